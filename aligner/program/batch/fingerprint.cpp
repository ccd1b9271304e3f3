#include "program/batch/fingerprint.h"

#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <fstream>

#include "ground/text/hash.h"

namespace sejajar::batch {
namespace {

void add_file(const std::string& path, text::Hash& hash) {
  std::ifstream in(path, std::ios::binary);
  std::array<char, 1U << 16U> block{};
  while (in) {
    in.read(block.data(), block.size());
    hash.add({block.data(), static_cast<std::size_t>(in.gcount())});
  }
}

}  // namespace

std::uint64_t key_of(const ManifestJob& job) {
  text::Hash hash;
  if (!job.problem.empty() && job.job.source.empty() && !job.versions) {
    hash.add_field("line " + std::to_string(job.line));
    return hash.value();
  }
  hash.add_field(job.job.output);
  if (job.job.output.empty()) hash.add_field(job.id);
  for (const std::string& input : inputs_of(job)) hash.add_field(input);
  for (const std::string* language : {&job.job.source_language, &job.job.target_language})
    hash.add_field(*language);
  if (!job.versions) return hash.value();
  hash.add_field(job.versions->pairs);
  for (const pipeline::Side& side : job.versions->versions) hash.add_field(side.language);
  return hash.value();
}

std::vector<std::string> inputs_of(const ManifestJob& job) {
  std::vector<std::string> inputs;
  if (!job.versions) {
    const pipeline::Job& pair = job.job;
    inputs = {pair.source, pair.target};
    for (const std::string* vectors : {&pair.source_vectors, &pair.target_vectors})
      if (!vectors->empty()) inputs.push_back(*vectors);
    return inputs;
  }
  for (const pipeline::Side& side : job.versions->versions) inputs.push_back(side.path);
  return inputs;
}

FileStamp stamp_of(const std::string& path) {
  constexpr std::int64_t kSecond = 1'000'000'000;
  struct stat status = {};
  if (::stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return {};
  return {static_cast<std::uint64_t>(status.st_size),
          static_cast<std::int64_t>(status.st_mtim.tv_sec) * kSecond + status.st_mtim.tv_nsec};
}

std::uint64_t hash_of_files(const std::vector<std::string>& files) {
  text::Hash hash;
  for (const std::string& file : files) {
    add_file(file, hash);
    hash.add_field("");
  }
  return hash.value();
}

std::uint64_t hash_of_folder(const std::filesystem::path& folder) {
  std::vector<std::string> files;
  std::error_code error;
  for (auto entry = std::filesystem::recursive_directory_iterator(folder, error);
       !error && entry != end(entry); entry.increment(error)) {
    if (entry->is_regular_file(error)) files.push_back(entry->path().string());
  }
  std::sort(files.begin(), files.end());
  text::Hash hash;
  for (const std::string& file : files) {
    hash.add_field(file.substr(std::min(file.size(), folder.string().size())));
    add_file(file, hash);
  }
  return hash.value();
}

}  // namespace sejajar::batch
