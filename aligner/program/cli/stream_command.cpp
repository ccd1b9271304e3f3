// `sejajar stream`: standard input to standard output, in order, errors beside it.

#include <sejajar/error.h>

#include "ground/files/input_file.h"
#include "ground/files/output_file.h"
#include "language/identify/language.h"
#include "program/batch/stream.h"
#include "program/cli/commands.h"
#include "program/cli/messages.h"
#include "program/cli/settings.h"

namespace sejajar::cli {

int run_stream(const Arguments& arguments) {
  if (arguments.source_language.empty() || arguments.target_language.empty()) {
    throw Error(ErrorKind::kUsage,
                "a stream does not say its languages; expected --source-language and "
                "--target-language");
  }
  batch::Settings settings = settings_of(arguments);
  if (settings.options.split.splitter == SplitOptions().splitter) {
    settings.options.split.splitter = "line";
  }
  const std::string path = arguments.files.empty() ? "-" : arguments.files[0];
  const auto in = io::open_input(path);
  const batch::PairStream stream = {*in, path == "-" ? "standard input" : path,
                                    text::canonical_language(arguments.source_language),
                                    text::canonical_language(arguments.target_language)};
  const batch::StreamReport report = batch::align_stream(
      stream, settings,
      {.lines = [](const std::string& lines) { return io::write_standard_output(lines); },
       .failure = [&](const std::string& message) { tell(arguments.command, message); },
       .note = [&](const std::string& message) { tell_notes(arguments, {message}); }});
  if (!arguments.quiet) {
    tell(arguments.command, std::to_string(report.done) + " pairs aligned, " +
                                std::to_string(report.failed) + " failed");
  }
  return report.failed == 0 ? kDone : kInputFailed;
}

}  // namespace sejajar::cli
