// Each side of the bitext becomes a document of one sentence per unit; a unit is scored as the bead
// that pairs the two, or as a rival of what the aligner prefers.

#include "program/pipeline/bead_scores.h"

#include <sejajar/align.h>
#include <sejajar/error.h>
#include <sejajar/inspect.h>
#include <sejajar/models.h>

#include <algorithm>
#include <map>
#include <utility>

#include "ground/text/joined.h"
#include "program/pipeline/read_side.h"

namespace sejajar::pipeline {
namespace {

using Key =
    std::pair<std::pair<std::uint32_t, std::uint32_t>, std::pair<std::uint32_t, std::uint32_t>>;

Key key_of(SentenceRange source, SentenceRange target) {
  return {{source.begin, source.end}, {target.begin, target.end}};
}

/// One side of all units, each text a sentence.
Document side_document(const Bitext& bitext, BitextSide BitextUnit::*side,
                       const BitextDocument& names) {
  Document document;
  document.id = names.id;
  document.language = tag_or_unknown(names.language);
  for (const BitextUnit& unit : bitext.units) {
    const std::string text = text::joined((unit.*side).sentences, " ");
    if (text.empty()) continue;
    const auto begin = static_cast<std::uint32_t>(document.text.size());
    document.text += text;
    const auto end = static_cast<std::uint32_t>(document.text.size());
    document.sentences.push_back(
        {{begin, end}, static_cast<std::uint32_t>(document.paragraphs.size())});
    document.paragraphs.push_back({begin, end});
    document.text += '\n';
  }
  settle_language("", document);
  return document;
}

/// The ranges of the sentences of each unit.
std::vector<std::pair<SentenceRange, SentenceRange>> ranges_of(const Bitext& bitext) {
  std::vector<std::pair<SentenceRange, SentenceRange>> ranges;
  SentenceRange source, target;
  const auto next = [](SentenceRange range, const BitextSide& side) -> SentenceRange {
    const bool empty = std::all_of(side.sentences.begin(), side.sentences.end(),
                                   [](const std::string& text) { return text.empty(); });
    return {range.end, range.end + (empty ? 0 : 1)};
  };
  for (const BitextUnit& unit : bitext.units) {
    source = next(source, unit.source);
    target = next(target, unit.target);
    ranges.emplace_back(source, target);
  }
  return ranges;
}

/// The posteriors of the beads of `alignment` and of their rivals.
std::map<Key, double> posteriors_of(const DocumentPair& pair, const Models& models) {
  const Alignment alignment = align(pair, models);
  const Inspection inspection = inspect(pair, alignment, models);
  std::map<Key, double> posteriors;
  for (std::size_t k = 0; k < alignment.beads.size(); ++k) {
    const Bead& bead = alignment.beads[k];
    posteriors[key_of(bead.source, bead.target)] = bead.posterior;
    for (const Rival& rival : inspection.beads[k].rivals)
      posteriors[key_of(rival.bead.source, rival.bead.target)] = rival.bead.posterior;
  }
  return posteriors;
}

}  // namespace

void score_beads(Bitext& bitext, const std::filesystem::path& models) {
  const DocumentPair pair = {side_document(bitext, &BitextUnit::source, bitext.source),
                             side_document(bitext, &BitextUnit::target, bitext.target)};
  if (pair.source.sentences.empty() || pair.target.sentences.empty())
    throw Error(ErrorKind::kInput,
                "no texts to score; expected a bitext with texts, not with "
                "sentence indices alone");
  bitext.source.language = pair.source.language;
  bitext.target.language = pair.target.language;
  const auto posteriors =
      posteriors_of(pair, load_models(models, {pair.source.language, pair.target.language}));
  const auto ranges = ranges_of(bitext);
  for (std::size_t k = 0; k < ranges.size(); ++k) {
    const auto found = posteriors.find(key_of(ranges[k].first, ranges[k].second));
    bitext.units[k].posterior = found == posteriors.end() ? 0 : found->second;
    bitext.units[k].cost.reset();
  }
}

}  // namespace sejajar::pipeline
