// From alignments to bitext and back to what files hold.

#include <sejajar/error.h>
#include <sejajar/formats.h>

namespace sejajar {
namespace {

std::vector<std::uint32_t> indices_of(SentenceRange range) {
  std::vector<std::uint32_t> indices;
  for (std::uint32_t i = range.begin; i < range.end; ++i) indices.push_back(i);
  return indices;
}

/// Fills in what `document` knows of the sentences that `side` names.
void add_sentences(BitextSide& side, const Document& document) {
  side.sentences.clear();
  side.languages.clear();
  for (const std::uint32_t i : side.indices) {
    if (i >= document.sentences.size()) {
      throw Error(ErrorKind::kInput, document.id + ": sentence " + std::to_string(i) +
                                         " (from 0) of " +
                                         std::to_string(document.sentences.size()) +
                                         "; expected the text that was aligned, one sentence a "
                                         "line");
    }
    side.sentences.emplace_back(document.text_of(document.sentences[i]));
    if (!document.sentence_languages.empty()) {
      side.languages.push_back(document.sentence_languages[i]);
    }
  }
}

}  // namespace

std::vector<StoredBead> stored_beads(const Alignment& alignment) {
  std::vector<StoredBead> beads;
  for (const Bead& bead : alignment.beads) {
    beads.push_back({indices_of(bead.source), indices_of(bead.target), bead.cost, bead.posterior});
  }
  return beads;
}

Bitext bitext_of(const DocumentPair& pair, const Alignment& alignment) {
  Bitext bitext;
  bitext.units.reserve(alignment.beads.size());
  for (const Bead& bead : alignment.beads) {
    bitext.units.push_back({{{}, indices_of(bead.source), {}},
                            {{}, indices_of(bead.target), {}},
                            bead.posterior,
                            bead.cost});
  }
  add_texts(bitext, pair);
  return bitext;
}

void add_texts(Bitext& bitext, const DocumentPair& pair) {
  bitext.source = {pair.source.id, pair.source.language};
  bitext.target = {pair.target.id, pair.target.language};
  for (BitextUnit& unit : bitext.units) {
    if (!unit.has_indices()) {
      throw Error(ErrorKind::kInput,
                  "units without sentence indices; expected a format that has them, or no texts");
    }
    add_sentences(unit.source, pair.source);
    add_sentences(unit.target, pair.target);
  }
}

}  // namespace sejajar
