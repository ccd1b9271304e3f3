// The ranges of all options, checked before any document is opened.

#include <sejajar/error.h>
#include <sejajar/options.h>
#include <sejajar/read.h>
#include <sejajar/split.h>

#include "core/align/check_options.h"
#include "exchange/documents/read_document.h"
#include "ground/tables/choices.h"

namespace sejajar {
namespace {

using tables::check_range;

constexpr std::uint32_t kMostMebibytes = 2047;  // sizes of markup fit 31 bits
constexpr std::uint32_t kMostDepth = 1'000'000;
constexpr std::uint32_t kMostEntries = 10'000'000;
constexpr std::uint32_t kMostThreads = 1024;
constexpr std::uint32_t kMostEffort = 1'000'000'000;
constexpr std::uint32_t kMostSeconds = 1'000'000;

/// `value` is what the flag gives that goes with the splitter `name`, and with no other.
void check_splitter_flag(const SplitOptions& options, const std::string& name,
                         const std::string& flag, const std::string& value) {
  if ((options.splitter == name) == !value.empty()) return;
  throw Error(ErrorKind::kUsage,
              value.empty() ? "--splitter " + name + " without " + flag + "; expected it too"
                            : flag + " with --splitter " + options.splitter +
                                  "; expected --splitter " + name + ", or neither");
}

void check_splitting(const SplitOptions& options) {
  tables::check_name("--splitter", options.splitter, tables::names_of(splitters()));
  check_splitter_flag(options, "srx", "--srx", options.srx);
  check_splitter_flag(options, "command", "--splitter-command", options.command);
  check_range("--srx-effort", options.srx_effort, 1, kMostEffort);
  check_range("--command-seconds", options.command_seconds, 0, kMostSeconds);
}

void check_reading(const ReadOptions& options) {
  if (!options.input_format.empty()) {
    tables::check_name("--input-format", options.input_format, tables::names_of(input_formats()));
  }
  documents::check_extract_command(options.extract_command);
  check_range("--max-size", options.max_size, 1, kMostMebibytes);
  check_range("--max-depth", options.max_depth, 1, kMostDepth);
  check_range("--max-entries", options.max_entries, 1, kMostEntries);
}

}  // namespace

void validate(const Options& options) {
  check_reading(options.read);
  check_splitting(options.split);
  aligning::check_options(options);
  check_range("--threads", options.threads, 0, kMostThreads);
}

}  // namespace sejajar
