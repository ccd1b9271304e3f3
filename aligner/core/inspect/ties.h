#pragma once

#include <sejajar/document.h>
#include <sejajar/inspection.h>

#include <vector>

#include "language/analyze/analysis.h"
#include "language/analyze/mentions.h"
#include "language/analyze/respelling.h"
#include "language/analyze/tokens.h"
#include "language/lexicon/translation_table.h"

namespace sejajar::inspecting {

/// What ties are looked up in: the texts, their words, and what these are believed to mean.
struct TieSources {
  const DocumentPair& documents;
  const analyze::PairAnalysis& pair;
  const lexicon::PairLexicon& lexicon;
};

/// Finds the numbers, names and words that tie the two sides of beads. One object per thread.
class TieFinder {
 public:
  explicit TieFinder(const TieSources& sources);

  /// The ties of `bead`, each place in one of them at most, in the order of the source text:
  /// numbers and names that stand on both sides, and words of which either translates the other
  /// with a probability of 0.1 or more, the surest first to choose.
  std::vector<Tie> find(const Bead& bead);

 private:
  struct Word {
    ByteRange range;
    std::uint32_t unit;
  };

  /// What is needed of one side.
  struct Side {
    const Document& document;
    const analyze::Vocabulary& vocabulary;
    analyze::Respelling respelled;
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
