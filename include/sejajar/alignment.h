#pragma once

#include <sejajar/document.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#pragma GCC visibility push(default)
namespace sejajar {

/// Half-open range of sentence indices; empty for the empty side of a null bead.
struct SentenceRange {
  std::uint32_t begin = 0;  ///< first sentence
  std::uint32_t end = 0;    ///< one past the last sentence

  std::uint32_t size() const { return end - begin; }
  bool empty() const { return begin == end; }

  friend bool operator==(const SentenceRange&, const SentenceRange&) = default;
};

/// Sentences of the source and the sentences of the target that translate them.
struct Bead {
  SentenceRange source;
  SentenceRange target;
  double cost = 0;       ///< nats, lower is better; up to a constant, so it may be negative
  double posterior = 0;  ///< probability of this bead given both texts, 0..1, higher is better; for
                         ///< a null, the probability that its sentence has no translation
  std::vector<double>
      terms;  ///< nats, one per row of features(), in that order; they sum to `cost`
};

/// One side of a unit of bitext.
struct BitextSide {
  std::vector<std::string> sentences;  ///< in order; one text if they are joined; empty if there
                                       ///< are none, or only indices
  std::vector<std::uint32_t> indices;  ///< of the sentences in their document, from 0; may be empty
  std::vector<std::string> languages;  ///< BCP-47 tag per sentence, "" if it is too short to
                                       ///< identify; empty if not identified
  std::optional<TimeRange> time = {};  ///< from the start of the first cue to the end of the last;
                                       ///< nothing unless subtitles

  friend bool operator==(const BitextSide&, const BitextSide&) = default;
};

/// A bead in a file: texts, indices or both, and the numbers in the file. A unit without indices
/// on both sides has only texts. Unlike a Bead, units may skip or repeat sentences, as in the gold
/// files of other projects.
struct BitextUnit {
  BitextSide source;
  BitextSide target;
  std::optional<double> posterior = {};  ///< 0..1, higher is better
  std::optional<double> cost = {};       ///< lower is better; nats in files of this program

  bool has_indices() const { return !source.indices.empty() || !target.indices.empty(); }
  friend bool operator==(const BitextUnit&, const BitextUnit&) = default;
};

/// Name and purpose of a feature, which contributes one term to the cost of every bead.
struct FeatureInfo {
  std::string name;
  std::string description;
};

/// The duration of one stage of the alignment.
struct StageTime {
  std::string stage;
  double seconds = 0;  ///< wall-clock time
};

/// The best path through a document pair.
/// Invariant: the beads tile both documents, in order, exactly once.
struct Alignment {
  std::vector<Bead> beads;
  double cost = 0;     ///< nats, sum of the costs of the beads, lower is better
  double quality = 0;  ///< expected share of both texts in correct beads, 0..1, higher is
                       ///< better: above 0.75 for most translations, below 0.4 for unrelated texts
  std::vector<StageTime> stages;  ///< durations, in order; no result depends on them
};

/// Texts with a lower quality are hardly translations of each other.
inline constexpr double kUnrelated = 0.5;

}  // namespace sejajar
#pragma GCC visibility pop
