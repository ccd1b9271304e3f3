#include "exchange/report/json_summary.h"

#include "exchange/report/json_view.h"

namespace sejajar::report {

using markup::Json;

std::string pair_json(const WrittenPair& pair) {
  Json::Members dropped;
  for (const Dropped& reason : pair.written.dropped) {
    dropped.emplace_back(reason.filter, reason.units);
  }
  Json::Members members = statistics_members(pair.documents, pair.alignment);
  members.emplace_back("output", pair.output);
  members.emplace_back("replaced_characters", pair.written.replaced_characters);
  members.emplace_back("dropped", dropped);
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
