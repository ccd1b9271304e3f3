#include "program/batch/totals.h"

#include <algorithm>

#include "ground/markup/json.h"
#include "ground/text/joined.h"
#include "ground/text/number_format.h"

namespace sejajar::batch {
namespace {

/// `counts` as "name=count", separated by spaces.
std::string counts_text(const auto& counts) {
  return text::joined(counts, " ", [](const auto& entry) {
    return entry.first + "=" + std::to_string(entry.second);
  });
}

std::string histogram_text(const std::array<std::size_t, 10>& histogram) {
  return text::joined(histogram, " ", [](std::size_t count) { return std::to_string(count); });
}

}  // namespace

void Totals::add(const JobRecord& record) {
  ++jobs;
  ++ended[record.status];
  seconds += record.seconds;
  if (record.status != JobStatus::kDone) return;
  const JobStatistics& statistics = record.statistics;
  for (std::size_t k = 0; k < statistics.languages.size(); ++k) {
    Texts& language = languages[statistics.languages[k]];
    ++language.texts;
    if (k < statistics.sentences.size()) language.sentences += statistics.sentences[k];
    if (k < statistics.words.size()) language.words += statistics.words[k];
  }
  const report::Summary& summary = statistics.summary;
  beads += summary.beads;
  low += summary.low;
  for (const auto& [shape, count] : summary.shapes) shapes[shape] += count;
  for (std::size_t k = 0; k < posteriors.size(); ++k) posteriors[k] += summary.histogram[k];
  ++qualities[static_cast<std::size_t>(std::clamp(summary.quality * 10, 0.0, 9.0))];
  for (const Dropped& reason : statistics.dropped) dropped[reason.filter] += reason.units;
}

std::string totals_text(const Totals& totals) {
  std::string text;
  for (const auto& [language, texts] : totals.languages)
    text += "language\t" + language + ": " + text::counted(texts.texts, "text") + ", " +
            text::counted(texts.sentences, "sentence") + ", " + text::counted(texts.words, "word") +
            "\n";
  text += "beads\t" + std::to_string(totals.beads) + "\nlow\t" + std::to_string(totals.low) + "\n";
  if (!totals.shapes.empty()) text += "types\t" + counts_text(totals.shapes) + "\n";
  text += "posteriors\t" + histogram_text(totals.posteriors) + "\nqualities\t" +
          histogram_text(totals.qualities) + "\n";
  if (!totals.dropped.empty()) text += "dropped\t" + counts_text(totals.dropped) + "\n";
  return text + "seconds\t" + text::format_fixed(totals.seconds, 1) + "\n";
}

std::string totals_json(const Totals& totals) {
  using markup::Json;
  Json::Members ended;
  for (const auto& [status, count] : totals.ended)
    ended.emplace_back(tables::name_of(status), count);
  Json::Members languages;
  for (const auto& [language, texts] : totals.languages)
    languages.emplace_back(language, Json::Members{{"texts", texts.texts},
                                                   {"sentences", texts.sentences},
                                                   {"words", texts.words}});
  Json::Members shapes;
  for (const auto& [shape, count] : totals.shapes) shapes.emplace_back(shape, count);
  Json::Members dropped;
  for (const auto& [filter, count] : totals.dropped) dropped.emplace_back(filter, count);
  return Json(Json::Members{{"jobs", totals.jobs},
                            {"ended", ended},
                            {"languages", languages},
                            {"beads", totals.beads},
                            {"low", totals.low},
                            {"types", shapes},
                            {"posteriors", Json::array(totals.posteriors)},
                            {"qualities", Json::array(totals.qualities)},
                            {"dropped", dropped},
                            {"seconds", totals.seconds}})
             .text() +
         "\n";
}

}  // namespace sejajar::batch
