// Mentions with equal keys are tied first, then the most probable pairs of the remaining words, so
// that nothing is tied twice.

#include "core/inspect/ties.h"

#include <algorithm>

#include "core/inspect/mention_ranges.h"
#include "language/analyze/folding.h"

namespace sejajar::inspecting {

namespace {

constexpr float kLeastProbability = 0.1F;

ByteRange shifted(ByteRange range, std::uint32_t by) {
  return {range.begin + by, range.end + by};
}

/// The mentions of several sentences, with ranges in the document.
Mentions mentions_of(const Document& document, SentenceRange range,
                     const analyze::MentionTables& tables) {
  Mentions all;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    const Sentence& sentence = document.sentences[i];
    const Mentions own = find_mentions(document.text_of(sentence), tables);
    for (const Mention& mention : own.numbers)
      all.numbers.push_back({shifted(mention.range, sentence.range.begin), mention.key});
    for (const Mention& mention : own.names)
      all.names.push_back({shifted(mention.range, sentence.range.begin), mention.key});
  }
  return all;
}

bool overlap(ByteRange a, ByteRange b) {
  return a.begin < b.end && b.begin < a.end;
}

bool is_taken(const std::vector<Tie>& ties, ByteRange Tie::*side, ByteRange range) {
  return std::any_of(ties.begin(), ties.end(),
                     [&](const Tie& tie) { return overlap(tie.*side, range); });
}

/// Ties each mention of the source to the first one of the target with its key that is free.
void tie_equal(const std::vector<Mention>& source, const std::vector<Mention>& target, TieKind kind,
               std::vector<Tie>& ties) {
  for (const Mention& mention : source) {
    if (is_taken(ties, &Tie::source, mention.range)) continue;
    const auto found = std::find_if(target.begin(), target.end(), [&](const Mention& other) {
      return other.key == mention.key && !is_taken(ties, &Tie::target, other.range);
    });
    if (found != target.end()) ties.push_back({kind, mention.range, found->range, 1});
  }
}

float probability_of(const lexicon::TranslationTable& table, std::uint32_t word,
                     std::uint32_t translation) {
  const auto entries = table.of(word);
  const auto found = std::lower_bound(
      entries.begin(), entries.end(), translation,
      [](const lexicon::Translation& entry, std::uint32_t unit) { return entry.word < unit; });
  return found != entries.end() && found->word == translation ? found->probability : 0;
}

}  // namespace

TieFinder::TieFinder(const TieSources& sources)
    : sources_(sources),
      source_tables_(analyze::mention_tables(sources.documents.source.language)),
      target_tables_(analyze::mention_tables(sources.documents.target.language)),
      source_{sources.documents.source, sources.pair.source.vocabulary,
              analyze::Respelling(sources.documents.source),
              analyze::unit_kind(sources.documents.source.language)},
      target_{sources.documents.target, sources.pair.target.vocabulary,
              analyze::Respelling(sources.documents.target),
              analyze::unit_kind(sources.documents.target.language)} {}

std::vector<Tie> TieFinder::find(const Bead& bead) {
  std::vector<Tie> ties;
  if (bead.source.empty() || bead.target.empty()) return ties;
  tie_mentions(bead, ties);
  tie_words(bead, ties);
  std::sort(ties.begin(), ties.end(),
            [](const Tie& a, const Tie& b) { return a.source.begin < b.source.begin; });
  return ties;
}

void TieFinder::tie_mentions(const Bead& bead, std::vector<Tie>& ties) const {
  const Mentions source = mentions_of(sources_.documents.source, bead.source, source_tables_);
  const Mentions target = mentions_of(sources_.documents.target, bead.target, target_tables_);
  tie_equal(source.numbers, target.numbers, TieKind::kNumber, ties);
  tie_equal(source.names, target.names, TieKind::kName, ties);
}

std::vector<TieFinder::Word> TieFinder::words_of(Side& side, SentenceRange range) {
  std::vector<Word> words;
  const Document& document = side.document;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    for (const analyze::Token& token : tokenizer_.tokens(document.text_of(document.sentences[i]))) {
      const std::uint32_t unit =
          side.vocabulary.find(analyze::lexical_unit(side.respelled(token.text), side.unit_kind));
      if (token.kind == analyze::TokenKind::kMark || unit == side.vocabulary.size()) continue;
      const auto begin = static_cast<std::uint32_t>(token.text.data() - document.text.data());
      words.push_back({{begin, begin + static_cast<std::uint32_t>(token.text.size())}, unit});
    }
  }
  return words;
}

void TieFinder::tie_words(const Bead& bead, std::vector<Tie>& ties) {
  const auto source = words_of(source_, bead.source);
  const auto target = words_of(target_, bead.target);
  std::vector<Tie> found;
  for (const Word& s : source) {
    for (const Word& t : target) {
      const float probability = std::max(probability_of(sources_.lexicon.forward, s.unit, t.unit),
                                         probability_of(sources_.lexicon.backward, t.unit, s.unit));
      if (probability >= kLeastProbability)
        found.push_back({TieKind::kWord, s.range, t.range, static_cast<double>(probability)});
    }
  }
  // The sort is stable: of equally probable pairs, the first in the texts is tied first.
  std::stable_sort(found.begin(), found.end(),
                   [](const Tie& a, const Tie& b) { return a.probability > b.probability; });
  for (const Tie& tie : found) {
    if (is_taken(ties, &Tie::source, tie.source) || is_taken(ties, &Tie::target, tie.target))
      continue;
    ties.push_back(tie);
  }
}

}  // namespace sejajar::inspecting
