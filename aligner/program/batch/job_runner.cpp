#include "program/batch/job_runner.h"

#include <chrono>
#include <ctime>
#include <filesystem>
#include <new>
#include <optional>
#include <sstream>

#include "exchange/bitext/files.h"
#include "ground/files/failure.h"
#include "ground/files/output_text.h"
#include "program/batch/fingerprint.h"

namespace sejajar::batch {
namespace {

using pipeline::AlignedPair;
using pipeline::AlignedVersions;
using pipeline::Written;

/// Makes the folders of the outputs of `job`, which may be several names with colons between them.
void make_folders(const ManifestJob& job) {
  std::istringstream outputs(job.job.output + ":" + (job.versions ? job.versions->pairs : ""));
  for (std::string output; std::getline(outputs, output, ':');) {
    const auto folder = std::filesystem::path(output).parent_path();
    if (!folder.empty() && folder.string().find('{') == std::string::npos)
      std::filesystem::create_directories(folder);
  }
}

/// Adds to `files` those of one output.
void add_files(const Written& written, const std::vector<std::string>& languages,
               std::vector<std::string>& files) {
  const auto parts = bitext::files_of(written.path, written.format, languages);
  if (parts.empty()) files.push_back(written.path);
  files.insert(files.end(), parts.begin(), parts.end());
}

/// Records the outputs `files`.
void record_files(std::vector<std::string> files, JobRecord& record) {
  for (const std::string& file : files) record.bytes += stamp_of(file).bytes;
  record.hash = hash_of_files(files);
  if (files != std::vector{record.output}) record.files = std::move(files);
}

void record_pair(const AlignedPair& pair, JobRecord& record) {
  record.statistics = statistics_of(pair);
  if (record.output.empty()) return;  // the rows are in the output of all pairs
  std::vector<std::string> files;
  add_files(*pair.written, record.statistics.languages, files);
  record_files(std::move(files), record);
}

void record_versions(const AlignedVersions& versions, JobRecord& record) {
  record.statistics = statistics_of(versions);
  std::vector<std::string> files;
  add_files(*versions.written, versions.tags, files);
  for (std::size_t k = 0; k < versions.pairs.size(); ++k) {
    const VersionPair& pair = versions.alignment.pairs[k];
    add_files(versions.pairs[k], {versions.tags[pair.source], versions.tags[pair.target]}, files);
  }
  record_files(std::move(files), record);
}

/// Writes `pair` to memory; returns its rows for an output of many pairs.
std::string rows_of(AlignedPair& pair, const CorpusFormat& corpus, const std::string& id) {
  WriteOptions options = corpus.write();
  options.joiners = pair.models.joiners;
  files::OutputText out;
  WriteReport report = write(out, pair.documents, pair.alignment, options);
  pair.written = {id, options.format, std::move(report)};
  return corpus.rows(out.view(), pair.documents, id);
}

/// The status of a job whose exception is being handled.
JobStatus failed_status() {
  try {
    throw;
  } catch (const std::bad_alloc&) {
    return JobStatus::kMemory;
  } catch (...) {
    return JobStatus::kFailed;
  }
}

JobRecord record_of(const ManifestJob& job) {
  JobRecord record;
  record.key = key_of(job);
  record.line = job.line;
  record.output = job.job.output;
  record.ended = static_cast<std::int64_t>(std::time(nullptr));
  return record;
}

}  // namespace

AlignedPair JobRunner::run_pair(const ManifestJob& job, std::string& rows) const {
  std::optional<AlignedPair> pair;
  if (kept_ != nullptr) pair = kept_->take(job.line);
  if (!pair && corpus_ == nullptr) return pairs_.run(job.job);
  if (pair) {
    const DocumentPair& documents = pair->documents;
    pair->models = pairs_.models().get(documents.source.language, documents.target.language);
    pairs_.align(*pair);
    pair->analysis.reset();
  } else {
    pair = pairs_.align(job.job);
  }
  if (corpus_ == nullptr) {
    pairs_.write(*pair, job.job.output);
  } else {
    rows = rows_of(*pair, *corpus_, job.id);
  }
  return *std::move(pair);
}

void JobRunner::run_outcome(const ManifestJob& given, JobResult& result) const {
  const ManifestJob job = corpus_ != nullptr && given.versions ? as_pair(given) : given;
  PairOutcome outcome = {job.line, job.job};
  outcome.failure = job.problem;
  JobRecord& record = result.record;
  if (!job.problem.empty()) record.status = JobStatus::kFailed;
  std::optional<AlignedPair> pair;
  std::optional<AlignedVersions> versions;
  try {
    if (job.problem.empty()) make_folders(job);
    if (job.problem.empty() && job.versions) {
      outcome.versions = &versions.emplace(versions_.run(*job.versions));
      if (keeps_records_) record_versions(*versions, record);
    } else if (job.problem.empty()) {
      outcome.pair = &pair.emplace(run_pair(job, result.rows));
      if (keeps_records_) record_pair(*pair, record);
    }
  } catch (...) {
    record.status = failed_status();
    outcome.failure = files::failure_message();
    outcome.pair = nullptr;
    outcome.versions = nullptr;
  }
  record.error = outcome.failure;
  result.messages = listener_.describe(outcome);
}

JobResult JobRunner::failed(const ManifestJob& job, JobStatus status,
                            const std::string& why) const {
  JobResult result = {.record = record_of(job)};
  result.record.status = status;
  result.record.error = why;
  PairOutcome outcome = {job.line, job.job};
  outcome.failure = why;
  result.messages = listener_.describe(outcome);
  return result;
}

JobResult JobRunner::run(const ManifestJob& job) const {
  const auto start = std::chrono::steady_clock::now();
  JobResult result = {.record = record_of(job)};
  JobRecord& record = result.record;
  // Before the inputs are read, so that a change in the meantime is noticed.
  for (const std::string& input : inputs_of(job)) record.inputs.push_back(stamp_of(input));
  run_outcome(job, result);
  record.ended = static_cast<std::int64_t>(std::time(nullptr));
  record.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  return result;
}

}  // namespace sejajar::batch
