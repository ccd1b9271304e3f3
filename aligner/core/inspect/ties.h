#pragma once

#include <sejajar/document.h>
#include <sejajar/inspection.h>

#include <vector>

#include "language/analyze/analysis.h"
#include "language/analyze/lexical_unit.h"
#include "language/analyze/mentions.h"
#include "language/analyze/respelling.h"
#include "language/analyze/tokens.h"
#include "language/lexicon/translation_table.h"

namespace sejajar::inspecting {

/// The texts of a pair, their words, and the translations of these.
struct TieSources {
  const DocumentPair& documents;
  const analyze::PairAnalysis& pair;
  const lexicon::PairLexicon& lexicon;
};

/// Finds the numbers, names and words that tie the two sides of beads. One object per thread.
class TieFinder {
 public:
  explicit TieFinder(const TieSources& sources);

  /// Returns the ties of `bead`, none of which overlap, in the order of the source text. Numbers
  /// and names on both sides are tied first; then words of which one translates the other with a
  /// probability of 0.1 or more, the most probable first.
  std::vector<Tie> find(const Bead& bead);

 private:
  struct Word {
    ByteRange range;
    std::uint32_t unit;
  };

  /// The words of one side.
  struct Side {
    const Document& document;
    const analyze::Vocabulary& vocabulary;
    analyze::Respelling respelled;
    analyze::UnitKind unit_kind;
  };

  std::vector<Word> words_of(Side& side, SentenceRange range);
  void tie_mentions(const Bead& bead, std::vector<Tie>& ties) const;
  void tie_words(const Bead& bead, std::vector<Tie>& ties);

  TieSources sources_;
  const analyze::MentionTables& source_tables_;
  const analyze::MentionTables& target_tables_;
  Side source_;
  Side target_;
  analyze::Tokenizer tokenizer_;
};

}  // namespace sejajar::inspecting
