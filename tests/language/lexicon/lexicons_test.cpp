#include "language/lexicon/lexicons.h"

#include <gtest/gtest.h>
#include <sejajar/error.h>

#include "support/lexicons.h"
#include "support/temp_dir.h"

namespace sejajar::lexicon {
namespace {

class LoadLexicons : public ::testing::Test {
 protected:
  LoadLexicons() { std::filesystem::create_directory(folder_ / "lexicons"); }

  void put(const std::string& name, const Lexicon& lexicon) {
    folder_.write("lexicons/" + name, lexicon::lexicon_bytes(lexicon));
  }

  std::string message_of(const std::vector<std::string>& languages) const {
    try {
      load_lexicons(folder_.path(), languages);
    } catch (const Error& error) {
      EXPECT_EQ(error.kind(), ErrorKind::kModel);
      return error.what();
    }
    return "no error";
  }

  test::TempDir folder_;
};

TEST_F(LoadLexicons, OrientsThemAsTheyAreAskedFor) {
  put("en-id.lex", test::small_lexicon());
  for (const auto& languages : {std::vector<std::string>{"en-GB", "id"}, {"id-ID", "en"}}) {
    const Lexicons lexicons = load_lexicons(folder_.path(), languages);
    ASSERT_EQ(lexicons.size(), 1U);
    const LexiconView there = lexicons.find(languages[0], languages[1]);
    ASSERT_TRUE(there);
    const LexiconView back = lexicons.find(languages[1], languages[0]);
    ASSERT_TRUE(back);
    EXPECT_EQ(&back.source(), &there.target()) << "nothing is copied";
    EXPECT_EQ(there.source().language, languages[0].substr(0, 2));
    EXPECT_FALSE(lexicons.find("en", "en-US"));
    EXPECT_FALSE(lexicons.find("en", "und"));
  }
}

TEST_F(LoadLexicons, AreLaidOverWhatThePivotGives) {
  put("en-id.lex", test::small_lexicon());
  put("en-fr.lex", test::lexicon_from("en", "fr", {{"ferry", "bac", 1, 1}}));
  Lexicons lexicons = load_lexicons(folder_.path(), {"id", "fr"});
  const LexiconView derived = lexicons.find("id", "fr");
  ASSERT_TRUE(derived);
  EXPECT_TRUE(derived.note().starts_with("through en: "));
  EXPECT_EQ(derived.source().units[0], "feri");
  EXPECT_EQ(derived.target().units[0], "bac");
  put("fr-id.lex", test::lexicon_from("fr", "id", {{"bateau", "kapal", 1, 1}}));
  lexicons = load_lexicons(folder_.path(), {"id", "fr"});
  const LexiconView both = lexicons.find("id", "fr");
  EXPECT_EQ(both.source().units, (UnitList{"feri", "hujan", "kafe", "kapal"}));
  EXPECT_EQ(both.target().units, (UnitList{"bac", "bateau"}));
  put("fr-id.lex", test::lexicon_from("fr", "id", {{"bac", "kapal", 1, 1}}));
  lexicons = load_lexicons(folder_.path(), {"fr", "id"});
  const auto row = test::row_of(lexicons.find("fr", "id").source().translations, 0);
  ASSERT_EQ(row.size(), 1U) << "a row of the file leaves nothing to the pivot";
  EXPECT_EQ(lexicons.find("fr", "id").target().units[row[0].word], "kapal");
}

TEST_F(LoadLexicons, MayHaveNone) {
  put("en-id.lex", test::small_lexicon());
  EXPECT_EQ(load_lexicons(folder_.path(), {"en", "vi"}).size(), 0U);
  EXPECT_EQ(load_lexicons(folder_.path(), {"id", "vi"}).size(), 0U);
  EXPECT_EQ(load_lexicons(folder_.path(), {"en", "en-GB"}).size(), 0U);
  EXPECT_EQ(load_lexicons(folder_.path(), {"en"}).size(), 0U);
  EXPECT_EQ(load_lexicons(folder_ / "absent", {"en", "id"}).size(), 0U);
}

TEST_F(LoadLexicons, SayWhatIsWrong) {
  put("en-vi.lex", test::small_lexicon());
  EXPECT_EQ(message_of({"vi", "en"}),
            folder_ / "lexicons/en-vi.lex" + ": lexicon of en and id; expected en and vi");
  folder_.write("lexicons/en-id.lex", "damaged");
  EXPECT_TRUE(message_of({"en", "id"}).starts_with(folder_ / "lexicons/en-id.lex" + ": "));
}

}  // namespace
}  // namespace sejajar::lexicon
