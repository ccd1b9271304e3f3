#include "language/lexicon/load_lexicons.h"

#include <gtest/gtest.h>
#include <sejajar/error.h>

#include "support/lexicons.h"
#include "support/temp_dir.h"

namespace sejajar::model {
namespace {

class LoadLexicons : public ::testing::Test {
 protected:
  LoadLexicons() { std::filesystem::create_directory(folder_ / "lexicons"); }

  void put(const std::string& name, const StoredLexicon& lexicon) {
    folder_.write("lexicons/" + name, test::file_of(lexicon));
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
    const auto there = find_lexicon(lexicons, languages[0], languages[1]);
    ASSERT_NE(there, nullptr);
    EXPECT_EQ(there, lexicons.begin()->second) << "nothing is copied";
    const auto back = find_lexicon(lexicons, languages[1], languages[0]);
    ASSERT_NE(back, nullptr);
    EXPECT_EQ(back->source_units, there->target_units);
    EXPECT_EQ(find_lexicon(lexicons, "en", "en-US"), nullptr);
    EXPECT_EQ(find_lexicon(lexicons, "en", "und"), nullptr);
  }
}

TEST_F(LoadLexicons, GoThroughThePivotOnlyIfTheyMust) {
  put("en-id.lex", test::small_lexicon());
  put("en-fr.lex", test::lexicon_from("en", "fr", {{"ferry", "bac", 1, 1}}));
  Lexicons lexicons = load_lexicons(folder_.path(), {"id", "fr"});
  const auto derived = find_lexicon(lexicons, "id", "fr");
  ASSERT_NE(derived, nullptr);
  EXPECT_TRUE(derived->note.starts_with("through en: "));
  EXPECT_EQ(entries_of(*derived)[0].source, "feri");
  EXPECT_EQ(entries_of(*derived)[0].target, "bac");
  put("fr-id.lex", test::lexicon_from("fr", "id", {{"bateau", "kapal", 1, 1}}));
  lexicons = load_lexicons(folder_.path(), {"id", "fr"});
  EXPECT_EQ(find_lexicon(lexicons, "id", "fr")->source_units, std::vector<std::string>{"kapal"});
}

TEST_F(LoadLexicons, MayHaveNone) {
  put("en-id.lex", test::small_lexicon());
  EXPECT_TRUE(load_lexicons(folder_.path(), {"en", "vi"}).empty());
  EXPECT_TRUE(load_lexicons(folder_.path(), {"id", "vi"}).empty());
  EXPECT_TRUE(load_lexicons(folder_.path(), {"en", "en-GB"}).empty());
  EXPECT_TRUE(load_lexicons(folder_.path(), {"en"}).empty());
  EXPECT_TRUE(load_lexicons(folder_ / "absent", {"en", "id"}).empty());
}

TEST_F(LoadLexicons, SayWhatIsWrong) {
  put("en-vi.lex", test::small_lexicon());
  EXPECT_EQ(message_of({"vi", "en"}),
            folder_ / "lexicons/en-vi.lex" + ": lexicon of en and id; expected en and vi");
  folder_.write("lexicons/en-id.lex", "damaged");
  EXPECT_TRUE(message_of({"en", "id"}).starts_with(folder_ / "lexicons/en-id.lex" + ": "));
}

}  // namespace
}  // namespace sejajar::model
