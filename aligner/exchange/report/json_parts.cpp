// What objects for programs are made of; numbers are rounded as everything that is written.

#include "exchange/report/json_parts.h"

#include <cmath>

#include "exchange/bitext/bead_text.h"
#include "exchange/report/summary.h"
#include "ground/text/utf8.h"

namespace sejajar::report {

namespace {

Json side_json(const Document& document) {
  return {{"id", text::replace_bad_utf8(document.id)},
          {"language", document.language},
          {"sentences", document.sentences.size()}};
}

}  // namespace

Json rounded(double value) {
  if (!std::isfinite(value)) return nullptr;
  const double scale = std::pow(10.0, io::kDecimals);
  const double result = std::round(value * scale) / scale;
  return result == 0 ? 0.0 : result;
}

Json figures_json(const DocumentPair& documents, const Alignment& alignment) {
  const Summary summary = summarize(alignment);
  Json shapes = Json::object();
  for (const auto& [shape, count] : summary.shapes) shapes[shape] = count;
  return {{"source", side_json(documents.source)},
          {"target", side_json(documents.target)},
          {"quality", rounded(summary.quality)},
          {"beads", summary.beads},
          {"low", summary.low},
          {"low_share", rounded(summary.low_share())},
          {"types", std::move(shapes)},
          {"posteriors", summary.histogram}};
}

std::string line_of(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace sejajar::report
