#include "program/training/compose.h"

#include <gtest/gtest.h>
#include <sejajar/error.h>

#include <algorithm>
#include <set>
#include <sstream>

#include "program/training/gold_set.h"
#include "support/temp_dir.h"
#include "support/units.h"

namespace sejajar::training {
namespace {

using Numbers = std::set<int>;

/// Lines whose texts are their numbers.
std::vector<ParallelLine> numbered(int count) {
  std::vector<ParallelLine> lines;
  for (int k = 0; k < count; ++k) lines.push_back({std::to_string(k), std::to_string(k)});
  return lines;
}

/// The numbers of the lines that the given segments are made of.
Numbers numbers_of(const std::vector<std::string>& segments,
                   const std::vector<std::uint32_t>& indices) {
  Numbers numbers;
  for (const std::uint32_t index : indices) {
    std::istringstream in(segments.at(index));
    for (int number = 0; in >> number;) numbers.insert(number);
  }
  return numbers;
}

void expect_tiles(const std::vector<BitextUnit>& beads, BitextSide BitextUnit::*side,
                  std::size_t count) {
  std::vector<std::uint32_t> all;
  for (const BitextUnit& bead : beads) {
    all.insert(all.end(), (bead.*side).indices.begin(), (bead.*side).indices.end());
  }
  ASSERT_EQ(all.size(), count);
  for (std::uint32_t k = 0; k < count; ++k) EXPECT_EQ(all[k], k);
}

/// Whether some segment holds both `line` and the one after it.
bool is_joined(const ComposedDocument& document, int line) {
  for (const auto* side : {&document.source, &document.target}) {
    for (std::uint32_t k = 0; k < side->size(); ++k) {
      const Numbers numbers = numbers_of(*side, {k});
      if (numbers.contains(line) && numbers.contains(line + 1)) return true;
    }
  }
  return false;
}

/// Lines that are in one bead are joined, and no line is in two.
void expect_right(const ComposedDocument& document) {
  expect_tiles(document.gold, &BitextUnit::source, document.source.size());
  expect_tiles(document.gold, &BitextUnit::target, document.target.size());
  int next = 0;
  for (const BitextUnit& bead : document.gold) {
    Numbers lines = numbers_of(document.source, bead.source.indices);
    lines.merge(numbers_of(document.target, bead.target.indices));
    ASSERT_FALSE(lines.empty());
    EXPECT_GE(*lines.begin(), next);
    next = *lines.rbegin() + 1;
    EXPECT_EQ(static_cast<std::size_t>(next - *lines.begin()), lines.size());
    for (int line = *lines.begin(); line + 1 < next; ++line) {
      EXPECT_TRUE(is_joined(document, line)) << line;
    }
  }
}

/// The gold tiles both sides, and beads with both sides hold a line that stands on both.
void expect_sound(const ComposedDocument& document) {
  expect_tiles(document.gold, &BitextUnit::source, document.source.size());
  expect_tiles(document.gold, &BitextUnit::target, document.target.size());
  for (const BitextUnit& bead : document.gold) {
    ASSERT_FALSE(bead.source.indices.empty() && bead.target.indices.empty());
    if (bead.source.indices.empty() || bead.target.indices.empty()) continue;
    const Numbers source = numbers_of(document.source, bead.source.indices);
    const Numbers target = numbers_of(document.target, bead.target.indices);
    EXPECT_TRUE(
        std::any_of(source.begin(), source.end(), [&](int line) { return target.contains(line); }));
  }
}

TEST(Compose, ALineOfOneSideIsANullBead) {
  const ComposedDocument document = compose({{"0", "0"}, {"1", ""}, {"", "2"}, {"3", "3"}}, {}, 5);
  EXPECT_EQ(document.source, (std::vector<std::string>{"0", "1", "3"}));
  EXPECT_EQ(document.target, (std::vector<std::string>{"0", "2", "3"}));
  ASSERT_EQ(document.gold.size(), 4u);
  EXPECT_TRUE(document.gold[1].target.indices.empty());
  EXPECT_TRUE(document.gold[2].source.indices.empty());
}

TEST(Compose, WithoutNoiseEveryLineIsABead) {
  const ComposedDocument document = compose(numbered(3), {}, 5);
  EXPECT_EQ(document.source, (std::vector<std::string>{"0", "1", "2"}));
  EXPECT_EQ(document.target, document.source);
  ASSERT_EQ(document.gold.size(), 3u);
  for (std::uint32_t k = 0; k < 3; ++k) {
    EXPECT_EQ(document.gold[k].source.indices, std::vector<std::uint32_t>{k});
    EXPECT_EQ(document.gold[k].target.indices, std::vector<std::uint32_t>{k});
  }
}

TEST(Compose, RatesAtTheirExtremes) {
  const ComposedDocument joined = compose(numbered(6), {1, 0, 0, 0}, 2);
  EXPECT_EQ(joined.gold.size(), 1u);
  EXPECT_EQ(joined.source.size() + joined.target.size(), 7u);
  expect_right(joined);
  const ComposedDocument dropped = compose(numbered(6), {0, 1, 0, 0, 0}, 2);
  EXPECT_TRUE(dropped.gold.empty() && dropped.source.empty() && dropped.target.empty());
}

TEST(Compose, ABlockIsMissingOnOneSide) {
  bool on_source = false;
  bool on_target = false;
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const ComposedDocument document = compose(numbered(20), {0, 0, 0, 0, 0.3}, seed);
    expect_right(document);
    EXPECT_EQ(document.gold.size(), 20u);
    EXPECT_EQ(std::min(document.source.size(), document.target.size()), 14u);
    EXPECT_EQ(std::max(document.source.size(), document.target.size()), 20u);
    on_source |= document.source.size() == 14;
    on_target |= document.target.size() == 14;
  }
  EXPECT_TRUE(on_source && on_target);
}

TEST(Compose, CutSegmentsStayInTheirBead) {
  const std::vector<ParallelLine> lines = {{"aa, bb; cc", "dd, ee; ff"}, {"no mark", "no mark"}};
  bool on_source = false;
  bool on_target = false;
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const ComposedDocument document = compose(lines, {0, 0, 1, 0, 0}, seed);
    expect_tiles(document.gold, &BitextUnit::source, document.source.size());
    expect_tiles(document.gold, &BitextUnit::target, document.target.size());
    ASSERT_EQ(document.gold.size(), 2u);
    const bool source = document.source.size() == 3;
    EXPECT_EQ(document.target.size(), source ? 2u : 3u);
    const auto& cut = source ? document.source : document.target;
    EXPECT_EQ(cut[0], source ? "aa, bb;" : "dd, ee;");
    EXPECT_EQ(cut[1], source ? "cc" : "ff");
    EXPECT_EQ(document.gold[0].source.indices.size(), source ? 2u : 1u);
    (source ? on_source : on_target) = true;
  }
  EXPECT_TRUE(on_source && on_target);
}

TEST(Compose, GoldIsRightWhateverTheNoise) {
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    expect_right(compose(numbered(60), {0.4, 0.15, 0, 0, 0.1}, seed));
  }
}

TEST(ComposeDocuments, AreStretchesOfTheLinesAndTheSameForASeed) {
  const auto lines = numbered(200);
  const auto documents = compose_documents(lines, 40, 3);
  const auto again = compose_documents(lines, 40, 3);
  const auto other = compose_documents(lines, 40, 4);
  ASSERT_EQ(documents.size(), 40u);
  std::size_t blocked = 0;
  std::size_t same_as_other = 0;
  for (std::size_t k = 0; k < documents.size(); ++k) {
    expect_sound(documents[k]);
    EXPECT_LE(documents[k].gold.size(), kMostLines + 2 * kMostStrays);
    EXPECT_EQ(documents[k].source, again[k].source);
    EXPECT_EQ(documents[k].target, again[k].target);
    EXPECT_EQ(documents[k].gold, again[k].gold);
    same_as_other += documents[k].source == other[k].source ? 1 : 0;
    blocked += documents[k].source.size() != documents[k].target.size() ? 1 : 0;
  }
  EXPECT_EQ(same_as_other, 0u);
  EXPECT_GT(blocked, 10u);
}

TEST(ComposeDocuments, HaveAPassageThatDiffersInSome) {
  std::size_t strayed = 0;
  for (const ComposedDocument& document : compose_documents(numbered(2000), 60, 8)) {
    // A stray line stands far from its neighbours: lines of a stretch are at most kMostLines apart.
    Numbers all;
    for (std::uint32_t k = 0; k < document.source.size(); ++k) {
      all.merge(numbers_of(document.source, {k}));
    }
    strayed += *all.rbegin() - *all.begin() > static_cast<int>(kMostLines) ? 1 : 0;
  }
  EXPECT_GT(strayed, 10u);
  EXPECT_LT(strayed, 40u);
}

TEST(ComposeDocuments, CanBeMadeOfTheFewestLines) {
  const auto documents = compose_documents(numbered(kFewestLines), 5, 1);
  ASSERT_EQ(documents.size(), 5u);
  for (const ComposedDocument& document : documents) expect_sound(document);
}

TEST(Compose, ShiftsFirstClausesToTheSegmentBefore) {
  std::vector<ParallelLine> lines;
  for (int k = 0; k < 40; ++k) {
    const std::string number = std::to_string(k);
    lines.push_back({number + "a, " + number + "b", number + "a, " + number + "b"});
  }
  Noise noise;
  noise.shifted = 1;
  const ComposedDocument document = compose(lines, noise, 3);
  expect_tiles(document.gold, &BitextUnit::source, document.source.size());
  expect_tiles(document.gold, &BitextUnit::target, document.target.size());
  // Every line but the first is shifted on one side, so all of them hang together.
  EXPECT_EQ(document.source.size(), 40U);
  EXPECT_EQ(document.gold.size(), 1U);
  int shifted = 0;
  for (const auto* side : {&document.source, &document.target}) {
    for (std::size_t k = 0; k + 1 < side->size(); ++k) {
      shifted += (*side)[k].find(" " + std::to_string(k + 1) + "a") != std::string::npos ? 1 : 0;
    }
  }
  EXPECT_EQ(shifted, 39);
}

TEST(Compose, ShiftsNothingThatHasOneClauseOnly) {
  Noise noise;
  noise.shifted = 1;
  const ComposedDocument document = compose(numbered(40), noise, 3);
  EXPECT_EQ(document.gold.size(), 40U);
  EXPECT_EQ(document.source.size(), 40U);
}

/// Lines of `sides` versions whose texts are their numbers.
std::vector<VersionLine> numbered_versions(int count, std::size_t sides) {
  std::vector<VersionLine> lines;
  for (int k = 0; k < count; ++k) lines.emplace_back(sides, std::to_string(k));
  return lines;
}

TEST(ComposeVersions, PairsAreRightWhateverTheNoise) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const ComposedVersions composed =
        compose_versions(numbered_versions(40, 5), {0.2, 0.1, 0, 0, 0.1}, seed);
    for (std::size_t v = 0; v < 5; ++v)
      for (std::size_t w = v + 1; w < 5; ++w) expect_right(pair_of(composed, v, w));
  }
}

TEST(ComposeVersions, EachVersionIsChangedOnItsOwn) {
  const ComposedVersions composed =
      compose_versions(numbered_versions(400, 5), {0.3, 0.1, 0, 0, 0}, 4);
  std::set<std::vector<std::string>> different(composed.texts.begin(), composed.texts.end());
  EXPECT_EQ(different.size(), 5U);
  for (const std::vector<std::string>& text : composed.texts) {
    EXPECT_LT(text.size(), 340U);
    EXPECT_GT(text.size(), 260U);
  }
}

TEST(ComposeVersions, UnitsAreWhatTheBeadsOfAllPairsTieTogether) {
  const ComposedVersions composed =
      compose_versions(numbered_versions(60, 4), {0.2, 0.1, 0, 0, 0.2}, 9);
  const auto units = gold_units(composed, {0, 1, 2, 3});
  for (std::size_t v = 0; v < 4; ++v) {
    std::uint32_t next = 0;
    for (const auto& cells : units) {
      if (cells[v].empty()) continue;
      EXPECT_EQ(cells[v].begin, next);
      next = cells[v].end;
    }
    EXPECT_EQ(next, composed.texts[v].size());
  }
  const auto unit_of = [&](std::size_t v, std::uint32_t segment) {
    return std::find_if(units.begin(), units.end(), [&](const auto& cells) {
      return cells[v].begin <= segment && segment < cells[v].end;
    });
  };
  std::size_t beads = 0;
  for (std::size_t v = 0; v < 4; ++v) {
    for (std::size_t w = v + 1; w < 4; ++w) {
      for (const BitextUnit& bead : pair_of(composed, v, w).gold) {
        if (bead.source.indices.empty() || bead.target.indices.empty()) continue;
        const auto unit = unit_of(v, bead.source.indices.front());
        for (const std::uint32_t k : bead.source.indices) EXPECT_EQ(unit_of(v, k), unit);
        for (const std::uint32_t k : bead.target.indices) EXPECT_EQ(unit_of(w, k), unit);
        ++beads;
      }
    }
  }
  EXPECT_GT(beads, units.size());
}

TEST(WriteComposed, WritesThePairsAndTheUnitsOfAllVersions) {
  const test::TempDir dir;
  const std::vector<VersionLine> lines = {{"A.", "B.", "C."}, {"D.", "", "E."}, {"", "F.", ""}};
  write_composed(compose_versions(lines, {}, 1), std::filesystem::path(dir / "made"), "a-1",
                 {"en", "id", "fr"});
  EXPECT_EQ(dir.read("made/a-1.gold"), "en\tid\tfr\n0\t0\t0\n1\t\t1\n");
  EXPECT_EQ(dir.read("made/a-1.id"), "B.\nF.\n");
  EXPECT_EQ(dir.read("made/a-1.en-id.gold"), "[0]:[0]\n[1]:[]\n[]:[1]\n");
  EXPECT_EQ(dir.read("made/a-1.id-fr.gold"), "[0]:[0]\n[]:[1]\n[1]:[]\n");
  EXPECT_EQ(find_gold_set(dir / "made").size(), 3U);
}

const ComposedDocument kDocument = {
    {"Mist rose.", "We ate. We slept."},
    {"Kabut naik.", "Kami makan.", "Kami tidur.", "Selesai."},
    {test::unit({0}, {0}), test::unit({1}, {1, 2}), test::unit({}, {3})}};

TEST(WriteComposed, WritesWhatFindGoldSetReads) {
  const test::TempDir dir;
  write_composed(kDocument, dir / "made/set", "a-1", {"en", "id"});
  EXPECT_EQ(dir.read("made/set/a-1.en"), "Mist rose.\nWe ate. We slept.\n");
  EXPECT_EQ(dir.read("made/set/a-1.id"), "Kabut naik.\nKami makan.\nKami tidur.\nSelesai.\n");
  EXPECT_EQ(dir.read("made/set/a-1.en-id.gold"), "[0]:[0]\n[1]:[1, 2]\n[]:[3]\n");
  const std::vector<GoldPair> pairs = find_gold_set(dir / "made/set");
  ASSERT_EQ(pairs.size(), 1u);
  EXPECT_EQ(pairs[0].name(), "en-id");
  EXPECT_EQ(pairs[0].files.size(), 1u);
}

TEST(WriteComposed, AFolderThatCannotBeMadeIsAnOutputError) {
  const test::TempDir dir;
  dir.write("file", "x");
  try {
    write_composed(kDocument, dir / "file/set", "a", {"en", "id"});
    FAIL() << "no error";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::kOutput);
    EXPECT_NE(std::string(error.what()).find("file/set: cannot be created"), std::string::npos)
        << error.what();
  }
}

}  // namespace
}  // namespace sejajar::training
