#include "exchange/report/json_view.h"

#include <cmath>

#include "exchange/bitext/bead_text.h"
#include "exchange/report/summary.h"

namespace sejajar::report {
namespace {

using markup::Json;

Json indices(SentenceRange range) {
  return Json::array(bitext::indices_between(range.begin, range.end));
}

Json tie_json(const DocumentPair& pair, const Tie& tie) {
  return Json::Members{{"kind", kTieKinds[static_cast<std::size_t>(tie.kind)]},
                       {"source", pair.source.text_of(tie.source)},
                       {"target", pair.target.text_of(tie.target)},
                       {"probability", rounded(tie.probability)}};
}

void add_inspection(const PairView& pair, std::size_t k, Json::Members& members) {
  const InspectedBead& inspected = pair.inspection.beads[k];
  std::vector<Json> rivals;
  for (const Rival& rival : inspected.rivals) {
    Json::Members other = bead_members(rival.bead, pair.features);
    other.emplace_back("margin", rounded(rival.margin));
    rivals.emplace_back(other);
  }
  std::vector<Json> ties;
  for (const Tie& tie : inspected.ties) ties.push_back(tie_json(pair.documents, tie));
  members.emplace_back("margin", rounded(inspected.margin));
  members.emplace_back("rivals", Json::array(rivals));
  members.emplace_back("ties", Json::array(ties));
}

Json bead_json(const PairView& pair, std::size_t k) {
  const Bead& bead = pair.alignment.beads[k];
  const auto [source_text, target_text] = texts_of(pair, bead);
  Json::Members members = {{"number", k + 1}, {"source", source_text}, {"target", target_text}};
  for (auto& member : bead_members(bead, pair.features)) members.push_back(std::move(member));
  if (k < pair.inspection.beads.size()) add_inspection(pair, k, members);
  return members;
}

Json side_json(const Document& document) {
  return Json::Members{{"id", document.id},
                       {"language", document.language},
                       {"sentences", document.sentences.size()}};
}

void add_written(const WriteReport& written, const std::string& output, Json::Members& members) {
  Json::Members dropped;
  for (const Dropped& reason : written.dropped) dropped.emplace_back(reason.filter, reason.units);
  members.emplace_back("output", output);
  members.emplace_back("replaced_characters", written.replaced_characters);
  members.emplace_back("dropped", dropped);
}

}  // namespace

double rounded(double value) {
  if (!std::isfinite(value)) return value;
  const double scale = std::pow(10.0, bitext::kDecimals);
  const double result = std::round(value * scale) / scale;
  return result == 0 ? 0.0 : result;
}

Json::Members bead_members(const Bead& bead, const std::vector<FeatureInfo>& features) {
  Json::Members terms;
  std::size_t k = 0;
  for (const FeatureInfo& feature : features) {
    if (k < bead.terms.size()) terms.emplace_back(feature.name, rounded(bead.terms[k]));
    ++k;
  }
  return {{"source_sentences", indices(bead.source)},
          {"target_sentences", indices(bead.target)},
          {"posterior", rounded(bead.posterior)},
          {"cost", rounded(bead.cost)},
          {"terms", terms}};
}

Json::Members statistics_members(const DocumentPair& documents, const Alignment& alignment) {
  const Summary summary = summarize(alignment);
  Json::Members shapes;
  for (const auto& [shape, count] : summary.shapes) shapes.emplace_back(shape, count);
  return {{"source", side_json(documents.source)},
          {"target", side_json(documents.target)},
          {"quality", rounded(summary.quality)},
          {"beads", summary.beads},
          {"low", summary.low},
          {"low_share", rounded(summary.low_share())},
          {"types", shapes},
          {"posteriors", Json::array(summary.histogram)}};
}

std::string statistics_json(const PairView& pair) {
  return Json(statistics_members(pair.documents, pair.alignment)).text() + "\n";
}

std::string inspection_json(const PairView& pair, const std::vector<std::size_t>& beads) {
  std::vector<Json> list;
  list.reserve(beads.size());
  for (const std::size_t k : beads) list.push_back(bead_json(pair, k));
  const Json::Members members = {{"statistics", statistics_members(pair.documents, pair.alignment)},
                                 {"beads", Json::array(list)}};
  return Json(members).text() + "\n";
}

std::string pair_json(const WrittenPair& pair) {
  Json::Members members = statistics_members(pair.documents, pair.alignment);
  add_written(pair.written, pair.output, members);
  return Json(members).text() + "\n";
}

std::string written_versions_json(const VersionsView& versions, const WriteReport& written,
                                  const std::string& output) {
  Json::Members members = versions_members(versions);
  add_written(written, output, members);
  return Json(members).text() + "\n";
}

std::string failure_json(const FailedPair& pair) {
  const Json::Members members = {{"source", Json::Members{{"id", pair.source}}},
                                 {"target", Json::Members{{"id", pair.target}}},
                                 {"output", pair.output},
                                 {"error", pair.error}};
  return Json(members).text() + "\n";
}

std::string batch_json(std::size_t done, std::size_t failed,
                       const std::vector<std::string>& pairs) {
  std::string text = "{\"done\":" + std::to_string(done) + ",\"failed\":" + std::to_string(failed) +
                     ",\"pairs\":[";
  for (std::size_t k = 0; k < pairs.size(); ++k) {
    text += (k > 0 ? "," : "") + pairs[k].substr(0, pairs[k].find('\n'));
  }
  return text + "]}\n";
}

}  // namespace sejajar::report
