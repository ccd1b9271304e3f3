#pragma once

#include <sejajar/align.h>
#include <sejajar/inspect.h>

#include <string>
#include <utility>
#include <vector>

#include "exchange/report/view.h"
#include "support/documents.h"
#include "support/random_documents.h"

namespace sejajar::test {

/// `documents` aligned and inspected with the models of the project.
inline report::PairView aligned_view(DocumentPair documents) {
  static const Models models = load_models(SEJAJAR_SOURCE_DIR "/models", {"en", "id", "fr"});
  report::PairView view;
  view.alignment = align(documents, models);
  view.inspection = inspect(documents, view.alignment, models);
  view.documents = std::move(documents);
  view.features = features();
  return view;
}

/// Three sentences that a number, a name and words tie; the last has no translation.
inline report::PairView ferry_view() {
  return aligned_view(
      {document_of({"The ferry left at 7.45.", "It rained in Vietnam all day.",
                    "Nobody minded, since the old museum had opened its doors again."},
                   "en"),
       document_of({"Feri berangkat pukul 7,45.", "Hujan turun di Vietnam sepanjang hari."},
                   "id")});
}

/// `count` beads of 1-1 with made-up figures for all features, without a search: of 80 letters a
/// side or so.
inline report::PairView large_view(std::uint32_t count) {
  Random random(11);
  const auto sentences = [&](const std::string& alphabet) {
    std::vector<std::string> made;
    for (std::uint32_t k = 0; k < count; ++k) {
      std::vector<std::uint32_t> words(random.between(8, 24));
      for (std::uint32_t& word : words) word = random.below(5000);
      made.push_back(sentence_of(words, alphabet));
    }
    return made;
  };
  report::PairView view;
  view.documents = {document_of(sentences("abcdefg"), "en"),
                    document_of(sentences("mnopqrs"), "fr")};
  for (std::uint32_t k = 0; k < count; ++k) {
    Bead bead = bead_of({k, k + 1}, {k, k + 1}, 0, random.unit() * random.unit());
    bead.posterior = 1 - bead.posterior;
    bead.terms.clear();
    for (const FeatureInfo& feature : features()) {
      const bool given = feature.name != "embedding" && feature.name != "time";
      bead.terms.push_back(given ? 4 * random.unit() - 3 : 0);
      bead.cost += bead.terms.back();
    }
    InspectedBead inspected;
    inspected.margin = 20 * random.unit();
    inspected.rivals.push_back({bead_of({k, k + 1}, {k, k}, 1, 0), inspected.margin});
    const Sentence& source = view.documents.source.sentences[k];
    const Sentence& target = view.documents.target.sentences[k];
    for (std::uint32_t t = 0; t < 8; ++t) {
      inspected.ties.push_back({TieKind::kWord,
                                {source.range.begin + 4 * t, source.range.begin + 4 * t + 3},
                                {target.range.begin + 4 * t, target.range.begin + 4 * t + 3},
                                0.5});
    }
    view.alignment.beads.push_back(std::move(bead));
    view.inspection.beads.push_back(std::move(inspected));
    if (k % 20 == 0) view.inspection.anchors.push_back({TieKind::kWord, k, k});
    view.inspection.band.push_back({k > 9 ? k - 9 : 0, std::min(count, k + 9) + 1});
  }
  view.inspection.band.push_back({count - 9, count + 1});
  view.alignment.quality = 0.8;
  view.features = features();
  return view;
}

}  // namespace sejajar::test
