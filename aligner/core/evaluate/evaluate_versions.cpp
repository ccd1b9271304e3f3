// Precision, recall and F1 of units of several versions, and of the beads that they give for each
// pair of versions.

#include <sejajar/evaluate.h>

#include <algorithm>
#include <set>

namespace sejajar {
namespace {

using Units = std::set<UnitSentences>;

/// The units reduced to `versions`, without those that have sentences in fewer than two.
Units reduced(const std::vector<UnitSentences>& units, const std::vector<std::size_t>& versions) {
  Units kept;
  for (const UnitSentences& unit : units) {
    UnitSentences lists;
    for (const std::size_t version : versions) lists.push_back(unit[version]);
    const auto empty =
        std::count_if(lists.begin(), lists.end(), [](const auto& list) { return list.empty(); });
    if (lists.size() >= static_cast<std::size_t>(empty) + 2) kept.insert(std::move(lists));
  }
  return kept;
}

Counts agreement(const Units& gold, const Units& hypothesis) {
  const auto right = static_cast<std::uint64_t>(
      std::count_if(hypothesis.begin(), hypothesis.end(),
                    [&](const UnitSentences& unit) { return gold.contains(unit); }));
  return {right, hypothesis.size(), right, gold.size()};
}

}  // namespace

double VersionEvaluation::mean_f1() const {
  double sum = 0;
  for (const auto& [tags, counts] : pairs) sum += counts.f1();
  return pairs.empty() ? 0 : sum / static_cast<double>(pairs.size());
}

VersionEvaluation& VersionEvaluation::operator+=(const VersionEvaluation& other) {
  units += other.units;
  for (const auto& [tags, counts] : other.pairs) pairs[tags] += counts;
  return *this;
}

VersionEvaluation evaluate_versions(const std::vector<std::string>& tags,
                                    const std::vector<UnitSentences>& gold,
                                    const std::vector<UnitSentences>& hypothesis) {
  const auto compared = [&](const std::vector<std::size_t>& versions) {
    return agreement(reduced(gold, versions), reduced(hypothesis, versions));
  };
  VersionEvaluation result;
  std::vector<std::size_t> all;
  for (std::size_t k = 0; k < tags.size(); ++k) all.push_back(k);
  result.units = compared(all);
  for (std::size_t k = 0; k < tags.size(); ++k) {
    for (std::size_t i = k + 1; i < tags.size(); ++i) {
      result.pairs[{tags[k], tags[i]}] = compared({k, i});
    }
  }
  return result;
}

}  // namespace sejajar
