// The example article and the gold alignments under tests/quality are what other tests and the demo
// measure with, so they must be right themselves.

#include <gtest/gtest.h>
#include <sejajar/formats.h>
#include <sejajar/models.h>
#include <sejajar/read.h>
#include <sejajar/split.h>

#include <filesystem>
#include <fstream>
#include <numeric>
#include <string>
#include <vector>

#include "support/gold_files.h"

namespace sejajar {
namespace {

namespace fs = std::filesystem;

const fs::path kRoot = SEJAJAR_SOURCE_DIR;

std::vector<std::string> lines_of(const fs::path& path) {
  std::ifstream in(path);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

class ExampleArticle : public testing::TestWithParam<std::string> {};

TEST_P(ExampleArticle, IsSplitAsByHand) {
  const fs::path path = kRoot / "docs/example" / ("article." + GetParam());
  const Models models = load_models(kRoot / "models", {GetParam()});
  const Document document = split(read(path.string() + ".txt", GetParam()), models);
  std::vector<std::string> found;
  for (const Sentence& sentence : document.sentences) {
    found.emplace_back(document.text_of(sentence));
  }
  EXPECT_EQ(found, lines_of(path.string() + ".sentences"));
}

INSTANTIATE_TEST_SUITE_P(Languages, ExampleArticle, testing::Values("en", "id", "fr", "ru", "vi"),
                         [](const auto& language) { return language.param; });

/// 0, 1, ..., count - 1.
std::vector<std::uint32_t> first_indices(std::size_t count) {
  std::vector<std::uint32_t> indices(count);
  std::iota(indices.begin(), indices.end(), 0U);
  return indices;
}

TEST(GoldAlignments, TileBothTextsInOrder) {
  const std::vector<test::GoldFile> all = test::gold_files();
  ASSERT_GE(all.size(), 17U);
  for (const test::GoldFile& gold : all) {
    std::ifstream in(gold.gold);
    std::vector<std::uint32_t> source, target;
    for (const BitextUnit& bead : read_beads(in, {gold.gold.string(), "vecalign", {}, {}})) {
      source.insert(source.end(), bead.source.indices.begin(), bead.source.indices.end());
      target.insert(target.end(), bead.target.indices.begin(), bead.target.indices.end());
    }
    const std::vector<std::string> source_lines = lines_of(gold.source);
    ASSERT_FALSE(source_lines.empty()) << gold.source;
    EXPECT_EQ(source, first_indices(source_lines.size())) << gold.gold;
    EXPECT_EQ(target, first_indices(lines_of(gold.target).size())) << gold.gold;
  }
}

}  // namespace
}  // namespace sejajar
