#include "program/batch/clashes.h"

#include <sejajar/error.h>
#include <sys/stat.h>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <unordered_map>

#include "exchange/bitext/files.h"
#include "exchange/bitext/formats.h"
#include "ground/files/output_file.h"
#include "ground/text/hash.h"
#include "program/batch/fingerprint.h"

namespace sejajar::batch {
namespace {

/// Hashes of what files are: links and other spellings of a path have the same one.
class FileIdentities {
 public:
  std::uint64_t of(const std::string& path) {
    struct stat status = {};
    text::Hash hash;
    if (::stat(path.c_str(), &status) == 0) {
      hash.add_field(std::to_string(status.st_dev));
      hash.add_field(std::to_string(status.st_ino));
      return hash.value();
    }
    const std::size_t slash = path.find_last_of('/');
    const std::string folder = slash == std::string::npos ? "." : path.substr(0, slash + 1);
    hash.add_field(canonical(folder));
    hash.add_field(std::string_view(path).substr(slash == std::string::npos ? 0 : slash + 1));
    return hash.value();
  }

 private:
  const std::string& canonical(const std::string& folder) {
    const auto [found, is_new] = folders_.emplace(folder, "");
    if (is_new) {
      std::error_code error;
      const auto absolute = std::filesystem::absolute(folder, error);
      found->second = std::filesystem::weakly_canonical(absolute, error).string();
      while (found->second.ends_with('/')) found->second.pop_back();
      if (error) found->second = folder;
    }
    return found->second;
  }

  std::unordered_map<std::string, std::string> folders_;
};

/// One file of a job; the inputs come before the outputs when uses are sorted.
struct Use {
  std::uint64_t identity = 0;
  bool is_output = false;
  std::uint32_t job = 0;

  friend bool operator<(const Use& a, const Use& b) {
    if (a.identity != b.identity) return a.identity < b.identity;
    if (a.is_output != b.is_output) return b.is_output;
    return a.job < b.job;
  }
};

std::string of_line(const std::string& what, const ManifestJob& job) {
  return what + " of line " + std::to_string(job.line);
}

/// The input of `job` that is the file `identity`.
std::string input_with(std::uint64_t identity, const ManifestJob& job, FileIdentities& files) {
  for (const std::string& input : inputs_of(job))
    if (files.of(input) == identity) return input;
  return "";
}

/// Creates nothing; throws Error{output} if the nearest folder that exists cannot be written.
void check_output(const std::string& path) {
  namespace fs = std::filesystem;
  std::error_code error;
  fs::path folder = fs::path(path).parent_path();
  while (!folder.empty() && !fs::exists(folder, error)) folder = folder.parent_path();
  const bool exists = folder == fs::path(path).parent_path();
  files::check_place(exists ? path : (folder / "output").string());
}

/// The clashes of all jobs, found by sorting the uses of files.
class Clashes {
 public:
  Clashes(JobList& jobs, const files::FileGuard* others) : jobs_(jobs) {
    if (others == nullptr) return;
    others->each([&](const std::string& path, const std::string& role, bool is_output) {
      others_[path == "-" ? 0 : files_.of(path)] = {role, is_output};
    });
  }

  void find() {
    std::vector<Use> uses = all_uses();
    std::sort(uses.begin(), uses.end());
    // Invariant: `first` is the first use of the file that `use` uses.
    for (std::size_t k = 1, first = 0; k < uses.size(); ++k) {
      if (uses[k].identity != uses[first].identity) first = k;
      if (k != first && uses[k].is_output) report(uses[first], uses[k]);
    }
  }

 private:
  std::vector<Use> all_uses() {
    std::vector<Use> uses;
    for (std::uint32_t k = 0; k < jobs_.size(); ++k) {
      const ManifestJob job = jobs_[k];
      for (const std::string& input : inputs_of(job)) {
        if (input.empty()) continue;
        uses.push_back({files_.of(input), false, k});
        check_input(uses.back(), input, job);
      }
      if (!job.problem.empty()) continue;
      const bool has_output = !job.job.output.empty();
      uses.push_back({has_output ? files_.of(job.job.output) : key_of(job), true, k});
      if (has_output) check_others(uses.back(), job);
      if (job.versions && !job.versions->pairs.empty())
        uses.push_back({files_.of(job.versions->pairs), true, k});
    }
    return uses;
  }

  void check_input(const Use& use, const std::string& path, const ManifestJob& job) const {
    const auto other = others_.find(use.identity);
    if (other == others_.end() || !other->second.is_output) return;
    throw Error(ErrorKind::kUsage, path + ": " + other->second.role + " would overwrite " +
                                       of_line("an input", job) + "; choose a different name");
  }

  void check_others(const Use& use, const ManifestJob& job) {
    const std::string& path = job.job.output;
    const auto other = others_.find(use.identity);
    if (other != others_.end()) {
      jobs_.set_problem(use.job, path + ": " + of_line("the output", job) + " would overwrite " +
                                     other->second.role + "; choose a different name");
      return;
    }
    try {
      check_output(path);
    } catch (const Error& error) {
      jobs_.set_problem(use.job, error.what());
    }
  }

  void report(const Use& first, const Use& clash) {
    if (!jobs_.problem(clash.job).empty()) return;
    const ManifestJob job = jobs_[clash.job];
    const ManifestJob other = jobs_[first.job];
    std::string problem = job.job.output + ": " + of_line("the output", job);
    if (job.job.output.empty()) {
      problem =
          "the texts of line " + std::to_string(other.line) + " again; expected each pair once";
    } else if (first.is_output) {
      problem +=
          " and " + of_line("the output", other) + " are the same file; choose a different name";
    } else {
      const std::string input = input_with(first.identity, other, files_);
      const std::string spelling = input == job.job.output ? "" : ", " + input;
      problem += " would overwrite " + of_line(other.versions ? "a version" : "an input", other) +
                 spelling + "; choose a different name";
    }
    jobs_.set_problem(clash.job, problem);
  }

  struct Other {
    std::string role;
    bool is_output;
  };

  JobList& jobs_;
  FileIdentities files_;
  std::unordered_map<std::uint64_t, Other> others_;
};

/// Whether the names of all files of `job` are known only when its languages are.
bool has_several_files(const ManifestJob& job, const WriteOptions& write) {
  if (job.versions && !job.versions->pairs.empty()) return true;
  if (job.job.output.empty()) return false;
  const std::string name = write.format.empty() ? format_of_path(job.job.output) : write.format;
  return !name.empty() && bitext::find_format(name).info.two_files;
}

/// The files that the output of `job` consists of, as far as they are known; none if it is one.
std::vector<std::string> parts_of(const pipeline::Job& job, const WriteOptions& write) {
  const bool has_names = job.output.find(':') != std::string::npos;
  if (!has_names && (job.source_language.empty() || job.target_language.empty())) return {};
  try {
    return bitext::files_of(job.output, bitext::options_for(job.output, write).format,
                            {job.source_language, job.target_language});
  } catch (const Error&) {
    return {};  // the pair itself will fail
  }
}

/// A guard that knows the files of `jobs`; gives a problem to jobs whose parts are those of
/// another.
std::shared_ptr<const files::FileGuard> guard_of(JobList& jobs, const files::FileGuard* others,
                                                 const WriteOptions& write) {
  auto guard = others != nullptr ? std::make_shared<files::FileGuard>(*others)
                                 : std::make_shared<files::FileGuard>();
  for (std::size_t k = 0; k < jobs.size(); ++k) {
    const ManifestJob job = jobs[k];
    for (const std::string& input : inputs_of(job))
      guard->add_input(input, of_line(job.versions ? "a version" : "an input", job));
  }
  files::FileGuard parts;
  for (std::size_t k = 0; k < jobs.size(); ++k) {
    const ManifestJob job = jobs[k];
    if (!job.problem.empty()) continue;
    try {
      guard->add_output(job.job.output, of_line("the output", job));
      if (job.versions) guard->add_output(job.versions->pairs, of_line("the pairs", job));
      for (const std::string& part : parts_of(job.job, write))
        parts.add_output(part, of_line("a file of the output", job));
    } catch (const Error& error) {
      jobs.set_problem(k, error.what());
    }
  }
  return guard;
}

}  // namespace

std::shared_ptr<const files::FileGuard> find_clashes(
    JobList& jobs, const std::shared_ptr<const files::FileGuard>& others,
    const WriteOptions& write) {
  Clashes(jobs, others.get()).find();
  for (std::size_t k = 0; k < jobs.size(); ++k)
    if (has_several_files(jobs[k], write)) return guard_of(jobs, others.get(), write);
  return others;
}

}  // namespace sejajar::batch
