// Running heads and page numbers at different places of both sides.

#include <gtest/gtest.h>
#include <sejajar/align.h>
#include <sejajar/evaluate.h>
#include <sejajar/formats.h>
#include <sejajar/models.h>

#include <fstream>
#include <iterator>
#include <sstream>

#include "support/documents.h"
#include "support/random.h"

namespace sejajar {
namespace {

using PageLines = std::vector<std::string>;

const std::string kExample = SEJAJAR_SOURCE_DIR "/docs/example/article.";

PageLines lines_in(const std::string& path) {
  std::ifstream in(path);
  PageLines lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

/// A text in pages, and the line where each of its sentences now stands.
struct Paged {
  PageLines lines;
  std::vector<std::uint32_t> places;
};

Paged paged(const PageLines& sentences, const std::string& head, test::Random& random) {
  Paged text;
  std::uint32_t page = 0, left = random.between(5, 9);
  for (const std::string& sentence : sentences) {
    text.places.push_back(static_cast<std::uint32_t>(text.lines.size()));
    text.lines.push_back(sentence);
    if (--left > 0) continue;
    left = random.between(6, 9);
    text.lines.push_back("- " + std::to_string(++page) + " -");
    text.lines.push_back(head);
  }
  return text;
}

TEST(PageHeads, DoNotDisplaceOtherPairs) {
  const Models models = load_models(SEJAJAR_SOURCE_DIR "/models", {"en", "ru"});
  const PageLines english = lines_in(kExample + "en.sentences");
  const PageLines russian = lines_in(kExample + "ru.sentences");
  std::ifstream in(kExample + "en-ru.gold");
  const std::vector<BitextUnit> gold = read_beads(in, {"gold", "vecalign", {}, {}});
  Evaluation sum;
  for (std::uint32_t seed = 0; seed < 10; ++seed) {
    test::Random random(seed);
    const Paged source = paged(english, "THE ISLAND GAZETTE", random);
    const Paged target = paged(russian, "ОСТРОВНЫЕ ВЕСТИ", random);
    DocumentPair pair{test::document_of(source.lines, "en"), test::document_of(target.lines, "ru")};
    std::vector<BitextUnit> expected;
    for (BitextUnit unit : gold) {
      if (unit.source.indices.empty() || unit.target.indices.empty()) continue;
      for (std::uint32_t& i : unit.source.indices) i = source.places[i];
      for (std::uint32_t& i : unit.target.indices) i = target.places[i];
      expected.push_back(unit);
    }
    std::vector<BitextUnit> found = units_of(align(pair, models));
    std::erase_if(found, [&](const BitextUnit& unit) {  // heads may be paired, too
      return std::none_of(unit.source.indices.begin(), unit.source.indices.end(), [&](auto i) {
        return std::find(source.places.begin(), source.places.end(), i) != source.places.end();
      });
    });
    sum += evaluate(expected, found);
  }
  EXPECT_GT(sum.strict.f1(), 0.98);
}

TEST(EmptyLines, AreInNoBeadWithText) {
  const PageLines english = lines_in(kExample + "en.sentences");
  PageLines spaced;
  for (std::size_t k = 0; k < english.size(); ++k) {
    spaced.push_back(english[k]);
    if (k % 3 == 2) spaced.emplace_back();
  }
  const DocumentPair pair = {test::document_of(spaced, "en"),
                             test::document_of(lines_in(kExample + "id.sentences"), "id")};
  const Alignment alignment = align(pair, load_models(SEJAJAR_SOURCE_DIR "/models", {"en", "id"}));
  for (const Bead& bead : alignment.beads) {
    for (std::uint32_t i = bead.source.begin; i < bead.source.end; ++i) {
      if (!spaced[i].empty()) continue;
      EXPECT_EQ(bead.source.end - bead.source.begin, 1u) << i;
      EXPECT_EQ(bead.target.begin, bead.target.end) << i;
    }
  }
}

}  // namespace
}  // namespace sejajar
