#pragma once

namespace sejajar::cli {

/// During its lifetime, the first SIGINT or SIGTERM prints a message and is recorded, so that the
/// command can finish what it has begun. A second one, or ten seconds, end the program as usual.
class StopSignals {
 public:
  StopSignals();
  StopSignals(const StopSignals&) = delete;
  StopSignals& operator=(const StopSignals&) = delete;
  ~StopSignals();

  /// For a worker process: it ignores SIGINT, which a terminal sends to its parent too, and ends at
  /// SIGTERM.
  static void leave_to_parent();

  /// Returns the number of the signal that came; 0 for none.
  static int received();
};

}  // namespace sejajar::cli
