#pragma once

#include <sejajar/alignment.h>

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#pragma GCC visibility push(default)
namespace sejajar {

/// Correct beads and all beads, of the hypothesis and of the gold.
struct Counts {
  std::uint64_t right_hypothesis = 0;  ///< beads of the hypothesis that are correct
  std::uint64_t hypothesis = 0;        ///< beads of the hypothesis
  std::uint64_t right_gold = 0;        ///< beads of the gold that were found
  std::uint64_t gold = 0;              ///< beads of the gold

  double precision() const;  ///< 0..1; 0 if the hypothesis is empty
  double recall() const;     ///< 0..1; 0 if the gold is empty
  double f1() const;         ///< 0..1; harmonic mean of the two; 0 if both are 0

  Counts& operator+=(const Counts& other);
  friend bool operator==(const Counts&, const Counts&) = default;
};

/// All measures of one document, or of several when summed (micro-average).
/// Strict: exactly this bead is in the gold. Lax: some source sentence and some target sentence of
/// the bead are in one bead of the gold. Both ignore beads with an empty side.
struct Evaluation {
  Counts strict;
  Counts lax;
  Counts vecalign;      ///< strict as Vecalign counts: precision covers null beads too
  Counts vecalign_lax;  ///< lax as Vecalign counts
  std::array<Counts, 5>
      shapes;  ///< strict per shape: 1-1, 1-n, n-1, n-m, null (sentence by sentence)

  Evaluation& operator+=(const Evaluation& other);
};

/// Returns the agreement of `hypothesis` with `gold`, two alignments of one document pair.
/// Repeated beads count once.
Evaluation evaluate(const std::vector<BitextUnit>& gold, const std::vector<BitextUnit>& hypothesis);

/// A row of an evaluation and its name.
struct Measure {
  std::string name;
  Counts counts;
};

/// Returns the rows of `evaluation` in the order in which they are shown: strict, lax, vecalign,
/// vecalign-lax, then one per shape of beads.
std::vector<Measure> measures(const Evaluation& evaluation);

/// The sentences of a unit: one list of indices per version.
using UnitSentences = std::vector<std::vector<std::uint32_t>>;

/// The agreement of two alignments of all versions of a document, or of several when summed.
/// Units with sentences in fewer than two versions do not count.
struct VersionEvaluation {
  Counts units;  ///< right if the unit is in the gold with the same sentences of all versions
  std::map<std::pair<std::string, std::string>, Counts>
      pairs;  ///< the same for the units reduced to two versions, by their tags

  double mean_f1() const;  ///< 0..1; mean F1 of `pairs`; 0 if there are none

  VersionEvaluation& operator+=(const VersionEvaluation& other);
};

/// Returns the agreement of `hypothesis` with `gold`, whose units have a list for each of `tags`.
VersionEvaluation evaluate_versions(const std::vector<std::string>& tags,
                                    const std::vector<UnitSentences>& gold,
                                    const std::vector<UnitSentences>& hypothesis);

}  // namespace sejajar
#pragma GCC visibility pop
