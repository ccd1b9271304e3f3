#pragma once

#include <memory>

#include "ground/files/file_guard.h"
#include "program/batch/job_list.h"

namespace sejajar::batch {

/// Gives a problem to each of `jobs` whose output is an input of any job, an output of an earlier
/// one or one of the files that `others` knows, if it is not null, or cannot be created; of a
/// format of several files, as far as their names are known: those that it names, or has languages
/// for. Without outputs of their own, to each whose texts are those of an earlier one. Returns a
/// guard for outputs whose names are known only later. Throws Error{usage} if an input is an output
/// of the command line.
std::shared_ptr<const files::FileGuard> find_clashes(
    JobList& jobs, const std::shared_ptr<const files::FileGuard>& others,
    const WriteOptions& write = {});

}  // namespace sejajar::batch
