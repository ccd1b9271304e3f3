// Running heads and page numbers at different places of both sides.

#include <gtest/gtest.h>
#include <sejajar/align.h>
#include <sejajar/evaluate.h>
#include <sejajar/formats.h>
#include <sejajar/models.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <numeric>
#include <set>
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

/// `sentences` in pages of 5 to 9 lines, with page numbers and heads between them.
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

/// `sentences` in pages of `size` lines, each with `head` above and a number below.
Paged short_pages(const PageLines& sentences, const std::string& head, const std::string& label,
                  std::size_t size) {
  Paged text;
  for (std::size_t k = 0; k < sentences.size(); ++k) {
    if (k % size == 0) text.lines.push_back(head);
    text.places.push_back(static_cast<std::uint32_t>(text.lines.size()));
    text.lines.push_back(sentences[k]);
    if (k % size == size - 1) text.lines.push_back(label + std::to_string(k / size + 1));
  }
  return text;
}

/// `gold` without null beads, its sentences in the lines of `source` and `target`.
std::vector<BitextUnit> placed(std::vector<BitextUnit> gold, const Paged& source,
                               const Paged& target) {
  std::erase_if(gold, [](const BitextUnit& unit) {
    return unit.source.indices.empty() || unit.target.indices.empty();
  });
  for (BitextUnit& unit : gold) {
    for (std::uint32_t& i : unit.source.indices) i = source.places[i];
    for (std::uint32_t& i : unit.target.indices) i = target.places[i];
  }
  return gold;
}

/// The beads of `source` and `target` without those of heads alone, which may be paired, too.
std::vector<BitextUnit> content_beads(const Paged& source, const Paged& target,
                                      const std::string& language, const Models& models) {
  const DocumentPair pair = {test::document_of(source.lines, "en"),
                             test::document_of(target.lines, language)};
  std::vector<BitextUnit> found = units_of(align(pair, models));
  std::erase_if(found, [&](const BitextUnit& unit) {
    return std::none_of(unit.source.indices.begin(), unit.source.indices.end(), [&](auto i) {
      return std::find(source.places.begin(), source.places.end(), i) != source.places.end();
    });
  });
  return found;
}

TEST(PageHeads, OfShortPagesLeaveNearlyAllPairs) {
  const PageLines english = {"The north mill is old.",
                             "It was built in 1871 by a smith from Leeds.",
                             "The south mill is new.",
                             "The upper mill is closed because of the flood.",
                             "The bishop came on Friday.",
                             "He spoke with the millers.",
                             "They asked for a new road.",
                             "The parish agreed.",
                             "The school opened in May.",
                             "It has four rooms.",
                             "Many children came from the hills.",
                             "The feast lasted two days.",
                             "A band played in the square.",
                             "The bread was sold out by noon.",
                             "The baker was pleased."};
  const PageLines indonesian = {"Kincir utara sudah tua.",
                                "Kincir itu dibangun pada 1871 oleh pandai besi dari Leeds.",
                                "Kincir selatan masih baru.",
                                "Kincir atas ditutup karena banjir.",
                                "Uskup datang pada hari Jumat.",
                                "Ia berbicara dengan para penggiling.",
                                "Mereka meminta jalan baru.",
                                "Paroki setuju.",
                                "Sekolah dibuka pada bulan Mei.",
                                "Sekolah itu memiliki empat ruangan.",
                                "Banyak anak datang dari perbukitan.",
                                "Pesta itu berlangsung dua hari.",
                                "Sebuah band bermain di alun-alun.",
                                "Roti habis terjual sebelum siang.",
                                "Tukang roti itu senang."};
  const Models models = load_models(SEJAJAR_SOURCE_DIR "/models", {"en", "id"});
  std::vector<BitextUnit> gold;
  for (std::uint32_t k = 0; k < english.size(); ++k) {
    gold.push_back({{{}, {k}, {}}, {{}, {k}, {}}});
  }
  const std::set<std::pair<std::uint32_t, std::uint32_t>> kComplete = {{3, 5}, {4, 5}, {5, 4}};
  Evaluation all;
  for (std::uint32_t size = 2; size <= 8; ++size) {
    for (std::uint32_t other_size = 2; other_size <= 8; ++other_size) {
      if (size == other_size) continue;
      const Paged source = short_pages(english, "VALLEY NEWS", "Page ", size);
      const Paged target = short_pages(indonesian, "KABAR LEMBAH", "Halaman ", other_size);
      const Evaluation result =
          evaluate(placed(gold, source, target), content_beads(source, target, "id", models));
      if (kComplete.contains({size, other_size})) {
        EXPECT_EQ(result.strict.recall(), 1.0) << size << " " << other_size;
      }
      all += result;
    }
  }
  EXPECT_GT(all.strict.recall(), 0.93);
}

TEST(PageHeads, DoNotDisplaceOtherPairs) {
  const Models models = load_models(SEJAJAR_SOURCE_DIR "/models", {"en", "ru"});
  const PageLines english = lines_in(kExample + "en.sentences");
  const PageLines russian = lines_in(kExample + "ru.sentences");
  std::ifstream in(kExample + "en-ru.gold");
  const std::vector<BitextUnit> gold = read_beads(in, {"gold", "vecalign", {}, {}});
  const auto unchanged = [](const PageLines& lines) {
    Paged text{lines, std::vector<std::uint32_t>(lines.size())};
    std::iota(text.places.begin(), text.places.end(), 0U);
    return text;
  };
  const Paged plain = unchanged(english), plain_target = unchanged(russian);
  const Evaluation without =
      evaluate(placed(gold, plain, plain_target), content_beads(plain, plain_target, "ru", models));
  Evaluation sum;
  for (std::uint32_t seed = 0; seed < 10; ++seed) {
    test::Random random(seed);
    const Paged source = paged(english, "THE ISLAND GAZETTE", random);
    const Paged target = paged(russian, "ОСТРОВНЫЕ ВЕСТИ", random);
    sum += evaluate(placed(gold, source, target), content_beads(source, target, "ru", models));
  }
  EXPECT_GE(sum.strict.f1(), without.strict.f1() - 0.01);
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
  std::size_t empty_lines = 0;
  for (const Bead& bead : alignment.beads) {
    for (std::uint32_t i = bead.source.begin; i < bead.source.end; ++i) {
      if (!spaced[i].empty()) continue;
      ++empty_lines;
      EXPECT_EQ(bead.source.end - bead.source.begin, 1u) << i;
      EXPECT_EQ(bead.target.begin, bead.target.end) << i;
    }
  }
  EXPECT_EQ(empty_lines, english.size() / 3);
}

}  // namespace
}  // namespace sejajar
