#include <gtest/gtest.h>
#include <sejajar/formats.h>

#include <algorithm>

#include "program/cli/program.h"

namespace sejajar::test {
namespace {

TEST(AlignCommand, WritesTsvToStandardOutputAndNothingElse) {
  const TempDir dir;
  write_pair(dir);
  const Outcome outcome = sejajar("align a.txt b.txt" + kLanguages, dir);
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_EQ(outcome.err, "");
  const auto lines = lines_of(outcome.out);
  ASSERT_EQ(lines.size(), 4u) << outcome.out;
  EXPECT_TRUE(lines[0].starts_with("source\ttarget\tposterior\tcost\tbead\t"));
  EXPECT_TRUE(
      lines[1].starts_with("The ferry left at seven.\tKapal feri berangkat pukul tujuh.\t"));
}

TEST(AlignCommand, TimingReportsEachStageOnStandardError) {
  const TempDir dir;
  write_pair(dir);
  const Outcome outcome = sejajar("align a.txt b.txt --timing -o out.tsv" + kLanguages, dir);
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  for (const char* stage : {"read ", "split ", "analyze ", "anchor ", "search ", "explain ", "all ",
                            "sentence pairs a second"}) {
    EXPECT_NE(outcome.err.find(stage), std::string::npos) << stage << ": " << outcome.err;
  }
  dir.write("other.txt", "Satu kalimat.\nDua kalimat lain.\nTiga.\nEmpat kalimat yang panjang.\n");
  const Outcome doubtful = sejajar("align a.txt other.txt --timing -o out.tsv" + kLanguages, dir);
  EXPECT_NE(doubtful.err.find("learn "), std::string::npos) << doubtful.err;
}

TEST(AlignCommand, EveryFormatBySuffixAndByName) {
  const TempDir dir;
  write_pair(dir);
  std::size_t single = 0;
  for (const FormatInfo& info : formats()) {
    if (info.two_files) continue;
    ++single;
    const std::string command =
        "SOURCE_DATE_EPOCH=0 '" SEJAJAR_PROGRAM "' align a.txt b.txt" + kLanguages;
    const Outcome by_suffix = run_shell(command + "-o out" + info.suffixes.front(), dir);
    EXPECT_EQ(by_suffix.exit_code, 0) << by_suffix.err;
    EXPECT_EQ(by_suffix.out, "");
    const Outcome by_name = run_shell(command + "--format " + info.name + " --output -", dir);
    EXPECT_EQ(by_name.exit_code, 0) << by_name.err;
    EXPECT_EQ(by_name.out, dir.read("out" + info.suffixes.front())) << info.name;
    EXPECT_FALSE(by_name.out.empty());
  }
  EXPECT_EQ(dir.count(), 2 + single);
}

TEST(AlignCommand, ShowsTheLanguagesItGuessed) {
  const TempDir dir;
  write_pair(dir);
  const Outcome outcome = sejajar("align a.txt b.txt", dir);
  EXPECT_EQ(outcome.exit_code, 0);
  const auto lines = lines_of(outcome.err);
  ASSERT_EQ(lines.size(), 2u) << outcome.err;
  EXPECT_TRUE(lines[0].starts_with("sejajar align: a.txt: language guessed: en")) << lines[0];
  EXPECT_TRUE(lines[1].starts_with("sejajar align: b.txt: language guessed: ")) << lines[1];
  EXPECT_EQ(sejajar("align --quiet a.txt b.txt", dir).err, "");
}

TEST(AlignCommand, ReadsStandardInputOnce) {
  const TempDir dir;
  write_pair(dir);
  const Outcome direct = sejajar("align a.txt b.txt" + kLanguages, dir);
  EXPECT_EQ(sejajar("align - b.txt" + kLanguages + "<a.txt", dir).out, direct.out);
  EXPECT_EQ(sejajar("align a.txt -" + kLanguages + "<b.txt", dir).out, direct.out);
  const Outcome twice = sejajar("align - -" + kLanguages + "<a.txt", dir);
  EXPECT_EQ(twice.exit_code, 2);
  EXPECT_EQ(twice.first_err_line(),
            "sejajar align: both texts are standard input; expected '-' at most once");
}

TEST(AlignCommand, TakesEmptyTexts) {
  const TempDir dir;
  write_pair(dir);
  dir.write("empty", "");
  const Outcome both = sejajar("align empty empty" + kLanguages, dir);
  EXPECT_EQ(both.exit_code, 0) << both.err;
  EXPECT_EQ(lines_of(both.out).size(), 1u);
  for (const std::string files : {"empty b.txt", "b.txt empty"}) {
    const Outcome one = sejajar("align --format vecalign " + files + kLanguages, dir);
    EXPECT_EQ(one.exit_code, 0) << one.err;
    EXPECT_EQ(lines_of(one.out).size(), 3u) << one.out;
    EXPECT_NE(one.out.find("[]"), std::string::npos);
    const Outcome tmx = sejajar("align --format tmx " + files + kLanguages, dir);
    EXPECT_EQ(tmx.exit_code, 0) << tmx.err;
    EXPECT_EQ(tmx.out.find("<tu>"), std::string::npos);
  }
  EXPECT_EQ(sejajar("align empty empty", dir).exit_code, 0);
}

TEST(AlignCommand, PresegmentedLinesStayTogether) {
  const TempDir dir;
  dir.write("a", "One. Two.\n\nThree.\n");
  dir.write("b", "Satu. Dua.\n\nTiga.\n");
  const Outcome outcome = sejajar("align --presegmented --format vecalign a b" + kLanguages, dir);
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_NE(outcome.out.find("2"), std::string::npos) << "the empty line is a sentence too";
  const Outcome contrary = sejajar("align --presegmented --splitter unicode a b", dir);
  EXPECT_EQ(contrary.exit_code, 2);
}

struct Failure {
  std::string arguments;
  int exit_code;
  std::string first_err_line;
};

TEST(AlignCommand, ReportsErrors) {
  const TempDir dir;
  write_pair(dir);
  dir.write("latin1", "caf\xE9\n");
  dir.write("nul", std::string("a\0b\n", 4));
  const Failure failures[] = {
      {"align", 2,
       "sejajar align: no file given; expected `sejajar align SOURCE TARGET [MORE]...`"},
      {"align a.txt", 2,
       "sejajar align: 1 file given; expected `sejajar align SOURCE TARGET [MORE]...`"},
      {"align a.txt b c", 1, "sejajar align: c: cannot be read: No such file or directory"},
      {"align a.txt b.txt --pairs x", 2,
       "sejajar align: --pairs with two texts; expected three or more texts"},
      {"align --fast a.txt b.txt", 2,
       "sejajar align: unknown option '--fast'; `sejajar align --help` lists all options"},
      {"align --form tsv a.txt b.txt", 2,
       "sejajar align: unknown option '--form'; did you mean '--format'? `sejajar align --help` "
       "lists all options"},
      {"align a.txt b.txt --format", 2,
       "sejajar align: option '--format' needs one value; see `sejajar align --help`"},
      {"align --quiet=yes a.txt b.txt", 2,
       "sejajar align: option '--quiet' takes no value; see `sejajar align --help`"},
      {"align --format tsv --format tmx a.txt b.txt", 2,
       "sejajar align: option '--format' is given twice; expected once"},
      {"align --format doc a.txt b.txt", 2,
       "sejajar align: --format: unknown value 'doc'; expected one of tsv, tmx, "},
      {"align -o out.doc a.txt b.txt", 2,
       "sejajar align: out.doc: unknown suffix; expected --format or one of .tsv "},
      {"align -o out.tsv.bz2 a.txt b.txt", 2,
       "sejajar align: out.tsv.bz2: cannot be compressed so; expected .gz or .zst"},
      {"align --threads -1 a.txt b.txt", 2,
       "sejajar align: --threads: '-1' is not a whole number; expected, for example, 4"},
      {"align --weight length a.txt b.txt", 2,
       "sejajar align: --weight: 'length' is not an assignment; expected name=number"},
      {"align --weight nonsense=1 a.txt b.txt", 2, "sejajar align: --weight: unknown value"},
      {"align --method magic a.txt b.txt", 2,
       "sejajar align: --method: unknown value 'magic'; expected one of log-linear, gale-church"},
      {"align --min-posterior 2 a.txt nowhere.txt", 2,
       "sejajar align: --min-posterior: out of range; expected 0 to 1"},
      {"align --show text a.txt b.txt", 2,
       "sejajar align: unknown option '--show'; see `sejajar split`"},
      {"align --source-language notatag a.txt b.txt", 2, "sejajar align: "},
      {"align --models nowhere a.txt b.txt", 2, "sejajar align: "},
      {"align --models nowhere --no-models a.txt b.txt", 2,
       "sejajar align: nowhere: not found; expected a models directory"},
      {"align nowhere.txt b.txt", 1, "sejajar align: nowhere.txt: "},
      {"align . b.txt", 1, "sejajar align: .: "},
      {"align latin1 b.txt", 1, "sejajar align: latin1:1: "},
      {"align nul b.txt", 1, "sejajar align: nul:1: "},
      {"align --lexicon none.dic a.txt b.txt", 2, "sejajar align: none.dic: "},
      {"batch --lexicon none.dic m.tsv", 2, "sejajar batch: none.dic: "},
      {"hunalign none.dic a.txt b.txt", 2, "sejajar hunalign: none.dic: "},
      {"align -o none/out.tsv a.txt b.txt", 1,
       "sejajar align: none/out.tsv: cannot be created: No such file or directory; expected a "
       "writable path"},
      {"align -o /dev/full --format tsv a.txt b.txt", 1,
       "sejajar align: /dev/full: cannot be written: No space left on device; "},
      {"align -o a.txt --format tsv a.txt b.txt", 2,
       "sejajar align: a.txt: --output would overwrite SOURCE; choose a different name"},
  };
  for (const Failure& failure : failures) {
    const Outcome outcome = sejajar(failure.arguments, dir);
    EXPECT_EQ(outcome.exit_code, failure.exit_code) << failure.arguments << "\n" << outcome.err;
    EXPECT_TRUE(outcome.first_err_line().starts_with(failure.first_err_line))
        << failure.arguments << "\n"
        << outcome.err;
    EXPECT_EQ(outcome.out, "") << failure.arguments;
  }
  EXPECT_EQ(dir.count(), 4u) << "a failed run leaves nothing behind";
}

TEST(AlignCommand, BadUtf8CanBeReplaced) {
  const TempDir dir;
  write_pair(dir);
  dir.write("latin1", "The caf\xE9 closed.\n");
  const Outcome outcome = sejajar("align --on-bad-utf8 replace latin1 b.txt" + kLanguages, dir);
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_NE(outcome.out.find("caf\xEF\xBF\xBD closed."), std::string::npos);
}

TEST(AlignCommand, AFailureLeavesAnOldOutputUntouched) {
  const TempDir dir;
  write_pair(dir);
  dir.write("out.tmx", "precious");
  EXPECT_EQ(sejajar("align nowhere.txt b.txt -o out.tmx", dir).exit_code, 1);
  EXPECT_EQ(dir.read("out.tmx"), "precious");
  EXPECT_EQ(dir.count(), 3u);
}

TEST(AlignCommand, CountsCharactersThatXmlCannotHold) {
  const TempDir dir;
  write_pair(dir);
  dir.write("bell.txt", "The bell\x07 rang.\n");
  const Outcome outcome = sejajar("align bell.txt b.txt -o out.tmx" + kLanguages, dir);
  EXPECT_EQ(outcome.exit_code, 0);
  EXPECT_EQ(outcome.err,
            "sejajar align: out.tmx: characters that the format does not allow, written as "
            "spaces: 1\n");
}

TEST(AlignCommand, WarnsAboutUnrelatedTexts) {
  const test::TempDir dir;
  const auto err_of = [&](const std::string& target) {
    return test::sejajar("align '" SEJAJAR_SOURCE_DIR "/docs/example/article.en.txt' '" +
                             std::string(SEJAJAR_SOURCE_DIR) + target + "'" + test::kLanguages,
                         dir)
        .err;
  };
  const std::string apart = err_of("/tests/quality/recipe/recipe.id.sentences");
  EXPECT_NE(apart.find("do not look like translations"), std::string::npos) << apart;
  EXPECT_EQ(err_of("/docs/example/article.id.txt"), "");
}

TEST(AlignCommand, NotesPairsThatLookLikeMistakes) {
  const TempDir dir;
  write_pair(dir);
  dir.write("empty.txt", "");
  const std::string languages = kLanguages;
  EXPECT_EQ(sejajar("align a.txt empty.txt" + languages, dir).err,
            "sejajar align: empty.txt: no sentences\n");
  EXPECT_NE(sejajar("align a.txt ./a.txt" + languages, dir)
                .err.find("a.txt and ./a.txt: the same text\n"),
            std::string::npos);
  EXPECT_NE(sejajar("align a.txt b.txt --source-language id --target-language id", dir)
                .err.find("a.txt and b.txt: both in id\n"),
            std::string::npos);
  EXPECT_EQ(sejajar("align a.txt b.txt" + languages, dir).err, "");
}

TEST(AlignCommand, SourceDateEpochSetsTheDate) {
  const TempDir dir;
  write_pair(dir);
  const std::string rest = "'" SEJAJAR_PROGRAM "' align --format tmx a.txt b.txt" + kLanguages;
  EXPECT_NE(run_shell("SOURCE_DATE_EPOCH=86399 " + rest, dir).out.find("\"19700101T235959Z\""),
            std::string::npos);
  EXPECT_EQ(run_shell("SOURCE_DATE_EPOCH=now " + rest, dir).exit_code, 2);
  EXPECT_NE(run_shell(rest, dir).out.find(" creationdate=\"2"), std::string::npos);
}

TEST(AlignCommand, StopsQuietlyWhenThePipeIsClosed) {
  const TempDir dir;
  std::string long_text;
  for (int k = 0; k < 20000; ++k) long_text += "The ferry left at seven.\n";
  dir.write("long", long_text);
  const Outcome outcome =
      run_shell("( '" SEJAJAR_PROGRAM "' split --quiet long; echo $? >code ) | head -n 1", dir);
  EXPECT_EQ(outcome.out, "The ferry left at seven.\n");
  EXPECT_EQ(outcome.err, "");
  EXPECT_EQ(dir.read("code"), "0\n");
}

}  // namespace
}  // namespace sejajar::test
