#include <sejajar/error.h>
#include <sejajar/formats.h>
#include <sejajar/validate.h>

#include <algorithm>
#include <map>

#include "exchange/bitext/files.h"
#include "exchange/bitext/formats.h"
#include "ground/files/input_file.h"
#include "ground/files/output_file.h"
#include "ground/text/display_width.h"
#include "ground/text/utf8.h"
#include "program/cli/notes.h"
#include "program/cli/shared_options.h"

namespace sejajar::cli {
namespace {

struct ValidateOptions {
  std::string output = "-";
};

void add_flags(FlagTable& flags, ValidateOptions& options) {
  add_output(flags, options.output);
}

/// The findings, one per line, then the consequences of each kind.
std::string report_of(const std::string& name, const Validation& validation) {
  std::map<std::string, std::string> consequences;
  for (const TmxCheck& check : tmx_checks()) consequences[check.name] = check.consequence;
  std::string text;
  std::vector<std::string> kinds;
  for (const Finding& finding : validation.findings) {
    text += name + ":" + std::to_string(finding.line) + ": " + finding.check + ": " +
            text::shown(finding.message) + "\n";
    if (std::find(kinds.begin(), kinds.end(), finding.check) == kinds.end()) {
      kinds.push_back(finding.check);
    }
  }
  for (const auto& [check, count] : validation.more) {
    text += name + ": " + check + ": " + std::to_string(count) + " more\n";
  }
  for (const std::string& kind : kinds) text += kind + ": " + consequences[kind] + "\n";
  return text;
}

/// The error of reading a file of another format; "" if it can be read.
std::string reading_error(const std::string& path) {
  try {
    bitext::read_any_file(path, {"", "", {}, {}});
    return "";
  } catch (const Error& error) {
    return std::string(error.what()) + "\n";
  }
}

bool is_tmx_file(const std::string& path) {
  const std::string by_suffix = format_of_path(path);
  if (!by_suffix.empty()) return by_suffix == "tmx";
  if (path == "-") return true;
  files::InputFile in(path);
  const std::string_view head = text::without_byte_order_mark(in.head());
  const std::size_t begin = std::min(head.find_first_not_of(" \t\r\n"), head.size());
  return bitext::find_format("tmx").recognize(head.substr(begin));
}

int run(const Invocation& invocation, const ValidateOptions& options) {
  const std::string& path = invocation.files[0];
  std::string report;
  std::string summary;
  if (is_tmx_file(path)) {
    files::InputFile in(path);
    const Validation validation = validate_tmx(in);
    report = report_of(in.name(), validation);
    summary = std::to_string(validation.units) + " units, ";
  } else {
    report = reading_error(path);
  }
  files::write_output(options.output, report);
  print_notes(invocation, {summary + (report.empty() ? "no problems" : "problems found")});
  return report.empty() ? kDone : kInputFailed;
}

}  // namespace

Command validate_command() {
  return {
      "validate",
      "Convert and check",
      "FILE",
      {1, 1},
      "Lists the problems in a TMX file and the tools they affect. For other formats it reports "
      "whether the file can be read. The exit code is 1 if there are problems.",
      {{"sejajar validate memory.tmx", "lists problems with their lines"}},
      with_options<ValidateOptions>(add_flags, run)};
}

}  // namespace sejajar::cli
