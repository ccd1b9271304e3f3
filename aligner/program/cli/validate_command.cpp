#include <sejajar/error.h>
#include <sejajar/formats.h>
#include <sejajar/validate.h>

#include <algorithm>
#include <map>
#include <optional>

#include "exchange/bitext/files.h"
#include "exchange/bitext/formats.h"
#include "ground/files/input_file.h"
#include "ground/files/output_file.h"
#include "ground/text/display_width.h"
#include "ground/text/joined.h"
#include "ground/text/number_format.h"
#include "ground/text/utf8.h"
#include "program/cli/notes.h"
#include "program/cli/shared_options.h"
#include "program/pipeline/bead_scores.h"

namespace sejajar::cli {
namespace {

struct ValidateOptions {
  std::string output = "-";
  bool alignment = false;  ///< score the beads
  std::string scores;      ///< file of the beads with their scores; "" for none
  LanguagePair languages;
  std::string models;  ///< directory; "" to look for it
};

void add_flags(FlagTable& flags, ValidateOptions& options) {
  add_output(flags, options.output);
  flags
      .toggle("alignment",
              "align the texts of a bitext anew, and list the runs of beads that are less likely "
              "than 0.3 to belong together",
              options.alignment)
      .common();
  flags
      .text("scores", "FILE",
            "with --alignment: write the beads with these likelihoods as posteriors, in the format "
            "of the suffix",
            options.scores)
      .writes();
  add_languages(flags, options.languages, "as in FILE, else guessed");
  add_models_directory(flags, options.models);
}

/// A report, and its summary.
struct Report {
  std::string text;
  std::string summary;
};

/// The findings, one per line, then the consequences of each kind.
std::string report_of(const std::string& name, const Validation& validation,
                      const std::vector<ValidationCheck>& checks) {
  std::map<std::string, std::string> consequences;
  for (const ValidationCheck& check : checks) consequences[check.name] = check.consequence;
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

/// The name of the format of the file `path`; "" if it is not known. Standard input is TMX.
std::string format_of_file(const std::string& path) {
  std::string by_suffix = format_of_path(path);
  if (!by_suffix.empty()) return by_suffix;
  if (path == "-") return "tmx";
  files::InputFile in(path);
  const std::string_view head = text::without_byte_order_mark(in.head());
  const std::size_t begin = std::min(head.find_first_not_of(" \t\r\n"), head.size());
  for (const char* name : {"tmx", "xliff"}) {
    if (bitext::find_format(name).recognize(head.substr(begin))) return name;
  }
  return "";
}

/// The problems of the file `path` as such.
Report format_report(const std::string& path) {
  const std::string format = format_of_file(path);
  if (format != "tmx" && format != "xliff") return {reading_error(path), ""};
  const bool tmx = format == "tmx";
  files::InputFile in(path);
  const Validation validation = tmx ? validate_tmx(in) : validate_xliff(in);
  return {report_of(in.name(), validation, tmx ? tmx_checks() : xliff_checks()),
          text::counted(validation.units, "unit") + ", "};
}

/// The line about the units from `first` to before `last`.
std::string run_line(const std::string& name, const Bitext& bitext, std::size_t first,
                     std::size_t last) {
  constexpr std::size_t kMostText = 60;  // bytes
  std::string line = name + (last - first > 1 ? ": beads " : ": bead ") + std::to_string(first + 1);
  if (last - first > 1) line += "-" + std::to_string(last);
  double sum = 0;
  for (std::size_t k = first; k < last; ++k) sum += *bitext.units[k].posterior;
  const auto shown = [](const BitextSide& side) {
    return "'" + text::shown(text::joined(side.sentences, " "), kMostText) + "'";
  };
  const BitextUnit& unit = bitext.units[first];
  return line + ": score " + text::format_fixed(sum / static_cast<double>(last - first), 2) + ": " +
         shown(unit.source) + " and " + shown(unit.target) + "\n";
}

/// The runs of units of the bitext `path` that hardly belong together.
Report alignment_report(const std::string& path, const ValidateOptions& options) {
  constexpr double kDoubtful = 0.3;
  Bitext bitext =
      bitext::read_file(path, {"", "", {}, {}, options.languages.source, options.languages.target});
  pipeline::score_beads(bitext, models_directory({options.models, false}));
  Report report;
  const std::string name = files::name_of(path);
  const auto is_doubtful = [&](std::size_t k) { return *bitext.units[k].posterior < kDoubtful; };
  std::size_t doubtful = 0;
  double sum = 0;
  for (std::size_t k = 0; k < bitext.units.size(); ++k) {
    sum += *bitext.units[k].posterior;
    if (!is_doubtful(k)) continue;
    ++doubtful;
    if (k > 0 && is_doubtful(k - 1)) continue;
    std::size_t last = k + 1;
    while (last < bitext.units.size() && is_doubtful(last)) ++last;
    report.text += run_line(name, bitext, k, last);
  }
  report.summary = text::counted(bitext.units.size(), "bead") + ", mean score " +
                   text::format_fixed(sum / static_cast<double>(bitext.units.size()), 2) + ", " +
                   std::to_string(doubtful) + " below 0.3, ";
  if (!options.scores.empty()) {
    bitext::write_file(options.scores, bitext::BitextView(bitext),
                       bitext::options_for(options.scores, {.format = ""}));
  }
  return report;
}

int run(const Invocation& invocation, const ValidateOptions& options) {
  const std::string& path = invocation.files[0];
  if (!options.scores.empty() && !options.alignment)
    throw Error(ErrorKind::kUsage, "--scores needs --alignment");
  const Report report = options.alignment ? alignment_report(path, options) : format_report(path);
  files::write_output(options.output, report.text);
  print_notes(invocation,
              {report.summary + (report.text.empty() ? "no problems" : "problems found")});
  return report.text.empty() ? kDone : kInputFailed;
}

}  // namespace

Command validate_command() {
  return {
      "validate",
      "Convert and check",
      "FILE",
      {1, 1},
      "Lists the problems in a TMX or XLIFF file and the tools they affect. For other formats it "
      "reports whether the file can be read. With --alignment it lists the beads of any bitext "
      "that hardly belong together. The exit code is 1 if there are problems.",
      {{"sejajar validate memory.tmx", "lists problems with their lines"},
       {"sejajar validate --alignment corpus.tsv --scores scored.tsv",
        "lists doubtful runs of beads, and writes all beads with scores"}},
      with_options<ValidateOptions>(add_flags, run)};
}

}  // namespace sejajar::cli
