#include <gtest/gtest.h>
#include <sejajar/error.h>
#include <sejajar/models.h>

#include "language/lexicon/lexicons.h"
#include "language/model/tables.h"
#include "support/lexicons.h"
#include "support/refusal.h"
#include "support/temp_dir.h"

namespace sejajar {
namespace {

const std::string kModels = std::string(SEJAJAR_SOURCE_DIR) + "/models";

TEST(Models, MayBeLoadedWithoutWhatIsOfPairs) {
  const test::TempDir folder;
  std::filesystem::copy(kModels, folder.path(), std::filesystem::copy_options::recursive);
  std::filesystem::create_directories(folder / "lexicons");
  folder.write("lexicons/en-id.lex", lexicon::lexicon_bytes(test::small_lexicon()));
  const Models with = load_models(folder.path(), {"id", "en"});
  EXPECT_EQ(with.lexicons().find("id", "en").source().units[0], "feri");
  EXPECT_FALSE(with.tables().lengths.empty());
  const Models without = load_models(folder.path(), {"id", "en"}, {.lexicons = false});
  EXPECT_EQ(without.lexicons().size(), 0U);
  EXPECT_TRUE(without.tables().lengths.empty());
  EXPECT_FALSE(without.tables().weights.names.empty());
  EXPECT_FALSE(without.tables().abbreviations.empty());
}

TEST(Models, AreRefusedIfTheirUnitsAreNotThoseOfTheLibrary) {
  const test::TempDir folder;
  std::filesystem::copy(kModels, folder.path(), std::filesystem::copy_options::recursive);
  std::string table = folder.read("languages.tsv");
  const std::size_t row = table.find("\nko\t");
  const std::size_t unit = table.find("first 2", row);
  ASSERT_LT(unit, table.find('\n', row + 1));
  folder.write("languages.tsv", table.replace(unit, 7, "first 3"));
  EXPECT_NO_THROW(load_models(folder.path(), {"en", "id"}));
  EXPECT_EQ(test::refusal(ErrorKind::kModel,
                          [&] {
                            load_models(folder.path(), {"en", "ko"});
                          }),
            folder / "languages.tsv" +
                ": unit 'first 3' of ko; expected 'first 2', as the program was built with; models "
                "and program must be of one version");
}

TEST(Models, ShareEverythingButALexiconLaidOverTheirOwn) {
  const test::TempDir folder;
  std::filesystem::copy(kModels, folder.path(), std::filesystem::copy_options::recursive);
  std::filesystem::create_directories(folder / "lexicons");
  folder.write("lexicons/en-id.lex", lexicon::lexicon_bytes(test::small_lexicon()));
  const Models models = load_models(folder.path(), {"id", "en"});
  const lexicon::Lexicon own = test::lexicon_from("", "", {{"badai", "storm", 1, 1}});
  const Models both = lexicon::with_lexicon(models, own, "id-ID", "en");
  EXPECT_EQ(&both.tables(), &models.tables());
  EXPECT_EQ(both.lexicons().find("en", "id").target().units,
            (lexicon::UnitList{"badai", "feri", "hujan", "kafe", "kapal"}));
  EXPECT_EQ(models.lexicons().find("en", "id").target().units.size(), 4U);
  const Models added = lexicon::with_lexicon(models, own, "id", "vi");
  EXPECT_EQ(added.lexicons().find("vi", "id").target().units, lexicon::UnitList{"badai"});
  EXPECT_TRUE(added.lexicons().find("en", "id"));
}

TEST(Models, HaveTheLexiconOfARelativeWhereTheirLanguagesHaveNone) {
  const test::TempDir folder;
  std::filesystem::copy(kModels, folder.path(), std::filesystem::copy_options::recursive);
  std::filesystem::remove_all(folder / "lexicons");
  std::filesystem::create_directories(folder / "lexicons");
  folder.write("lexicons/en-id.lex", lexicon::lexicon_bytes(test::small_lexicon()));
  const Models malay = load_models(folder.path(), {"en", "ms"});
  const auto lexicon = malay.lexicons().find("en", "ms");
  ASSERT_TRUE(lexicon);
  EXPECT_EQ(lexicon.target().language, "ms");
  EXPECT_EQ(lexicon.target().units, test::small_lexicon().target.units);
  EXPECT_EQ(load_models(folder.path(), {"en", "ms"}, {.lexicons = false}).lexicons().size(), 0U);
  EXPECT_FALSE(load_models(folder.path(), {"en", "fr"}).lexicons().find("en", "fr"));
}

TEST(Models, AreNeutralWithoutADirectory) {
  EXPECT_TRUE(Models().tables().languages.empty());
  EXPECT_TRUE(Models().tables().abbreviations.empty());
}

TEST(Models, HoldTheListsOfTheirLanguages) {
  const Models models = load_models(kModels, {"en-GB", "id", "en", "xx", "zh-Hant"});
  const auto& lists = models.tables().abbreviations;
  EXPECT_EQ(lists.size(), 3U);
  EXPECT_TRUE(lists.contains("zh"));
  ASSERT_TRUE(lists.contains("en"));
  ASSERT_TRUE(lists.contains("id"));
  EXPECT_TRUE(lists.at("en").find("Dr."));
  EXPECT_TRUE(lists.at("id").find("tgl."));
  EXPECT_GE(models.tables().languages.size(), 40U);
}

TEST(Models, SayWhatIsMissing) {
  const test::TempDir folder;
  const auto message_of = [&](const std::string& directory) -> std::string {
    try {
      load_models(directory, {"en"});
    } catch (const Error& error) {
      EXPECT_EQ(error.kind(), ErrorKind::kModel);
      return error.what();
    }
    return "no error";
  };
  EXPECT_EQ(message_of(folder / "absent"),
            folder / "absent" + ": not found; expected a models directory");
  EXPECT_TRUE(message_of(folder.path()).starts_with(folder / "languages.tsv"));
  folder.write(
      "languages.tsv",
      "# x\ncode\tscript\tsplitter\tsentence_rules\tabbreviations\tjoiner\tordinal_digits\n"
      "en\tLatn\trules\troot\ten.txt\tspace\t0\n");
  EXPECT_TRUE(message_of(folder.path()).starts_with(folder / "weights.tsv"));
  folder.write("weights.tsv", "# x\ncomponent\tpass 1\n");
  EXPECT_TRUE(message_of(folder.path()).starts_with(folder / "abbreviations/en.txt"));
  std::filesystem::create_directory(folder.path() / "abbreviations");
  folder.write("abbreviations/en.txt", "# x\n");
  EXPECT_TRUE(message_of(folder.path()).starts_with(folder / "pairs.tsv"));
}

}  // namespace
}  // namespace sejajar
