#include "program/batch/dry_run.h"

#include <sejajar/error.h>
#include <unistd.h>

#include <filesystem>
#include <optional>
#include <unordered_map>
#include <vector>

#include "exchange/bitext/bead_text.h"
#include "exchange/bitext/files.h"
#include "ground/files/raw_input.h"
#include "ground/text/joined.h"
#include "language/identify/language.h"
#include "program/batch/clashes.h"
#include "program/batch/fingerprint.h"
#include "program/batch/resumption.h"

namespace sejajar::batch {
namespace {

std::uint64_t bytes_of(const std::vector<std::string>& files) {
  std::uint64_t bytes = 0;
  for (const std::string& file : files) bytes += stamp_of(file).bytes;
  return bytes;
}

/// Throws Error{input} if there is no text `path`; files and pipes are not opened.
void check_text(const std::string& path) {
  std::error_code error;
  const auto status = std::filesystem::status(path, error);
  if (!std::filesystem::exists(status) || std::filesystem::is_directory(status))
    files::RawInput{path};
}

void check_tag(const std::string& tag) {
  if (!tag.empty()) identify::canonical_language(tag);
}

void check_suffix(const std::string& path, const WriteOptions& write, std::size_t versions) {
  if (!path.empty()) bitext::options_for(path, write, "--format", versions);
}

/// What would make `job` fail before any text is read; "" for nothing.
std::string problem_of(const ManifestJob& job, const WriteOptions& write) try {
  if (!job.problem.empty()) return job.problem;
  if (job.versions) {
    for (const pipeline::Side& side : job.versions->versions) {
      check_tag(side.language);
      check_text(side.path);
    }
    check_suffix(job.job.output, write, job.versions->versions.size());
    return "";
  }
  for (const std::string* tag : {&job.job.source_language, &job.job.target_language})
    check_tag(*tag);
  for (const std::string* path : {&job.job.source, &job.job.target}) check_text(*path);
  check_suffix(job.job.output, write, 2);
  return "";
} catch (const Error& error) {
  return error.what();
}

}  // namespace

std::string dry_run(JobList jobs, const RunOptions& options) {
  find_clashes(jobs, options.pipeline.guard, options.pipeline.write);
  std::optional<EarlierJobs> earlier;
  if (options.journal && options.journal->resume &&
      ::access(options.journal->path.c_str(), F_OK) == 0)
    earlier = earlier_jobs(options.journal->path);
  std::string table = "line\tid\tstate\tbytes\tinputs\toutput\n";
  for (const KeyedJob& keyed : jobs_of(jobs, options.shard)) {
    const ManifestJob job = jobs[keyed.number];
    const std::vector<std::string> inputs = inputs_of(job);
    std::string state = problem_of(job, options.pipeline.write);
    if (state.empty()) state = "to do";
    if (earlier && is_done(job, find(*earlier, keyed.key), options.check)) state = "done";
    const std::string cells[] = {
        std::to_string(job.line),  job.id,        state, std::to_string(bytes_of(inputs)),
        text::joined(inputs, " "), job.job.output};
    table += text::joined(cells, "\t", bitext::one_line) + "\n";
  }
  return table;
}

std::string shard_table(const JobList& jobs, std::uint64_t shards) {
  struct Size {
    std::size_t jobs = 0;
    std::uint64_t bytes = 0;
  };
  std::vector<Size> sizes(shards);
  for (const KeyedJob& keyed : jobs_of(jobs, {})) {
    Size& size = sizes[keyed.key % shards];
    ++size.jobs;
    size.bytes += bytes_of(inputs_of(jobs[keyed.number]));
  }
  std::string table = "shard\tjobs\tbytes\n";
  for (std::size_t k = 0; k < sizes.size(); ++k)
    table += std::to_string(k + 1) + "/" + std::to_string(shards) + "\t" +
             std::to_string(sizes[k].jobs) + "\t" + std::to_string(sizes[k].bytes) + "\n";
  return table;
}

}  // namespace sejajar::batch
