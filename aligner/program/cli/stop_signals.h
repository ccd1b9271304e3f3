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

  /// Returns the number of the signal that came; 0 for none.
  static int received();
};

}  // namespace sejajar::cli
