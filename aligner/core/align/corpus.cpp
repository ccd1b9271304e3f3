#include "core/align/corpus.h"

#include "core/align/prior_words.h"

namespace sejajar::aligning {

namespace {

constexpr double kLeastPosterior = 0.1;

/// Appends the words of `document` to `side`; returns how many sentences stood there before.
std::uint32_t append(const Document& document, analyze::Analysis& side) {
  const analyze::Analysis added = analyze::analyze(document);
  const auto before = static_cast<std::uint32_t>(side.units.size());
  for (std::size_t k = 0; k < added.units.size(); ++k) {
    for (const std::uint32_t word : added.units[k]) {
      const std::uint32_t unit = side.vocabulary.intern(added.vocabulary.text(word));
      if (unit == side.counts.size()) side.counts.push_back(0);
      ++side.counts[unit];
      side.units.push_back(unit);
    }
    side.units.close_row();
  }
  return before;
}

}  // namespace

void Corpus::add(const DocumentPair& pair, const Alignment& alignment) {
  const std::uint32_t source = append(pair.source, words_.source);
  const std::uint32_t target = append(pair.target, words_.target);
  for (const Bead& bead : alignment.beads) {
    if (bead.source.empty() || bead.target.empty() || bead.posterior <= kLeastPosterior) continue;
    beads_.push_back({source + bead.source.begin, source + bead.source.end,
                      target + bead.target.begin, target + bead.target.end, bead.posterior});
  }
}

model::StoredLexicon Corpus::learn(const model::StoredLexicon* known) const {
  const model::Lexicon learnt = learn_words(words_, beads_, prior_words(words_, known));
  const analyze::Vocabulary& source = words_.source.vocabulary;
  const analyze::Vocabulary& target = words_.target.vocabulary;
  std::vector<model::LexiconEntry> entries;
  for (std::uint32_t word = 0; word < source.size(); ++word) {
    for (const model::Translation& entry : learnt.forward.of(word))
      entries.push_back({source.text(word), target.text(entry.word), entry.probability, 0});
  }
  for (std::uint32_t word = 0; word < target.size(); ++word) {
    for (const model::Translation& entry : learnt.backward.of(word))
      entries.push_back({source.text(entry.word), target.text(word), 0, entry.probability});
  }
  return model::lexicon_of(std::move(entries));
}

}  // namespace sejajar::aligning
