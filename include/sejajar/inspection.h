#pragma once

#include <sejajar/alignment.h>
#include <sejajar/document.h>

#include <cstdint>
#include <vector>

namespace sejajar {

/// What two sentences can have in common.
enum class TieKind : std::uint8_t { kWord, kName, kNumber };

/// A word, name or number of one side and what answers to it on the other.
struct Tie {
  TieKind kind = TieKind::kWord;
  ByteRange source;        ///< where it stands in the source document's text
  ByteRange target;        ///< where it stands in the target document's text
  double probability = 1;  ///< that either word translates the other, the greater of both
                           ///< directions, 0..1, higher is better; 1 for names and numbers
};

/// A pair of sentences that what they share makes a landmark: the search starts from these.
struct Anchor {
  TieKind kind = TieKind::kWord;  ///< what most of the evidence is
  std::uint32_t source = 0;       ///< sentence
  std::uint32_t target = 0;       ///< sentence
};

/// A bead that could stand in another's place.
struct Rival {
  Bead bead;          ///< with cost, posterior and terms of its own
  double margin = 0;  ///< nats that the cheapest path through it costs more than the cheapest
                      ///< through the other; higher is better for the other; negative: less
};

/// What the search knew of one bead.
struct InspectedBead {
  double margin = 0;  ///< nats that the cheapest path without the bead costs more than the cheapest
                      ///< with it, higher is better; negative if the cheapest of all is without it;
                      ///< infinite if there is no other; nan if the bead was never considered
  std::vector<Rival> rivals;  ///< at most 3, nearest first, over the bead's first sentence
  std::vector<Tie> ties;      ///< in the order of the source text
};

/// What the search knew of a pair.
struct Inspection {
  std::vector<InspectedBead> beads;  ///< one per bead of the alignment, in order
  std::vector<Anchor> anchors;       ///< of the last pass, rising on both sides
  std::vector<SentenceRange> band;   ///< per number of source sentences done, 0..n, the numbers of
                                     ///< target sentences done that the last pass considered
};

}  // namespace sejajar
