#pragma once

#include "program/cli/options.h"

namespace sejajar::cli {

/// What the process ends with.
enum ExitCode : int {
  kDone = 0,
  kInputFailed = 1,   ///< some input failed, or the output could not be written
  kUsageFailed = 2,   ///< usage or models; nothing was attempted
  kInterrupted = 130  ///< SIGINT or SIGTERM
};

/// Returns the table of commands, in the order in which help lists them.
const std::vector<Command>& commands();

/// Returns in a few words what `command` does, without a full stop.
std::string summary_of(const Command& command);

/// One function per command, in the file named after it. Each returns the exit code, writes data
/// to standard output and messages to standard error, and throws Error.
int run_align(const Arguments& arguments);
int run_inspect(const Arguments& arguments);
int run_report(const Arguments& arguments);
int run_split(const Arguments& arguments);
int run_evaluate(const Arguments& arguments);
int run_batch(const Arguments& arguments);
int run_learn_compose(const Arguments& arguments);
int run_learn_lengths(const Arguments& arguments);
int run_learn_lexicon(const Arguments& arguments);
int run_learn_weights(const Arguments& arguments);
int run_convert(const Arguments& arguments);
int run_validate(const Arguments& arguments);
int run_stream(const Arguments& arguments);
int run_lexicon(const Arguments& arguments);
int run_completion(const Arguments& arguments);
int run_manual(const Arguments& arguments);

/// `align` as hunalign would be called; `words` follow the command's name.
int run_as_hunalign(const Command& command, const std::vector<std::string>& words);

}  // namespace sejajar::cli
