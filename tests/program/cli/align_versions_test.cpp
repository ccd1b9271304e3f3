// `sejajar align` with three or more texts.

#include <gtest/gtest.h>

#include <vector>

#include "program/cli/program.h"

namespace sejajar::test {
namespace {

const std::string kAllLanguages = " --languages en,id,fr ";

void write_versions(const TempDir& dir) {
  write_pair(dir);
  dir.write("c.txt",
            "Le ferry est parti à sept heures.\nIl a plu toute la journée.\nCela n'a gêné "
            "personne.\n");
}

/// The texts of the example article.
std::string article() {
  std::string files;
  for (const char* language : {"en", "id", "fr", "ru", "vi"})
    files += " '" SEJAJAR_SOURCE_DIR "/docs/example/article." + std::string(language) + ".txt'";
  return files + " --languages en,id,fr,ru,vi ";
}

TEST(AlignVersions, WritesOneTableOfUnits) {
  const TempDir dir;
  write_versions(dir);
  const Outcome outcome = sejajar("align a.txt b.txt c.txt" + kAllLanguages, dir);
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  const auto lines = lines_of(outcome.out);
  ASSERT_EQ(lines.size(), 4u) << outcome.out;
  EXPECT_TRUE(lines[0].starts_with("unit\tscore\ten\tid\tfr\ten_score\t")) << lines[0];
  EXPECT_TRUE(lines[1].starts_with("1-1-1\t"));
  EXPECT_NE(lines[3].find("Nobody minded.\tTak ada yang keberatan.\tCela n'a gêné personne."),
            std::string::npos)
      << lines[3];
}

TEST(AlignVersions, ThePivotComesFirst) {
  const TempDir dir;
  write_versions(dir);
  const Outcome outcome = sejajar("align a.txt b.txt c.txt --pivot fr" + kAllLanguages, dir);
  EXPECT_TRUE(outcome.out.starts_with("unit\tscore\tfr\ten\tid\t")) << outcome.out << outcome.err;
  const Outcome unknown = sejajar("align a.txt b.txt c.txt --pivot de" + kAllLanguages, dir);
  EXPECT_EQ(unknown.exit_code, 2);
  EXPECT_EQ(unknown.err,
            "sejajar align: --pivot de: no such version; expected one of en, id, fr\n");
}

TEST(AlignVersions, WritesAllPairsOfTheExampleAsTheirGoldHasThem) {
  const TempDir dir;
  const Outcome outcome =
      sejajar("align" + article() + "-o all.tmx --pairs 'out/{a}-{b}.tsv' -q", dir);
  ASSERT_EQ(outcome.exit_code, 0) << outcome.err;
  for (const char* pair :
       {"en-id", "en-fr", "en-ru", "en-vi", "id-fr", "id-ru", "id-vi", "fr-ru"}) {
    const Outcome evaluated =
        sejajar("evaluate --gold '" SEJAJAR_SOURCE_DIR "/docs/example/article." +
                    std::string(pair) + ".gold' out/" + pair + ".tsv",
                dir);
    EXPECT_NE(evaluated.out.find("strict\t1.0000\t1.0000\t1.0000"), std::string::npos)
        << pair << evaluated.out << evaluated.err;
  }
  EXPECT_EQ(sejajar("validate all.tmx -q", dir).exit_code, 0);
}

TEST(AlignVersions, AnyNumberOfThreadsWritesTheSameBytes) {
  const TempDir dir;
  for (const char* threads : {"1", "2", "5"}) {
    const Outcome outcome =
        sejajar("align" + article() + "-q -o " + threads + ".tsv --threads " + threads, dir);
    ASSERT_EQ(outcome.exit_code, 0) << outcome.err;
  }
  EXPECT_EQ(dir.read("1.tsv"), dir.read("2.tsv"));
  EXPECT_EQ(dir.read("1.tsv"), dir.read("5.tsv"));
}

TEST(AlignVersions, KeepsWhatIsKnown) {
  const TempDir dir;
  write_versions(dir);
  dir.write("known.tsv", "source_sentences\ttarget_sentences\n0 1\t0\n2\t1 2\n");
  const Outcome outcome = sejajar(
      "align a.txt b.txt c.txt --keep known.tsv --keep-pair en-id -o o.tsv --pairs "
      "'{a}-{b}.vecalign'" +
          kAllLanguages,
      dir);
  ASSERT_EQ(outcome.exit_code, 0) << outcome.err;
  const auto beads = lines_of(dir.read("en-id.vecalign"));
  ASSERT_EQ(beads.size(), 2u);
  EXPECT_TRUE(beads[0].starts_with("[0, 1]:[0]:")) << beads[0];
  EXPECT_TRUE(beads[1].starts_with("[2]:[1, 2]:")) << beads[1];
  EXPECT_EQ(lines_of(dir.read("o.tsv")).size(), 3u) << "two kept units and the header";
  const Outcome again =
      sejajar("align a.txt b.txt c.txt --keep o.tsv -o again.tsv" + kAllLanguages, dir);
  ASSERT_EQ(again.exit_code, 0) << again.err;
  const auto same_sentences = [](const std::string& a, const std::string& b) {
    return a.substr(0, a.find('\t')) == b.substr(0, b.find('\t'));
  };
  const auto first = lines_of(dir.read("o.tsv"));
  const auto second = lines_of(dir.read("again.tsv"));
  ASSERT_EQ(first.size(), second.size());
  for (std::size_t k = 0; k < first.size(); ++k)
    EXPECT_TRUE(same_sentences(first[k], second[k])) << second[k];
}

TEST(AlignVersions, AnUnrelatedTextStaysEmpty) {
  const TempDir dir;
  dir.write(
      "other.txt",
      "Chill the dough for an hour.\nRoll it out thinly.\nBrush with egg.\nBake until golden.\n"
      "Let it cool on a rack.\nDust with sugar before serving.\n");
  const Outcome outcome =
      sejajar("align '" SEJAJAR_SOURCE_DIR "/docs/example/article.id.txt' '" SEJAJAR_SOURCE_DIR
              "/docs/example"
              "/article.fr.txt' other.txt --languages id,fr,en -o o.tsv",
              dir);
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_NE(outcome.err.find("other.txt: not a version of the other texts"), std::string::npos)
      << outcome.err;
  for (const std::string& line : lines_of(dir.read("o.tsv")))
    EXPECT_EQ(line.find("dough"), std::string::npos) << line;
}

TEST(AlignVersions, AVersionThatCannotBeReadIsLeftOut) {
  const TempDir dir;
  write_versions(dir);
  const Outcome outcome =
      sejajar("align a.txt b.txt nowhere c.txt --languages en,id,de,fr -o o.tsv", dir);
  EXPECT_EQ(outcome.exit_code, 1);
  EXPECT_NE(outcome.err.find("nowhere: cannot be read"), std::string::npos) << outcome.err;
  EXPECT_TRUE(dir.read("o.tsv").starts_with("unit\tscore\ten\tid\tfr\t"));
}

TEST(AlignVersions, ABatchWritesWhatAlignWrites) {
  const TempDir dir;
  write_versions(dir);
  dir.write("m.tsv",
            "output\tlanguages\tversion\tversion\tversion\nall.tsv\ten,id,fr\ta.txt\tb.txt\tc.txt\n"
            "two.tsv\ten,id\ta.txt\tb.txt\t\nno.tsv\t\ta.txt\tb.txt\tnowhere\n");
  const Outcome batch = sejajar("batch m.tsv --json", dir);
  EXPECT_EQ(batch.exit_code, 0) << batch.err;
  EXPECT_NE(batch.err.find("m.tsv:4: nowhere: cannot be read"), std::string::npos) << batch.err;
  EXPECT_NE(batch.out.find("\"output\":\"all.tsv\""), std::string::npos) << batch.out;
  EXPECT_EQ(dir.read("all.tsv"), sejajar("align a.txt b.txt c.txt" + kAllLanguages, dir).out);
  EXPECT_TRUE(dir.read("two.tsv").starts_with("source\ttarget\t"));
}

TEST(AlignVersions, ListsOfLanguagesMayHaveBlanks) {
  const TempDir dir;
  write_versions(dir);
  const Outcome outcome =
      sejajar("align a.txt b.txt c.txt -o o.tsv --languages ' en, id ,fr'", dir);
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
}

TEST(AlignVersions, ReportsErrors) {
  const TempDir dir;
  write_versions(dir);
  dir.write("far.tsv", "source_sentences\ttarget_sentences\n7\t0\n");
  dir.write("crossed.tsv", "source_sentences\ttarget_sentences\n0\t1\n1\t0\n");
  const std::vector<std::pair<std::string, std::string>> failures = {
      {"-o o.ladder", "format ladder holds two versions, not 3; expected --pairs"},
      {"--pairs out.tsv", "--pairs out.tsv: no {a}; expected a path with {a} and {b}"},
      {"--pairs '{a}-{b}.odd'", "a-b.odd: unknown suffix"},
      {"--source-language en",
       "--source-language and --target-language with 3 texts; expected "
       "--languages"},
      {"--languages en,id", "--languages: 2 tags for 3 texts; expected one for each"},
      {"--neighbours 0", "--neighbours: 0; expected at least 1"},
      {"--keep far.tsv --keep-pair en-id", "--keep: no sentence 7 in version"},
      {"--keep crossed.tsv --keep-pair en-id", "overlap or cross others"},
      {"--keep far.tsv", "far.tsv: the file does not name its languages; expected --keep-pair"},
      {"-o a.txt", "a.txt"},
  };
  for (const auto& [options, message] : failures) {
    const bool languages = options.find("language") != std::string::npos;
    const Outcome outcome =
        sejajar("align a.txt b.txt c.txt " + options + (languages ? "" : kAllLanguages), dir);
    EXPECT_EQ(outcome.exit_code, 2) << options << "\n" << outcome.err;
    EXPECT_NE(outcome.err.find(message), std::string::npos) << options << "\n" << outcome.err;
    EXPECT_EQ(outcome.out, "") << options;
  }
}

}  // namespace
}  // namespace sejajar::test
