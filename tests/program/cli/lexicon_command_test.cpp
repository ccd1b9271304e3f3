#include <gtest/gtest.h>

#include "program/cli/program.h"

namespace sejajar::test {
namespace {

const std::string kList = "rain\thujan\nferry\tferi\nferry\tkapal feri\n";
const std::string kImport =
    "lexicon import list.tsv --source-language en-GB --target-language id "
    "--note 'own words, CC0' -o en-id.lex";

TEST(LexiconCommand, ImportsShowsAndExports) {
  const TempDir dir;
  dir.write("list.tsv", kList);
  const Outcome import = sejajar(kImport, dir);
  ASSERT_EQ(import.exit_code, 0) << import.err;
  EXPECT_EQ(import.out + import.err, "");
  const Outcome show = sejajar("lexicon show en-id.lex", dir);
  EXPECT_EQ(show.exit_code, 0) << show.err;
  EXPECT_EQ(show.out,
            "languages\ten id\nnote\town words, CC0\nunits en\t2\nunits id\t3\nentries en-id\t3\n"
            "entries id-en\t3\nsample\tferry: feri 0.71 kapal 0.29\nsample\train: hujan 1.00\n");
  const Outcome table = sejajar("lexicon export en-id.lex", dir);
  EXPECT_TRUE(table.out.starts_with(
      "source_unit\ttarget_unit\tp(target|source)\tp(source|target)\nferry\tferi\t0.7"))
      << table.out;
  EXPECT_TRUE(table.out.ends_with("\nrain\thujan\t1.000000\t1.000000\n")) << table.out;
  EXPECT_EQ(sejajar("lexicon export en-id.lex -o table.tsv", dir).exit_code, 0);
  EXPECT_EQ(dir.read("table.tsv"), table.out);
  const Outcome again = sejajar(
      "lexicon import table.tsv --source-language en --target-language id "
      "--note 'own words, CC0'",
      dir);
  EXPECT_EQ(again.out, dir.read("en-id.lex"));
}

TEST(LexiconCommand, StoresTheLesserLanguageFirst) {
  const TempDir dir;
  dir.write("list.tsv", kList);
  dir.write("list.dic", "rain @ hujan\nferry @ feri\nferry @ kapal feri\n");
  ASSERT_EQ(sejajar(kImport, dir).exit_code, 0);
  const Outcome other = sejajar(
      "lexicon import list.dic --source-language id --target-language en --note 'own words, CC0'",
      dir);
  EXPECT_EQ(other.out, dir.read("en-id.lex"));
}

TEST(LexiconCommand, ReportsErrors) {
  const TempDir dir;
  dir.write("list.tsv", kList);
  dir.write("bad.lex", "nothing");
  const struct {
    std::string arguments;
    int exit_code;
    std::string err;
  } cases[] = {
      {"lexicon", 2,
       "sejajar lexicon: no file given; expected `sejajar lexicon show|export|import FILE`"},
      {"lexicon list list.tsv", 2,
       "sejajar lexicon: ACTION: unknown value 'list'; expected one of show, export, import"},
      {"lexicon show bad.lex", 2, "sejajar lexicon: bad.lex: not a lexicon; expected a file"},
      {"lexicon export nowhere.lex", 2, "sejajar lexicon: nowhere.lex: cannot be read; expected"},
      {"lexicon import list.tsv", 2, "sejajar lexicon: the languages of the word list are unknown"},
      {"lexicon import list.tsv --source-language en --target-language en-US", 2,
       "sejajar lexicon: both languages are en; expected two"},
      {"lexicon import nowhere.tsv --source-language en --target-language id", 1,
       "sejajar lexicon: nowhere.tsv: "},
      {"align --lexicon bad.lex list.tsv list.tsv", 2, "sejajar align: bad.lex: not a lexicon"},
      {"align --lexicon nowhere.tsv list.tsv list.tsv", 2, "sejajar align: nowhere.tsv: "},
  };
  for (const auto& c : cases) {
    const Outcome outcome = sejajar(c.arguments, dir);
    EXPECT_EQ(outcome.exit_code, c.exit_code) << c.arguments << "\n" << outcome.err;
    EXPECT_TRUE(outcome.err.starts_with(c.err)) << outcome.err;
    EXPECT_EQ(outcome.out, "");
  }
  EXPECT_EQ(dir.count(), 2U);
}

/// Two texts in made-up words: only the list shows which sentence is left out.
class UserLexicon : public ::testing::Test {
 protected:
  void SetUp() override {
    dir_.write("a",
               "mipo tebul surat golin wepu.\n"
               "ragu nosid tamel orkas jind.\n"
               "kelu hafim besto ulwar cepi.\n"
               "voda sipru lamek ridon yust.\n");
    dir_.write("b",
               "zwxan qyrok hhtem vbbul eenza.\n"
               "jjbet wokul xxpir ttalo mmugs.\n"
               "ggnar ffdis kkelo bbrus ddyan.\n");
    dir_.write("list.tsv",
               "ragu\tzwxan\nnosid\tqyrok\ntamel\thhtem\norkas\tvbbul\njind\teenza\n"
               "kelu\tjjbet\nhafim\twokul\nbesto\txxpir\nulwar\tttalo\ncepi\tmmugs\n"
               "voda\tggnar\nsipru\tffdis\nlamek\tkkelo\nridon\tbbrus\nyust\tddyan\n");
    dir_.write("list.dic",
               "zwxan @ ragu\nqyrok @ nosid\nhhtem @ tamel\nvbbul @ orkas\neenza @ jind\n"
               "jjbet @ kelu\nwokul @ hafim\nxxpir @ besto\nttalo @ ulwar\nmmugs @ cepi\n"
               "ggnar @ voda\nffdis @ sipru\nkkelo @ lamek\nbbrus @ ridon\nddyan @ yust\n");
  }

  Outcome align(const std::string& rest, const std::string& texts = "a b") const {
    return sejajar(
        "align --presegmented --format vecalign --source-language en "
        "--target-language id " +
            texts + " " + rest,
        dir_);
  }

  TempDir dir_;
};

TEST_F(UserLexicon, DeterminesTheAlignment) {
  ASSERT_EQ(
      sejajar("lexicon import list.tsv --source-language en --target-language id -o my.lex", dir_)
          .exit_code,
      0);
  ASSERT_EQ(
      sejajar("lexicon import list.dic --source-language fr --target-language ru -o fr.lex", dir_)
          .exit_code,
      0);
  const std::string without = align("--no-models").out;
  for (const char* name : {"list.tsv", "list.dic", "my.lex"}) {
    for (const char* models : {"", " --no-models"}) {
      const Outcome outcome = align(std::string("--lexicon ") + name + models);
      ASSERT_EQ(outcome.exit_code, 0) << outcome.err;
      EXPECT_EQ(outcome.err, "");
      EXPECT_NE(outcome.out, without);
      EXPECT_NE(outcome.out.find("[1]:[0]:"), std::string::npos) << outcome.out;
      EXPECT_NE(outcome.out.find("[3]:[2]:"), std::string::npos) << outcome.out;
    }
  }
  const Outcome other = align("--no-models --lexicon fr.lex");
  EXPECT_EQ(other.out, without);
  EXPECT_EQ(other.err, "sejajar align: lexicon of fr and ru not used for en and id\n");
}

TEST_F(UserLexicon, IsReversedForAPairInTheOtherDirection) {
  ASSERT_EQ(
      sejajar("lexicon import list.tsv --source-language en --target-language id -o my.lex", dir_)
          .exit_code,
      0);
  const Outcome outcome = sejajar(
      "align --presegmented --format vecalign --source-language id --target-language en b a "
      "--lexicon my.lex",
      dir_);
  EXPECT_NE(outcome.out.find("[0]:[1]:"), std::string::npos) << outcome.out << outcome.err;
}

}  // namespace
}  // namespace sejajar::test
