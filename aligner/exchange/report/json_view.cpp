// The figures of an alignment and all that is known of its beads, for programs.

#include "exchange/report/json_view.h"

#include <sejajar/align.h>

#include <array>

#include "exchange/bitext/bead_text.h"
#include "exchange/report/json_parts.h"

namespace sejajar::report {
namespace {

constexpr std::array<const char*, 3> kKinds = {"word", "name", "number"};

Json indices(SentenceRange range) {
  Json list = Json::array();
  for (std::uint32_t i = range.begin; i < range.end; ++i) list.push_back(i);
  return list;
}

Json bead_json(const Bead& bead) {
  Json terms = Json::object();
  std::size_t k = 0;
  for (const FeatureInfo& feature : features()) {
    if (k < bead.terms.size()) terms[feature.name] = rounded(bead.terms[k]);
    ++k;
  }
  return {{"source_sentences", indices(bead.source)},
          {"target_sentences", indices(bead.target)},
          {"posterior", rounded(bead.posterior)},
          {"cost", rounded(bead.cost)},
          {"terms", std::move(terms)}};
}

Json tie_json(const DocumentPair& pair, const Tie& tie) {
  return {{"kind", kKinds[static_cast<std::size_t>(tie.kind)]},
          {"source", std::string(pair.source.text_of(tie.source))},
          {"target", std::string(pair.target.text_of(tie.target))},
          {"probability", rounded(tie.probability)}};
}

Json inspected_json(const PairView& pair, std::size_t k) {
  const Bead& bead = pair.alignment.beads[k];
  const io::BeadText texts =
      io::text_of(pair.documents, bead,
                  {.source_joiner = pair.source_joiner, .target_joiner = pair.target_joiner});
  Json json = {{"number", k + 1}, {"source", texts.source}, {"target", texts.target}};
  json.update(bead_json(bead));
  if (k >= pair.inspection.beads.size()) return json;
  const InspectedBead& inspected = pair.inspection.beads[k];
  json["margin"] = rounded(inspected.margin);
  json["rivals"] = Json::array();
  for (const Rival& rival : inspected.rivals) {
    Json other = bead_json(rival.bead);
    other["margin"] = rounded(rival.margin);
    json["rivals"].push_back(std::move(other));
  }
  json["ties"] = Json::array();
  for (const Tie& tie : inspected.ties) json["ties"].push_back(tie_json(pair.documents, tie));
  return json;
}

}  // namespace

std::string statistics_json(const PairView& pair) {
  return line_of(figures_json(pair.documents, pair.alignment));
}

std::string inspection_json(const PairView& pair, const std::vector<std::size_t>& beads) {
  Json json = {{"statistics", figures_json(pair.documents, pair.alignment)},
               {"beads", Json::array()}};
  for (const std::size_t k : beads) json["beads"].push_back(inspected_json(pair, k));
  return line_of(json);
}

}  // namespace sejajar::report
