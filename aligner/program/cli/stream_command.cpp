// `sejajar stream`: standard input to standard output, in order, messages on standard error.

#include "ground/files/input_file.h"
#include "ground/files/output_file.h"
#include "language/identify/language.h"
#include "program/batch/stream.h"
#include "program/cli/commands.h"
#include "program/cli/messages.h"
#include "program/cli/notes.h"
#include "program/cli/settings.h"

namespace sejajar::cli {
namespace {

std::string canonical(const std::string& language) {
  return language.empty() ? "" : text::canonical_language(language);
}

}  // namespace

int run_stream(const Arguments& arguments) {
  pipeline::PipelineOptions options = settings_of(arguments);
  if (options.options.split.splitter == SplitOptions().splitter) {
    options.options.split.splitter = "line";
  }
  const std::string path = arguments.files.empty() ? "-" : arguments.files[0];
  const auto in = io::open_input(path);
  const batch::PairStream stream = {*in, path == "-" ? "standard input" : path,
                                    canonical(arguments.source_language),
                                    canonical(arguments.target_language)};
  NoteOptions wanted = note_options(arguments);
  if (!stream.source_language.empty() && !stream.target_language.empty()) {
    tell_notes(arguments,
               lexicon_notes(options.models, stream.source_language, stream.target_language));
    wanted.lexicon = false;
  }
  batch::Listener listener;
  listener.describe = [&](const batch::PairOutcome& outcome) {
    return pair_messages(outcome, stream.name, options, wanted);
  };
  listener.print = [&](const batch::PairMessages& messages) {
    tell_notes(arguments, messages.notes);
    if (!messages.failure.empty()) tell(arguments.command, messages.failure);
  };
  const batch::BatchReport report =
      batch::align_stream(stream, options, io::write_standard_output, listener);
  tell_notes(arguments, {std::to_string(report.done) + " pairs aligned, " +
                         std::to_string(report.failed) + " failed"});
  return report.failed == 0 ? kDone : kInputFailed;
}

}  // namespace sejajar::cli
