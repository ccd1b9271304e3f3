#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "program/batch/totals.h"

namespace sejajar::batch {

/// What journals say of a batch.
struct BatchStatus {
  std::size_t jobs = 0;                    ///< of all runs
  Totals totals = {};                      ///< of the jobs by their last lines
  double rate = 0;                         ///< jobs a second since the last start; 0 if unknown
  std::vector<std::string> failures = {};  ///< one message per job that is not done

  std::size_t left() const;
  bool is_complete() const;
};

/// Returns the sum of the journals `paths`. Throws Error{usage} as read_journal() does.
BatchStatus status_of(const std::vector<std::string>& paths);

/// Returns `status` as lines of a name, a tab and a value.
std::string status_text(const BatchStatus& status);

}  // namespace sejajar::batch
