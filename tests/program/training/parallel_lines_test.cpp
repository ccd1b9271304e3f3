#include "program/training/parallel_lines.h"

#include <gtest/gtest.h>
#include <sejajar/error.h>

#include "support/temp_dir.h"

namespace sejajar::training {
namespace {

std::string shown(const std::vector<ParallelLine>& lines) {
  std::string text;
  for (const ParallelLine& line : lines) text += line.source + "|" + line.target + ";";
  return text;
}

TEST(ReadParallelLines, ReadsColumnsAndScores) {
  const test::TempDir dir;
  const struct {
    std::string content;
    std::string expected;
  } cases[] = {
      {"", ""},
      {"rain\thujan\nsun\tmatahari\n", "rain|hujan;sun|matahari;"},
      {"rain\thujan\r\nsun\tmatahari", "rain|hujan;sun|matahari;"},
      {"rain\thujan\t0.2\nsun\tsurya\t0.19\nsky\tlangit\t1\n", "rain|hujan;sky|langit;"},
      {"\nrain\t \n\thujan\nsun\tsurya\n", "sun|surya;"},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(shown(read_parallel_lines(dir.write("a.tsv", c.content))), c.expected);
  }
}

TEST(ReadParallelLines, SaysWhatIsWrongAndWhere) {
  const test::TempDir dir;
  const struct {
    std::string content;
    std::string message;
  } cases[] = {
      {"a\tb\nalone\n", ":2: 1 column; expected source, target and optionally a score"},
      {"a\tb\t1\tc\n", ":1: 4 columns; expected source, target and optionally a score"},
      {"a\tb\tmuch\n", ":1: invalid value 'much'; expected a score"},
      {"a\tb\tnan\n", ":1: invalid value 'nan'; expected a score"},
  };
  const std::string path = dir / "a.tsv";
  for (const auto& c : cases) {
    dir.write("a.tsv", c.content);
    try {
      read_parallel_lines(path);
      ADD_FAILURE() << "no error: " << c.content;
    } catch (const Error& error) {
      EXPECT_EQ(error.kind(), ErrorKind::kInput);
      EXPECT_EQ(error.what(), path + c.message);
    }
  }
  dir.write("a.tsv", "a\t\xFF\n");
  EXPECT_THROW(read_parallel_lines(path), Error);
  EXPECT_THROW(read_parallel_lines(dir / "nowhere"), Error);
}

TEST(StretchOf, TakesSharesThatMeet) {
  const std::vector<ParallelLine> lines = {{"1", "a"}, {"2", "b"}, {"3", "c"}};
  EXPECT_EQ(shown(stretch_of(lines, 0, 1)), "1|a;2|b;3|c;");
  EXPECT_EQ(shown(stretch_of(lines, 0, 0.5)) + shown(stretch_of(lines, 0.5, 1)), "1|a;2|b;3|c;");
  EXPECT_EQ(shown(stretch_of(lines, 0.7, 1)), "3|c;");
  EXPECT_EQ(shown(stretch_of({}, 0, 1)), "");
}

TEST(LanguagesOfName, AreWhatTheNameBeginsWith) {
  const LanguagePair pair = languages_of_name("/some/folder.x/en-id.news.tsv");
  EXPECT_EQ(pair.source + " " + pair.target, "en id");
  EXPECT_EQ(languages_of_name("in-fr").source, "id");
  for (const char* name : {"news.tsv", "en.tsv", "en-id news.tsv", "-en.tsv", "notatag-en.tsv"}) {
    EXPECT_THROW(languages_of_name(name), Error) << name;
  }
}

TEST(DocumentsOf, HasOneSentenceALine) {
  const DocumentPair pair = documents_of({{"It rained.", "Hujan."}, {"Go!", "Ayo!"}}, {"en", "id"});
  EXPECT_EQ(pair.source.language + " " + pair.target.language, "en id");
  ASSERT_EQ(pair.source.sentences.size(), 2u);
  ASSERT_EQ(pair.target.sentences.size(), 2u);
  EXPECT_EQ(pair.source.text_of(pair.source.sentences[0]), "It rained.");
  EXPECT_EQ(pair.target.text_of(pair.target.sentences[1]), "Ayo!");
}

}  // namespace
}  // namespace sejajar::training
