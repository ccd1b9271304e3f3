// What is missing on one side must not lead the search astray, wherever it is missing.

#include <gtest/gtest.h>
#include <sejajar/align.h>

#include "support/documents.h"
#include "support/random_documents.h"

namespace sejajar {
namespace {

constexpr std::uint32_t kSentences = 1500;

/// Sentences of two languages that translate each other one by one.
struct Lines {
  std::vector<std::string> source;
  std::vector<std::string> target;
};

Lines random_lines(test::Random& random) {
  Lines lines;
  for (std::uint32_t k = 0; k < kSentences; ++k) {
    const std::vector<std::uint32_t> words = test::random_words(random);
    lines.source.push_back(test::sentence_of(words, "abcdefg"));
    lines.target.push_back(test::sentence_of(words, "mnopqrstuv"));
  }
  return lines;
}

/// Share of the kept targets whose bead is the 1-1 bead with their own source.
double share_found(const Lines& lines, const std::vector<std::uint32_t>& kept) {
  std::vector<std::string> target;
  for (const std::uint32_t k : kept) target.push_back(lines.target[k]);
  const DocumentPair pair{test::document_of(lines.source, "en"), test::document_of(target, "fr")};
  const Models models = load_models(SEJAJAR_SOURCE_DIR "/models", {}, {.lexicons = false});
  std::size_t found = 0;
  for (const Bead& bead : align(pair, models).beads) {
    if (bead.source.size() != 1 || bead.target.size() != 1) continue;
    found += kept[bead.target.begin] == bead.source.begin ? 1U : 0U;
  }
  return static_cast<double>(found) / static_cast<double>(kept.size());
}

TEST(Deletions, ABlockThatIsMissingAnywhereIsCrossed) {
  test::Random random(11);
  const Lines lines = random_lines(random);
  for (const std::uint32_t size : {100U, 500U}) {
    for (const std::uint32_t begin :
         {0U, random.between(1, kSentences - size), kSentences - size}) {
      std::vector<std::uint32_t> kept;
      for (std::uint32_t k = 0; k < kSentences; ++k) {
        if (k < begin || k >= begin + size) kept.push_back(k);
      }
      EXPECT_GE(share_found(lines, kept), 0.97) << size << " missing from " << begin;
    }
  }
}

TEST(Deletions, AFifthThatIsMissingHereAndThereIsCrossed) {
  for (const std::uint32_t seed : {12U, 13U, 14U}) {
    test::Random random(seed);
    const Lines lines = random_lines(random);
    std::vector<std::uint32_t> kept;
    for (std::uint32_t k = 0; k < kSentences; ++k) {
      if (!random.chance(0.2)) kept.push_back(k);
    }
    EXPECT_GE(share_found(lines, kept), 0.9) << "seed " << seed;
  }
}

}  // namespace
}  // namespace sejajar
