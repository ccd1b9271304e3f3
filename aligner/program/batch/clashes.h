#pragma once

#include <memory>

#include "ground/files/file_guard.h"
#include "program/batch/job_list.h"

namespace sejajar::batch {

/// Sets the problem of each of `jobs` whose output cannot be created, or is an input of any job,
/// the output of an earlier job or one of the files that `others` knows, if it is not null. Where
/// jobs have no outputs of their own, sets the problem of each job with the texts of an earlier
/// one. An output of several files is checked as far as the job states their names or its
/// languages; the rest is for the guard that is returned, to be asked when they are known. Throws
/// Error{usage} if an input is an output of the command line.
std::shared_ptr<const files::FileGuard> find_clashes(
    JobList& jobs, const std::shared_ptr<const files::FileGuard>& others,
    const WriteOptions& write = {});

}  // namespace sejajar::batch
