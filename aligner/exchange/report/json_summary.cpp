// What was done, as objects for programs.

#include "exchange/report/json_summary.h"

#include "exchange/report/json_parts.h"

namespace sejajar::report {

std::string pair_json(const WrittenPair& pair) {
  Json json = figures_json(pair.documents, pair.alignment);
  json["output"] = pair.output;
  json["replaced_characters"] = pair.written.replaced_characters;
  json["dropped"] = Json::object();
  for (const Dropped& reason : pair.written.dropped) json["dropped"][reason.filter] = reason.units;
  return line_of(json);
}

std::string failure_json(const FailedPair& pair) {
  return line_of({{"source", {{"id", pair.source}}},
                  {"target", {{"id", pair.target}}},
                  {"output", pair.output},
                  {"error", pair.error}});
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

std::string evaluation_json(const Evaluation& evaluation, std::size_t documents) {
  Json json = {{"documents", documents}, {"measures", Json::object()}};
  for (const auto& [name, counts] : measures(evaluation)) {
    json["measures"][name] = {{"precision", rounded(counts.precision())},
                              {"recall", rounded(counts.recall())},
                              {"f1", rounded(counts.f1())},
                              {"right_hypothesis", counts.right_hypothesis},
                              {"hypothesis", counts.hypothesis},
                              {"right_gold", counts.right_gold},
                              {"gold", counts.gold}};
  }
  return line_of(json);
}

}  // namespace sejajar::report
