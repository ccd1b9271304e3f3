// The hard cases in tests/language/segment/<language>.txt and the plain sentences in languages/
// below it, each break marked. Every wrong one is shown.

#include "support/split_cases.h"

#include <gtest/gtest.h>
#include <sejajar/split.h>

#include <iostream>

namespace sejajar {
namespace {

namespace fs = std::filesystem;

const fs::path kCases = fs::path(SEJAJAR_SOURCE_DIR) / "tests/language/segment";

// Splits the cases of `file` by the default splitter and shows those that come out wrong.
BreakCounts count_language(const fs::path& file) {
  const Models models =
      load_models(fs::path(SEJAJAR_SOURCE_DIR) / "models", {file.stem()}, {.lexicons = false});
  BreakCounts counts;
  for (const SplitCase& one : read_split_cases(file)) {
    const Document found = split(one.document, models);
    counts += count_breaks(one, found);
    if (inner_ends(found) == one.ends) continue;
    std::cout << file.filename().string() << ':' << one.line << ": "
              << marked(one.document.text, inner_ends(found)) << "\n  expected "
              << marked(one.document.text, one.ends) << '\n';
  }
  return counts;
}

TEST(SplitCases, CoverTheLanguagesOfTheRules) {
  const std::vector<fs::path> files = split_case_files(kCases);
  ASSERT_EQ(files.size(), 19U);
  for (const fs::path& file : files) EXPECT_GE(read_split_cases(file).size(), 60U) << file;
}

// The least F1 of a language; phrases without punctuation are a matter of taste.
double floor_of(const fs::path& file) {
  return file.stem() == "th" ? 0.85 : 0.97;
}

TEST(SplitCases, AreSplitAsMarked) {
  constexpr double kLeastOverall = 0.99;
  BreakCounts total;
  for (const fs::path& file : split_case_files(kCases)) {
    const BreakCounts counts = count_language(file);
    EXPECT_GE(counts.f1(), floor_of(file)) << file;
    total += counts;
  }
  EXPECT_GE(total.f1(), kLeastOverall);
}

TEST(SplitCases, OfManyLanguagesAreSplitAsMarked) {
  constexpr std::size_t kFewestSentences = 20;
  constexpr double kLeast = 0.95;
  constexpr double kLeastOverall = 0.99;
  const std::vector<fs::path> files = split_case_files(kCases / "languages");
  EXPECT_GE(files.size(), 35U);
  BreakCounts total;
  for (const fs::path& file : files) {
    const BreakCounts counts = count_language(file);
    EXPECT_GE(counts.expected + read_split_cases(file).size(), kFewestSentences) << file;
    EXPECT_GE(counts.f1(), kLeast) << file;
    total += counts;
  }
  EXPECT_GE(total.f1(), kLeastOverall);
}

TEST(SplitCases, CountBreaks) {
  SplitCase one;
  one.document.text = "Aa. Bb. Cc.";
  one.ends = {3, 7};
  Document found = one.document;
  found.sentences = {{{0, 3}, 0}, {{4, 6}, 0}, {{7, 11}, 0}};
  const BreakCounts counts = count_breaks(one, found);
  EXPECT_EQ(counts.right, 1U);
  EXPECT_DOUBLE_EQ(counts.f1(), 0.5);
  EXPECT_DOUBLE_EQ(BreakCounts().f1(), 1);
  EXPECT_EQ(marked(one.document.text, one.ends), "Aa.| Bb.| Cc.");
}

}  // namespace
}  // namespace sejajar
