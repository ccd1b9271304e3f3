// Gold and hypotheses: of pairs as for Vecalign, of versions as tables of indices, a line of two
// hyphens between the two. The first byte chooses.

#include <sejajar/error.h>
#include <sejajar/evaluate.h>
#include <sejajar/formats.h>

#include <algorithm>
#include <array>
#include <sstream>

#include "exchange/bitext/version_gold.h"
#include "fuzz/choose_reader.h"
#include "fuzz/memory_file.h"
#include "program/training/gold_path.h"

namespace sejajar::fuzz {
namespace {

constexpr std::uint32_t kMostSentences = 1000;
constexpr std::size_t kMostEvaluated = 100'000;  // a rung of a ladder can name many

/// Each with its own name in messages.
struct Texts {
  std::string gold;
  std::string hypothesis;
};

Texts texts_in(const std::string& bytes) {
  const std::size_t end = std::min(bytes.find("\n--\n"), bytes.size());
  return {bytes.substr(0, end), bytes.substr(std::min(end + 4, bytes.size()))};
}

bool is_share(double value) {
  return value >= 0 && value <= 1;
}

void require_counts(const Counts& counts) {
  require(counts.right_hypothesis <= counts.hypothesis, "no more right beads than beads");
  require(counts.right_gold <= counts.gold, "no more found beads than gold beads");
  for (const double value : {counts.precision(), counts.recall(), counts.f1()})
    require(is_share(value), "measures between 0 and 1");
}

std::vector<BitextUnit> beads_in(const std::string& text, const char* format = "") {
  std::istringstream in(text);
  return read_beads(in, {"input", format, {}, {}});
}

std::size_t sentences_in(const std::vector<BitextUnit>& beads) {
  std::size_t count = 0;
  for (const BitextUnit& bead : beads)
    count += bead.source.indices.size() + bead.target.indices.size();
  return count;
}

void evaluate_pairs(const std::string& bytes) {
  const Texts texts = texts_in(bytes);
  const auto gold = beads_in(texts.gold);
  const auto hypothesis = beads_in(texts.hypothesis);
  if (sentences_in(gold) + sentences_in(hypothesis) > kMostEvaluated) return;
  for (const Measure& measure : measures(evaluate(gold, hypothesis)))
    require_counts(measure.counts);
  const Evaluation own = evaluate(gold, gold);
  require(own.strict.right_gold == own.strict.gold, "a gold that agrees with itself");
}

/// One past the sentences of `side`, which are in a text of kMostSentences; sorted.
SentenceRange hull(std::vector<std::uint32_t> side) {
  for (std::uint32_t& index : side) index %= kMostSentences;
  const auto [least, most] = std::minmax_element(side.begin(), side.end());
  return {*least, *most + 1};
}

void follow_path(const std::string& bytes) {
  std::vector<Bead> beads;
  for (const BitextUnit& unit : beads_in(bytes, "vecalign")) {
    if (unit.source.indices.empty() || unit.target.indices.empty()) continue;
    Bead& bead = beads.emplace_back();
    bead.source = hull(unit.source.indices);
    bead.target = hull(unit.target.indices);
  }
  const training::GoldPath path(beads, kMostSentences, kMostSentences);
  std::uint32_t i = 0;
  std::uint32_t j = 0;
  for (const training::Stretch& stretch : path.stretches()) {
    require(stretch.source.begin == i && stretch.target.begin == j, "stretches without gaps");
    i = stretch.source.end;
    j = stretch.target.end;
  }
  require(i == kMostSentences && j == kMostSentences, "stretches that cover both texts");
}

std::vector<UnitSentences> units_in(const VersionTable& table, std::size_t versions) {
  std::vector<UnitSentences> units;
  for (const VersionRow& row : table.rows) {
    UnitSentences& unit = units.emplace_back();
    for (std::size_t k = 0; k < versions; ++k)
      unit.push_back(k < row.cells.size() ? row.cells[k].indices : std::vector<std::uint32_t>());
  }
  return units;
}

void evaluate_versions(const std::string& bytes) {
  const Texts texts = texts_in(bytes);
  std::istringstream gold(texts.gold);
  std::istringstream hypothesis(texts.hypothesis);
  const VersionTable right = bitext::read_version_gold(gold, "input");
  const VersionTable found = bitext::read_version_gold(hypothesis, "input");
  bitext::check_sentences_once(right, "input");
  std::vector<std::string> tags;
  for (const BitextDocument& version : right.versions) tags.push_back(version.language);
  constexpr std::size_t kMostVersions = 20;  // the pairs are as many as their square
  if (tags.size() > kMostVersions) return;
  const VersionEvaluation agreement =
      sejajar::evaluate_versions(tags, units_in(right, tags.size()), units_in(found, tags.size()));
  require_counts(agreement.units);
  for (const auto& [pair, counts] : agreement.pairs) require_counts(counts);
  require(is_share(agreement.mean_f1()), "a mean between 0 and 1");
}

}  // namespace
}  // namespace sejajar::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace sejajar::fuzz;
  constexpr std::array kReaders = {evaluate_pairs, follow_path, evaluate_versions};
  return read_with_one_of(kReaders, data, size);
}
