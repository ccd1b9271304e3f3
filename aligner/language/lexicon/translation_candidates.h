#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "language/lexicon/em_batch.h"
#include "language/lexicon/prior.h"

namespace sejajar::lexicon {

/// A target word that may translate a source word.
struct Candidate {
  std::uint32_t target;  ///< id in the batch
  float forward;         ///< p(target word | source word), 0..1
  float backward;        ///< p(source word | target word), times the sum of its column
  float forward_count;   ///< expected count of source word -> target word
  float backward_count;  ///< expected count of target word -> source word
};

/// What the prior knows of a candidate.
struct KnownCandidate {
  std::size_t candidate;  ///< index in TranslationCandidates::candidates
  float forward;          ///< pseudo-count of source word -> target word
  float backward;         ///< pseudo-count of target word -> source word
};

/// A target token that is a candidate for a source token.
struct Link {
  std::uint32_t candidate;  ///< index in its row
  std::uint32_t token;      ///< index in BatchSide::tokens of the target
};

/// The candidates of each source word of a batch, and the links of each source token.
struct TranslationCandidates {
  std::vector<std::size_t> starts;         ///< per source word, its begin, and the end
  std::vector<Candidate> candidates;       ///< row by row
  std::vector<KnownCandidate> known;       ///< in the order of the candidates
  std::vector<std::uint32_t> link_counts;  ///< per source token, by word, then by bead
  std::vector<Link> links;                 ///< token by token

  std::span<const Candidate> of(std::uint32_t word) const {
    return {candidates.data() + starts[word], candidates.data() + starts[word + 1]};
  }
};

/// Returns the candidates of the source words of `batch`, with initial probabilities, and all their
/// links; `source_beads` is the inverted index of the source side. A pair of words is a candidate
/// if it is in `prior`, or if neither word is a hapax and they co-occur three times more often than
/// by chance, in a twentieth of the tokens of one of them. In a part of a text, they must also
/// co-occur more than once, since a long text has evidence enough. The initial p(t|s) is the share
/// of t in the words that co-occur with s, times the root of its ratio to chance (after Moore 2004,
/// who showed that initialising by association saves most iterations).
TranslationCandidates translation_candidates(const EmBatch& batch,
                                             const analyze::InvertedIndex& source_beads,
                                             const Prior& prior);

}  // namespace sejajar::lexicon
