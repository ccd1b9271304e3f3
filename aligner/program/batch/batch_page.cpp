#include "program/batch/batch_page.h"

#include <algorithm>
#include <filesystem>
#include <sstream>
#include <tuple>
#include <unordered_map>

#include "ground/markup/escape.h"
#include "ground/text/joined.h"
#include "ground/text/number_format.h"
#include "program/batch/journal.h"
#include "program/batch/status.h"

namespace sejajar::batch {
namespace {

constexpr const char* kBeginning = R"(<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Batch</title>
<style>
body { font: 15px/1.4 system-ui, sans-serif; margin: 1.5em; color: #222; background: #fff; }
table { border-collapse: collapse; margin: 1em 0; }
th, td { padding: 0.25em 0.7em; border-bottom: 1px solid #ddd; text-align: left; }
td.number { text-align: right; font-variant-numeric: tabular-nums; }
thead th { position: sticky; top: 0; background: #f4f4f4; }
th button { font: inherit; border: 0; background: none; cursor: pointer; padding: 0; }
tr.failed { background: #fdecea; }
@media (prefers-color-scheme: dark) {
  body { color: #ddd; background: #1b1b1b; }
  thead th { background: #2b2b2b; }
  th, td { border-color: #444; }
  tr.failed { background: #4a2320; }
  a { color: #8ab4f8; }
}
</style>
</head>
<body>
<h1>Batch</h1>
)";

constexpr const char* kEnd = R"(</tbody></table>
<script>
for (const button of document.querySelectorAll("th button")) {
  button.onclick = () => {
    const column = button.parentElement.cellIndex;
    const body = document.getElementById("jobs").tBodies[0];
    const down = button.dataset.down = button.dataset.down === "1" ? "" : "1";
    const key = row => row.cells[column].dataset.value ?? row.cells[column].textContent;
    const order = (a, b) => {
      const x = key(a), y = key(b), d = Number(x) - Number(y);
      return Number.isNaN(d) ? x.localeCompare(y) : d;
    };
    body.append(...[...body.rows].sort((a, b) => down ? order(a, b) : order(b, a)));
  };
}
</script>
</body>
</html>
)";

/// The last record of each job, failed ones first, then by quality.
std::vector<JobRecord> records_of(const std::vector<std::string>& paths) {
  std::vector<JobRecord> records;
  for (const std::string& path : paths) {
    std::unordered_map<std::uint64_t, JobRecord> last;
    JournalReader reader;
    reader.job = [&](const JobRecord& record, std::size_t) { last[record.key] = record; };
    read_journal(path, reader);
    for (auto& [key, record] : last) records.push_back(std::move(record));
  }
  const auto order = [](const JobRecord& record) {
    return std::tuple(record.status == JobStatus::kDone, record.statistics.summary.quality,
                      record.line);
  };
  std::sort(records.begin(), records.end(),
            [&](const JobRecord& a, const JobRecord& b) { return order(a) < order(b); });
  return records;
}

void add_number(const std::string& number, std::string& html) {
  html += "<td class=\"number\">" + number + "</td>";
}

std::string link_to(const std::string& output, const std::filesystem::path& folder) {
  const std::string path =
      std::filesystem::absolute(output).lexically_proximate(folder).generic_string();
  return "<a href=\"" + markup::escape_html(path) + "\">" + markup::escape_html(output) + "</a>";
}

void add_row(const JobRecord& record, const std::filesystem::path& folder, std::string& html) {
  const bool done = record.status == JobStatus::kDone;
  const JobStatistics& statistics = record.statistics;
  html += done ? "<tr>" : "<tr class=\"failed\">";
  add_number(std::to_string(record.line), html);
  html += "<td>" + tables::name_of(record.status) + "</td>";
  add_number(done ? text::format_fixed(statistics.summary.quality, 3) : "", html);
  add_number(done ? text::format_fixed(statistics.summary.low_share() * 100, 1) : "", html);
  add_number(done ? std::to_string(statistics.summary.beads) : "", html);
  html += "<td>" + markup::escape_html(text::joined(statistics.languages, "-")) + "</td>";
  add_number(text::joined(statistics.sentences, " / ",
                          [](std::uint64_t count) { return std::to_string(count); }),
             html);
  add_number(text::format_fixed(record.seconds, 2), html);
  html += "<td>";
  if (!done)
    html += markup::escape_html(record.error);
  else if (!record.output.empty())
    html += link_to(record.output, folder);
  html += "</td></tr>\n";
}

std::string sums_table(const BatchStatus& status) {
  std::string html = "<table>\n";
  std::istringstream lines(status_text(status));
  for (std::string line; std::getline(lines, line);) {
    const std::size_t tab = line.find('\t');
    if (line.starts_with("failure")) continue;
    html += "<tr><th>" + markup::escape_html(line.substr(0, tab)) + "</th><td>" +
            markup::escape_html(line.substr(tab + 1)) + "</td></tr>\n";
  }
  return html + "</table>\n";
}

}  // namespace

std::string batch_page(const std::vector<std::string>& paths, const std::string& page,
                       std::size_t most) {
  const std::vector<JobRecord> records = records_of(paths);
  const auto folder = std::filesystem::absolute(page).parent_path();
  std::string html = kBeginning + sums_table(status_of(paths));
  if (records.size() > most)
    html += "<p>" + std::to_string(most) + " of " + text::counted(records.size(), "pair") +
            ": those that failed, then those of the lowest quality.</p>\n";
  html += "<table id=\"jobs\"><thead><tr>";
  for (const char* name : {"line", "status", "quality", "low beads, %", "beads", "languages",
                           "sentences", "seconds", "output or error"})
    html += std::string("<th><button>") + name + "</button></th>";
  html += "</tr></thead><tbody>\n";
  for (std::size_t k = 0; k < std::min(most, records.size()); ++k)
    add_row(records[k], folder, html);
  return html + kEnd;
}

}  // namespace sejajar::batch
