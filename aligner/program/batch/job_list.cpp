#include "program/batch/job_list.h"

#include <sejajar/error.h>
#include <sejajar/formats.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>
#include <utility>

#include "exchange/bitext/formats.h"

namespace sejajar::batch {
namespace {

/// The fields of a pair that are packed, in their order; `id` comes after them.
constexpr std::array<std::string pipeline::Job::*, 7> kPacked = {
    &pipeline::Job::source,          &pipeline::Job::target,
    &pipeline::Job::output,          &pipeline::Job::source_language,
    &pipeline::Job::target_language, &pipeline::Job::source_vectors,
    &pipeline::Job::target_vectors};

/// Refuses words in braces in `part` of a pattern, which are no marks.
void check_no_mark(std::string_view part) {
  constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz";
  for (std::size_t begin = part.find('{'); begin != part.npos; begin = part.find('{', begin + 1)) {
    const std::size_t end = part.find_first_not_of(kLetters, begin + 1);
    if (end == part.npos || end == begin + 1 || part[end] != '}') continue;
    throw Error(ErrorKind::kUsage, "--output: unknown mark " +
                                       std::string(part.substr(begin, end + 1 - begin)) +
                                       "; expected {id}, once");
  }
}

}  // namespace

ManifestJob as_pair(ManifestJob job) {
  if (!job.versions || job.versions->versions.size() != 2) return job;
  const auto& [source, target] = std::pair(job.versions->versions[0], job.versions->versions[1]);
  job.job.source = source.path;
  job.job.target = target.path;
  job.job.source_language = source.language;
  job.job.target_language = target.language;
  job.versions.reset();
  return job;
}

void JobList::add(const ManifestJob& job) {
  const std::size_t k = size();
  begins_.push_back(fields_.size());
  lines_.push_back(static_cast<std::uint32_t>(job.line));
  for (const auto field : kPacked) (fields_ += job.job.*field) += '\0';
  (fields_ += job.id) += '\0';
  if (job.versions) versions_[k] = *job.versions;
  if (!job.problem.empty()) problems_[k] = job.problem;
}

ManifestJob JobList::operator[](std::size_t k) const {
  ManifestJob job = {lines_[k]};
  const char* field = fields_.data() + begins_[k];
  const auto next = [&] {
    std::string text = field;
    field += text.size() + 1;
    return text;
  };
  for (const auto packed : kPacked) job.job.*packed = next();
  job.id = next();
  if (const auto found = versions_.find(k); found != versions_.end()) job.versions = found->second;
  job.problem = problem(k);
  return job;
}

std::vector<std::size_t> JobList::with_versions() const {
  std::vector<std::size_t> jobs;
  for (const auto& [job, versions] : versions_) jobs.push_back(job);
  return jobs;
}

std::string JobList::problem(std::size_t k) const {
  const auto found = problems_.find(k);
  return found == problems_.end() ? "" : found->second;
}

std::string id_of(const std::string& path) {
  namespace fs = std::filesystem;
  constexpr std::array<std::string_view, 4> kCompressed = {".gz", ".bz2", ".xz", ".zst"};
  constexpr std::size_t kLongestSuffix = 6;
  fs::path id = fs::path(path).lexically_normal().relative_path();
  if (std::find(kCompressed.begin(), kCompressed.end(), id.extension().string()) !=
      kCompressed.end())
    id.replace_extension();
  if (id.extension().string().size() <= kLongestSuffix) id.replace_extension();
  std::string name = id.generic_string();
  while (name.starts_with("../")) name.erase(0, 3);
  return name;
}

OutputNames::OutputNames(const std::string& output, const std::string& format)
    : is_given_(!output.empty()) {
  constexpr std::string_view kMark = "{id}";
  std::error_code error;
  if (const std::size_t mark = output.find(kMark); mark != std::string::npos) {
    before_ = output.substr(0, mark);
    after_ = output.substr(mark + kMark.size());
    check_no_mark(before_);
    check_no_mark(after_);
  } else if (output.ends_with('/') || std::filesystem::is_directory(output, error)) {
    before_ = output.ends_with('/') ? output : output + "/";
    after_ = bitext::find_format(format.empty() ? "tsv" : format).info.suffixes.front();
  } else {
    check_no_mark(output);
  }
}

}  // namespace sejajar::batch
