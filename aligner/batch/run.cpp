#include "batch/run.h"

#include <sejajar/error.h>

#include "batch/manifest.h"

namespace sejajar::batch {

BatchReport run_manifest(const std::string& path, const Settings& settings,
                         const Listener& listener) {
  PairRunner runner(settings);
  check_manifest(path);
  ManifestReader reader(path);
  BatchReport report;
  while (const auto next = reader.next()) {
    const std::string place = path + ":" + std::to_string(next->line) + ": ";
    try {
      for (const std::string& note : runner.run(next->job)) listener.note(place + note);
      ++report.done;
    } catch (const Error& error) {
      if (error.kind() == ErrorKind::kModel) throw;
      listener.failure(place + error.what());
      ++report.failed;
    }
  }
  return report;
}

}  // namespace sejajar::batch
