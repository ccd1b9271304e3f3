#include "batch/run.h"
#include "cli/commands.h"
#include "cli/messages.h"
#include "cli/settings.h"

namespace sejajar::cli {

int run_batch(const Arguments& arguments) {
  const auto say = [&](const std::string& message) { tell(arguments.command, message); };
  const auto say_unless_quiet = [&](const std::string& message) {
    if (!arguments.quiet) say(message);
  };
  const batch::BatchReport report = batch::run_manifest(arguments.files[0], settings_of(arguments),
                                                        {.failure = say, .note = say_unless_quiet});
  say_unless_quiet(std::to_string(report.done) + " pairs aligned, " +
                   std::to_string(report.failed) + " failed");
  return report.failed == 0 ? kDone : kInputFailed;
}

}  // namespace sejajar::cli
