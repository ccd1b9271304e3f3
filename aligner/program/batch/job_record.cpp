#include "program/batch/job_record.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>

#include "exchange/report/versions_view.h"
#include "ground/markup/json.h"
#include "ground/markup/json_reader.h"
#include "ground/text/hash.h"

namespace sejajar::batch {
namespace {

using markup::Json;
using markup::JsonValue;

std::uint64_t words_of(std::string_view text) {
  std::uint64_t words = 0;
  bool inside = false;
  for (const char c : text) {
    const bool space = c == ' ' || (c >= '\t' && c <= '\r');
    if (!space && !inside) ++words;
    inside = !space;
  }
  return words;
}

void add_text(const Document& document, JobStatistics& statistics) {
  statistics.languages.push_back(document.language);
  statistics.sentences.push_back(document.sentences.size());
  statistics.words.push_back(words_of(document.text));
}

void add_statistics(const JobStatistics& statistics, Json::Members& members) {
  if (statistics.languages.empty()) return;
  Json::Members shapes;
  for (const auto& [shape, count] : statistics.summary.shapes) shapes.emplace_back(shape, count);
  Json::Members dropped;
  for (const Dropped& reason : statistics.dropped)
    dropped.emplace_back(reason.filter, reason.units);
  members.insert(members.end(), {{"languages", Json::array(statistics.languages)},
                                 {"sentences", Json::array(statistics.sentences)},
                                 {"words", Json::array(statistics.words)},
                                 {"quality", statistics.summary.quality},
                                 {"beads", statistics.summary.beads},
                                 {"low", statistics.summary.low},
                                 {"types", shapes},
                                 {"posteriors", Json::array(statistics.summary.histogram)},
                                 {"dropped", dropped}});
}

template <class Number>
std::vector<Number> numbers_in(const JsonValue& list) {
  std::vector<Number> numbers;
  for (const JsonValue& item : list.items()) numbers.push_back(static_cast<Number>(item.integer()));
  return numbers;
}

std::vector<std::string> texts_in(const JsonValue& list) {
  std::vector<std::string> texts;
  for (const JsonValue& item : list.items()) texts.push_back(item.text());
  return texts;
}

JobStatistics statistics_in(const JsonValue& object) {
  JobStatistics statistics;
  statistics.languages = texts_in(object["languages"]);
  statistics.sentences = numbers_in<std::uint64_t>(object["sentences"]);
  statistics.words = numbers_in<std::uint64_t>(object["words"]);
  report::Summary& summary = statistics.summary;
  summary.quality = std::clamp(object["quality"].number(), 0.0, 1.0);
  summary.beads = static_cast<std::size_t>(object["beads"].integer());
  summary.low = static_cast<std::size_t>(object["low"].integer());
  for (const auto& [shape, count] : object["types"].members())
    summary.shapes.emplace_back(shape, static_cast<std::size_t>(count.integer()));
  const auto histogram = numbers_in<std::size_t>(object["posteriors"]);
  std::copy_n(histogram.begin(), std::min(histogram.size(), summary.histogram.size()),
              summary.histogram.begin());
  for (const auto& [filter, units] : object["dropped"].members())
    statistics.dropped.push_back({filter, static_cast<std::uint64_t>(units.integer())});
  return statistics;
}

constexpr std::size_t kPlaceNumbers = 5;

std::optional<PartPlace> place_in(const std::vector<std::uint64_t>& numbers) {
  if (numbers.size() != kPlaceNumbers) return std::nullopt;
  return PartPlace{numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]};
}

/// What follows `mark`, such as `,"name":`, in `line`; "" if it is not there. Inside of strings the
/// quotation marks have backslashes, so that it finds members only.
std::string_view member_in(std::string_view line, std::string_view mark) {
  const std::size_t place = line.find(mark);
  return place == std::string_view::npos ? "" : line.substr(place + mark.size());
}

/// The string at the beginning of `value`, which has no escapes.
std::string_view string_at(std::string_view value) {
  return value.empty() ? "" : value.substr(1, value.find('"', 1) - 1);
}

/// The numbers of the list at the beginning of `value`, and of lists in it.
std::vector<std::uint64_t> numbers_at(std::string_view value) {
  std::vector<std::uint64_t> numbers;
  int depth = 0;
  for (std::size_t k = 0; k < value.size(); ++k) {
    if (value[k] == '[') ++depth;
    if (value[k] == ']' && --depth == 0) break;
    if (value[k] < '0' || value[k] > '9') continue;
    std::uint64_t number = 0;
    const char* const begin = value.data() + k;
    k += static_cast<std::size_t>(std::from_chars(begin, value.data() + value.size(), number).ptr -
                                  begin - 1);
    numbers.push_back(number);
  }
  return numbers;
}

/// The number at the beginning of `value`; 0 if there is none, as in record_in().
std::uint64_t number_at(std::string_view value) {
  std::uint64_t number = 0;
  std::from_chars(value.data(), value.data() + value.size(), number);
  return number;
}

}  // namespace

std::optional<JobRecord> outline_in(std::string_view line) {
  constexpr std::string_view kBegin = "{\"job\":";
  const auto* const status =
      tables::find_choice<JobStatus>(string_at(member_in(line, ",\"status\":")));
  const bool is_usual = line.starts_with(kBegin) && line.ends_with('}') && status != nullptr &&
                        status->value == JobStatus::kDone && member_in(line, ",\"files\":").empty();
  if (!is_usual) return record_in(line);
  JobRecord record;
  record.key = text::from_hex(string_at(line.substr(kBegin.size())));
  record.line = number_at(member_in(line, ",\"line\":"));
  record.bytes = number_at(member_in(line, ",\"bytes\":"));
  record.hash = text::from_hex(string_at(member_in(line, ",\"hash\":")));
  const auto inputs = numbers_at(member_in(line, ",\"inputs\":"));
  for (std::size_t k = 1; k < inputs.size(); k += 2)
    record.inputs.push_back({inputs[k - 1], static_cast<std::int64_t>(inputs[k])});
  record.place = place_in(numbers_at(member_in(line, ",\"at\":")));
  return record;
}

std::string line_of(const JobRecord& record) {
  Json::Members members = {{"job", text::hex_of(record.key)},
                           {"line", record.line},
                           {"status", tables::name_of(record.status)}};
  if (!record.error.empty()) members.emplace_back("error", record.error);
  members.emplace_back("output", record.output);
  if (!record.files.empty()) members.emplace_back("files", Json::array(record.files));
  if (record.status == JobStatus::kDone) {
    members.emplace_back("bytes", record.bytes);
    members.emplace_back("hash", text::hex_of(record.hash));
  }
  std::vector<Json> inputs;
  for (const FileStamp& input : record.inputs) {
    inputs.push_back(
        Json::array(std::vector<std::int64_t>{static_cast<std::int64_t>(input.bytes), input.time}));
  }
  members.emplace_back("inputs", Json::array(inputs));
  if (record.place) {
    const auto& [frame, begin, bytes, end, left] = *record.place;
    members.emplace_back("at",
                         Json::array(std::vector<std::uint64_t>{frame, begin, bytes, end, left}));
  }
  add_statistics(record.statistics, members);
  members.emplace_back("seconds", std::round(record.seconds * 1e6) / 1e6);
  members.emplace_back("ended", record.ended);
  return Json(members).text() + "\n";
}

std::optional<JobRecord> record_in(std::string_view line) {
  const std::optional<JsonValue> object = JsonValue::parse(line);
  if (!object || !object->has("job")) return std::nullopt;
  const auto* const status = tables::find_choice<JobStatus>((*object)["status"].text());
  if (status == nullptr) return std::nullopt;
  JobRecord record;
  record.key = text::from_hex((*object)["job"].text());
  record.line = static_cast<std::size_t>((*object)["line"].integer());
  record.status = status->value;
  record.error = (*object)["error"].text();
  record.output = (*object)["output"].text();
  record.files = texts_in((*object)["files"]);
  record.bytes = static_cast<std::uint64_t>((*object)["bytes"].integer());
  record.hash = text::from_hex((*object)["hash"].text());
  for (const JsonValue& stamp : (*object)["inputs"].items()) {
    const auto numbers = numbers_in<std::int64_t>(stamp);
    if (numbers.size() == 2)
      record.inputs.push_back({static_cast<std::uint64_t>(numbers[0]), numbers[1]});
  }
  record.statistics = statistics_in(*object);
  constexpr double kMostSeconds = 1e9;  // 30 years; a greater number comes from a damaged line
  record.seconds = std::clamp((*object)["seconds"].number(), 0.0, kMostSeconds);
  record.ended = (*object)["ended"].integer();
  record.place = place_in(numbers_in<std::uint64_t>((*object)["at"]));
  return record;
}

JobStatistics statistics_of(const pipeline::AlignedPair& pair) {
  JobStatistics statistics;
  add_text(pair.documents.source, statistics);
  add_text(pair.documents.target, statistics);
  statistics.summary = report::summarize(pair.alignment);
  if (pair.written) statistics.dropped = pair.written->report.dropped;
  return statistics;
}

JobStatistics statistics_of(const pipeline::AlignedVersions& versions) {
  JobStatistics statistics;
  for (const Document& document : versions.documents) add_text(document, statistics);
  report::Summary& summary = statistics.summary;
  std::map<std::string, std::size_t> shapes;
  for (const Unit& unit : versions.alignment.units) {
    ++shapes[report::unit_shape(unit)];
    if (report::is_low(unit)) ++summary.low;
    summary.count(unit.score);
  }
  summary.shapes.assign(shapes.begin(), shapes.end());
  summary.beads = versions.alignment.units.size();
  for (const double quality : versions.alignment.qualities)
    summary.quality += quality / static_cast<double>(versions.alignment.qualities.size());
  if (versions.written) statistics.dropped = versions.written->report.dropped;
  return statistics;
}

}  // namespace sejajar::batch
