#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "program/batch/job_list.h"
#include "program/batch/job_record.h"

namespace sejajar::batch {

/// Returns the key of a job: a hash of its paths, languages and output, whatever its line is. For a
/// line that cannot be used, a hash of its number.
std::uint64_t key_of(const ManifestJob& job);

/// Returns the paths that a job reads.
std::vector<std::string> inputs_of(const ManifestJob& job);

/// Returns size and time of the file `path`; 0 and 0 if there is none, or no regular file.
FileStamp stamp_of(const std::string& path);

/// Returns a hash of the contents of `files`, in order; a file that cannot be read counts as empty.
std::uint64_t hash_of_files(const std::vector<std::string>& files);

/// Returns a hash of the names and contents of all files below `folder`.
std::uint64_t hash_of_folder(const std::filesystem::path& folder);

}  // namespace sejajar::batch
