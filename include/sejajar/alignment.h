#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace sejajar {

/// Half-open range of sentence indices; empty means "nothing on this side".
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
  double posterior = 0;  ///< probability of this very bead given both texts, 0..1, higher is better
  std::vector<double>
      terms;  ///< nats, one per row of features(), in that order; they sum to `cost`
};

/// A bead in a file: sentence indices, in the order of the file. Unlike a Bead, it may skip or
/// repeat sentences, as gold files of other projects do.
struct StoredBead {
  std::vector<std::uint32_t> source;  ///< sentence indices, from 0; empty for a null
  std::vector<std::uint32_t> target;  ///< sentence indices, from 0; empty for a null
  double cost = 0;                    ///< nats, lower is better; 0 if the file has none
  double posterior = 0;               ///< 0..1, higher is better; 0 if the file has none

  friend bool operator==(const StoredBead&, const StoredBead&) = default;
};

/// Name and purpose of one feature: one term of every bead's cost.
struct FeatureInfo {
  std::string name;
  std::string description;
};

/// How long one stage of the alignment took.
struct StageTime {
  std::string stage;
  double seconds = 0;  ///< by the wall clock
};

/// The best path through a document pair.
/// Invariant: the beads tile both documents, in order, exactly once.
struct Alignment {
  std::vector<Bead> beads;
  double cost = 0;     ///< nats, sum of the costs of the beads, lower is better
  double quality = 0;  ///< share of both texts expected to stand in right beads, 0..1, higher is
                       ///< better: above 0.6 for most translations, below 0.1 for unrelated texts
  std::vector<StageTime> stages;  ///< what took how long, in order; nothing else depends on it
};

/// A quality below this is not that of a text and its translation.
inline constexpr double kUnrelated = 0.3;

}  // namespace sejajar
