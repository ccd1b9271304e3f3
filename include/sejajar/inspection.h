#pragma once

#include <sejajar/alignment.h>
#include <sejajar/document.h>

#include <cstdint>
#include <vector>

#pragma GCC visibility push(default)
namespace sejajar {

/// The kinds of evidence that two sentences correspond.
enum class TieKind : std::uint8_t { kWord, kName, kNumber };

/// A word, name or number on one side and its counterpart on the other.
struct Tie {
  TieKind kind = TieKind::kWord;
  ByteRange source;        ///< in the text of the source document
  ByteRange target;        ///< in the text of the target document
  double probability = 1;  ///< of the translation, the greater of both directions, 0..1, higher is
                           ///< better; 1 for names and numbers
};

/// Two sentences that share rare words, names or numbers; the search band follows the anchors.
struct Anchor {
  TieKind kind = TieKind::kWord;  ///< the kind with most of the evidence
  std::uint32_t source = 0;       ///< sentence
  std::uint32_t target = 0;       ///< sentence
};

/// An alternative to a bead.
struct Rival {
  Bead bead;          ///< with its own cost, posterior and terms
  double margin = 0;  ///< nats by which the cheapest path through it exceeds the cheapest path
                      ///< through the other bead; negative if it is cheaper
};

/// The margin, rivals and ties of a bead.
struct InspectedBead {
  double margin = 0;  ///< nats by which the cheapest path without the bead exceeds the cheapest
                      ///< with it, higher is better; negative if the cheapest path lacks the bead;
                      ///< infinite if there is no other path; nan if the bead was not searched
  std::vector<Rival> rivals;  ///< at most 3, nearest first, over the bead's first sentence
  std::vector<Tie> ties;      ///< in the order of the source text
};

/// The result of inspect().
struct Inspection {
  std::vector<InspectedBead> beads;  ///< one per bead of the alignment, in order
  std::vector<Anchor> anchors;       ///< of the last pass, increasing on both sides
  std::vector<SentenceRange> band;   ///< of the last pass: for each number of source sentences,
                                     ///< 0..n, the range of numbers of target sentences
};

}  // namespace sejajar
#pragma GCC visibility pop
