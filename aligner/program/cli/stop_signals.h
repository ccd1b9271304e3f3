#pragma once

namespace sejajar::cli {

/// While it lives, the first SIGINT or SIGTERM only says so: the command finishes what it has begun
/// and ends by itself. A second one, or ten seconds, end the program as usual.
class StopSignals {
 public:
  StopSignals();
  StopSignals(const StopSignals&) = delete;
  StopSignals& operator=(const StopSignals&) = delete;
  ~StopSignals();

  /// In a worker process: SIGINT, which a terminal sends to all, is for the parent; SIGTERM ends
  /// it.
  static void leave_to_parent();

  /// Returns the number of the signal that came; 0 for none.
  static int received();
};

}  // namespace sejajar::cli
