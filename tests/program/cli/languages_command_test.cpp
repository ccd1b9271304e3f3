// What the models know of languages, and what relatives add to the lexicon of another when texts
// are aligned.

#include <gtest/gtest.h>

#include <filesystem>

#include "program/cli/program.h"

namespace sejajar::test {
namespace {

namespace fs = std::filesystem;

/// Models of English, French, Indonesian and Malay, for which Indonesian stands in, with a lexicon
/// of English and Indonesian.
void write_models(const TempDir& dir) {
  const fs::path models = fs::path(SEJAJAR_SOURCE_DIR) / "models";
  fs::create_directories(dir.path() / "models/lexicons");
  fs::copy(models / "weights.tsv", dir.path() / "models/weights.tsv");
  dir.write("models/languages.tsv",
            "# Made up.\n"
            "code\tname\town_name\tscript\tsplitter\tsentence_rules\tabbreviations\tjoiner\t"
            "ordinal_digits\trelative\n"
            "en\tEnglish\tEnglish\tLatn\trules\troot\t-\tspace\t0\t-\n"
            "fr\tFrench\tfrançais\tLatn\trules\troot\t-\tspace\t0\t-\n"
            "id\tIndonesian\tIndonesia\tLatn\trules\troot\t-\tspace\t0\t-\n"
            "ms\tMalay\tMelayu\tLatn\tphrases\troot\t-\tspace\t0\tid\n");
  dir.write("models/pairs.tsv",
            "# Made up.\nsource\ttarget\tratio\tvariance\nen\tfr\t1.25\t2\nen\tid\t1.1\t3\n");
  dir.write("models/measured.tsv", "# Made up.\nsource\ttarget\tf1\nen\tid\t0.975\n");
  dir.write("list.tsv", "ferry\tferi\nrain\thujan\nday\thari\n");
  const Outcome import = sejajar(
      "lexicon import list.tsv --source-language en --target-language id "
      "-o models/lexicons/en-id.lex",
      dir);
  ASSERT_EQ(import.exit_code, 0) << import.err;
}

TEST(LanguagesCommand, ListsLanguages) {
  const TempDir dir;
  write_models(dir);
  const Outcome all = sejajar("languages --models models", dir);
  EXPECT_EQ(all.exit_code, 0) << all.err;
  EXPECT_EQ(all.out,
            "code\tname\town_name\tscript\tsplitter\tabbreviations\tunit\tlexicon\tlengths\tf1\n"
            "en\tEnglish\tEnglish\tLatn\trules\t-\tfirst 5\t-\t-\t-\n"
            "fr\tFrench\tfrançais\tLatn\trules\t-\tfirst 5\tnone\tdirect\t-\n"
            "id\tIndonesian\tIndonesia\tLatn\trules\t-\tfirst 5\tdirect\tdirect\t0.9750\n"
            "ms\tMalay\tMelayu\tLatn\tphrases\t-\tfirst 5\tstand-in id\tstand-in id\t-\n");
  EXPECT_EQ(lines_of(sejajar("languages zsm --models models", dir).out)[1],
            "ms\tMalay\tMelayu\tLatn\tphrases\t-\tfirst 5\tstand-in id\tstand-in id\t-");
  EXPECT_EQ(lines_of(sejajar("languages zh-TW --models models", dir).out)[1],
            "zh-TW\t-\t-\tHant\trules\t-\tfirst 5\tnone\tnone\t-");
  EXPECT_EQ(sejajar("languages english --models models", dir).exit_code, 2);
}

TEST(LanguagesCommand, ListsPairs) {
  const TempDir dir;
  write_models(dir);
  const Outcome pairs = sejajar("languages in en ms fr --models models -o pairs.tsv", dir);
  EXPECT_EQ(pairs.exit_code, 0) << pairs.err;
  EXPECT_EQ(
      dir.read("pairs.tsv"),
      "source\ttarget\tlexicon\tlengths\tratio\tvariance\tsource_splitter\ttarget_splitter\tf1\n"
      "id\ten\tdirect\tdirect\t0.9091\t3.0000\trules\trules\t0.9750\n"
      "id\tms\tnone\tnone\t-\t-\trules\tphrases\t-\n"
      "id\tfr\tnone\tthrough en\t1.1364\t2.5000\trules\trules\t-\n"
      "en\tms\tstand-in id\tstand-in id\t1.1000\t3.0000\trules\tphrases\t-\n"
      "en\tfr\tnone\tdirect\t1.2500\t2.0000\trules\trules\t-\n"
      "ms\tfr\tnone\tstand-in id\t1.1364\t2.5000\tphrases\trules\t-\n");
}

TEST(LanguagesCommand, TellsWhatStandsIn) {
  const TempDir dir;
  write_models(dir);
  write_pair(dir);
  const std::string align = "align a.txt b.txt -o out.tsv --models models --source-language en ";
  const Outcome malay = sejajar(align + "--target-language ms -v", dir);
  EXPECT_EQ(malay.exit_code, 0) << malay.err;
  EXPECT_NE(malay.err.find("no lexicon of en and ms; that of en and id stands in"),
            std::string::npos)
      << malay.err;
  EXPECT_NE(malay.err.find("lexicon: en-ms, 3 entries"), std::string::npos) << malay.err;
  for (const char* other :
       {"--target-language id", "--target-language fr", "--target-language ms --no-models"}) {
    const Outcome outcome = sejajar(align + other, dir);
    EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
    EXPECT_EQ(outcome.err.find("stands in"), std::string::npos) << outcome.err;
  }
}

TEST(LanguagesCommand, SaysThatALexiconIsMissing) {
  const TempDir dir;
  write_models(dir);
  write_pair(dir);
  const std::string note = "no lexicon of en and fr: word translations are learnt";
  const std::string align = "align a.txt b.txt -o out.tsv --models models --source-language en ";
  const Outcome french = sejajar(align + "--target-language fr", dir);
  EXPECT_EQ(french.exit_code, 0) << french.err;
  EXPECT_NE(french.err.find(note), std::string::npos) << french.err;
  dir.write("own.tsv", "ferry\tbac\n");
  for (const char* other :
       {"--target-language id", "--target-language fr --no-models", "--target-language en",
        "--target-language fr --lexicon own.tsv", "--target-language fr --method gale-church"}) {
    const Outcome outcome = sejajar(align + other, dir);
    EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
    EXPECT_EQ(outcome.err.find("no lexicon"), std::string::npos) << other << outcome.err;
  }
  // Once a run, also if the pairs are aligned by other processes.
  dir.write("pairs", "source\ttarget\toutput\na.txt\tb.txt\t1.tsv\na.txt\tb.txt\t2.tsv\n");
  for (const char* options : {"", " --isolate"}) {
    const Outcome batch =
        sejajar("batch pairs --models models --source-language en --target-language fr" +
                    std::string(options),
                dir);
    EXPECT_EQ(batch.exit_code, 0) << batch.err;
    const std::size_t first = batch.err.find(note);
    ASSERT_NE(first, std::string::npos) << batch.err;
    EXPECT_EQ(batch.err.find(note, first + 1), std::string::npos) << batch.err;
  }
}

TEST(LanguagesCommand, RelativesCompleteALexicon) {
  const TempDir dir;
  write_models(dir);
  write_pair(dir);
  dir.write("own.tsv", "ferry\tferi\ntomorrow\tesok\n");
  ASSERT_EQ(sejajar("lexicon import own.tsv --source-language en --target-language ms "
                    "-o models/lexicons/en-ms.lex",
                    dir)
                .exit_code,
            0);
  EXPECT_EQ(lines_of(sejajar("languages en ms --models models", dir).out)[1],
            "en\tms\tdirect\tstand-in id\t1.1000\t3.0000\trules\tphrases\t-");
  const Outcome outcome = sejajar(
      "align a.txt b.txt -o out.tsv --models models --source-language en --target-language ms -v",
      dir);
  EXPECT_EQ(outcome.err.find("stands in"), std::string::npos) << outcome.err;
  EXPECT_NE(outcome.err.find("lexicon: en-ms, 4 entries"), std::string::npos) << outcome.err;
}

}  // namespace
}  // namespace sejajar::test
