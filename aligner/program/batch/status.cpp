#include "program/batch/status.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <unordered_map>

#include "ground/markup/json_reader.h"
#include "ground/text/number_format.h"
#include "program/batch/journal.h"

namespace sejajar::batch {
namespace {

std::string failure_of(const JobRecord& record) {
  return "line " + std::to_string(record.line) +
         " of the input: " + tables::name_of(record.status) + ": " + record.error;
}

/// Adds what the journal `path` says to `status`.
void add_journal(const std::string& path, BatchStatus& status) {
  std::unordered_map<std::uint64_t, std::size_t> last;  // line of the journal, by job
  std::size_t jobs = 0;
  std::size_t since_start = 0;
  std::int64_t started = 0;
  std::int64_t ended = 0;
  JournalReader reader;
  reader.start = [&](const std::string&, const std::string& line) {
    const auto object = markup::JsonValue::parse(line);
    jobs = static_cast<std::size_t>((*object)["jobs"].integer());
    started = ended = (*object)["started"].integer();
    since_start = 0;
  };
  reader.outlines = true;
  reader.job = [&](const JobRecord& record, std::size_t line) {
    last[record.key] = line;
    ++since_start;
  };
  read_journal(path, reader);
  status.jobs += std::max(jobs, last.size());
  std::map<std::size_t, std::string> failures;  // by line of the manifest
  reader = {};
  reader.job = [&](const JobRecord& record, std::size_t line) {
    ended = std::max(ended, record.ended);
    if (last[record.key] != line) return;
    status.totals.add(record);
    if (record.status != JobStatus::kDone) failures[record.line] = failure_of(record);
  };
  read_journal(path, reader);
  if (ended > started)
    status.rate += static_cast<double>(since_start) / static_cast<double>(ended - started);
  for (const auto& [line, failure] : failures) status.failures.push_back(path + ": " + failure);
}

}  // namespace

std::size_t BatchStatus::left() const {
  return jobs - totals.jobs;
}

bool BatchStatus::is_complete() const {
  const auto done = totals.ended.find(JobStatus::kDone);
  return (done == totals.ended.end() ? 0 : done->second) == jobs;
}

BatchStatus status_of(const std::vector<std::string>& paths) {
  BatchStatus status;
  for (const std::string& path : paths) add_journal(path, status);
  return status;
}

std::string status_text(const BatchStatus& status) {
  std::string text = "jobs\t" + std::to_string(status.jobs) + "\n";
  for (const auto& choice : tables::kChoices<JobStatus>) {
    const auto count = status.totals.ended.find(choice.value);
    if (count == status.totals.ended.end() && choice.value != JobStatus::kDone) continue;
    text += std::string(choice.name) + "\t" +
            std::to_string(count == status.totals.ended.end() ? 0 : count->second) + "\n";
  }
  text += "left\t" + std::to_string(status.left()) + "\n";
  if (status.rate > 0) {
    text += "jobs_a_second\t" + text::format_fixed(status.rate, 2) + "\nseconds_left\t" +
            text::format_fixed(static_cast<double>(status.left()) / status.rate, 0) + "\n";
  }
  text += totals_text(status.totals);
  for (const std::string& failure : status.failures) text += "failure\t" + failure + "\n";
  return text;
}

}  // namespace sejajar::batch
