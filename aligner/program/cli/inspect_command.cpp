#include <sejajar/error.h>

#include "exchange/report/json_view.h"
#include "exchange/report/terminal.h"
#include "program/cli/notes.h"
#include "program/cli/pair_view.h"
#include "program/cli/shared_options.h"
#include "program/cli/terminal.h"
#include "program/cli/version_options.h"

namespace sejajar::cli {
namespace {

struct InspectOptions {
  std::string output = "-";
  report::Selection only = report::Selection::kAll;
  std::uint32_t explain = 0;  ///< number of a bead, from 1; 0 for none
  bool statistics = false;    ///< of the pair, instead of beads
  bool json = false;
  ColorWhen color = ColorWhen::kAuto;
  std::uint32_t width = 0;  ///< columns; 0 for the width of the terminal
  AligningOptions aligning;
  VersionsOptions versions;
};

void add_flags(FlagTable& flags, InspectOptions& options) {
  add_output(flags, options.output);
  flags.choice("only", "BEADS", "beads or units to show", options.only).common();
  flags.count("explain", "N", "explain bead or unit N, counted from 1; 0 for none", options.explain)
      .common();
  flags
      .toggle("stats", "show statistics of the texts, one name and value per line",
              options.statistics)
      .common();
  flags.toggle("json",
               "write the beads or units, the statistics or the explanation as a JSON object",
               options.json);
  flags.choice("color", "WHEN", "when to colour the output", options.color);
  flags.count("width", "N",
              "width in columns; 0 for that of the terminal, else of COLUMNS, else 100",
              options.width);
  add_aligning(flags, options.aligning);
  add_versions(flags, options.versions);
}

/// The index of the one to explain of `count` beads or units, called `what`.
std::size_t explained(std::uint32_t number, std::size_t count, const std::string& what) {
  if (number <= count) return number - 1;
  throw Error(ErrorKind::kUsage, "--explain " + std::to_string(number) + ": no such " + what +
                                     "; expected 1 to " + std::to_string(count));
}

std::string view_text(const report::PairView& pair, const InspectOptions& options,
                      const report::Terminal& terminal) {
  if (options.statistics) return options.json ? statistics_json(pair) : report::statistics(pair);
  if (options.explain > 0) {
    const std::size_t bead = explained(options.explain, pair.alignment.beads.size(), "bead");
    return options.json ? inspection_json(pair, {bead}) : explanation(pair, bead, terminal);
  }
  const auto beads = report::selected_beads(pair.alignment, options.only);
  return options.json ? inspection_json(pair, beads) : side_by_side(pair, beads, terminal);
}

int run_pair(const Invocation& invocation, const InspectOptions& options) {
  const report::Terminal terminal = terminal_of(options.output, options.color, options.width);
  pipeline::Pipeline pipeline(pipeline_options(options.aligning));
  pipeline::AlignedPair pair =
      pipeline.align(job_of(invocation.files, 0, options.aligning, options.output));
  print_pair_notes(invocation, pipeline, pair, options.aligning.timing);
  const report::PairView view =
      options.statistics ? pair_view(std::move(pair)) : inspected_view(pipeline, std::move(pair));
  show(options.output, view_text(view, options, terminal));
  return kDone;
}

std::string versions_text(pipeline::AlignedVersions versions, const InspectOptions& options,
                          const report::Terminal& terminal) {
  const std::vector<Unit>& units = versions.alignment.units;
  if (options.explain > 0 && !options.statistics) {
    const std::size_t unit = explained(options.explain, units.size(), "unit");
    pipeline::VersionsPipeline::explain(units[unit], versions);
    const report::VersionsView view = versions_view(std::move(versions));
    return options.json ? units_json(view, {unit}, true) : unit_explanation(view, unit, terminal);
  }
  const report::VersionsView view = versions_view(std::move(versions));
  if (options.statistics) {
    return options.json ? report::versions_json(view) : report::versions_statistics(view);
  }
  const auto chosen = report::selected_units(view.alignment, options.only);
  return options.json ? units_json(view, chosen, false) : unit_table(view, chosen, terminal);
}

int show_versions(const Invocation& invocation, const InspectOptions& options) {
  const report::Terminal terminal = terminal_of(options.output, options.color, options.width);
  auto [versions, exit_code] =
      run_versions(invocation, options.versions, options.aligning, options.output);
  show(options.output, versions_text(std::move(versions), options, terminal));
  return exit_code;
}

int run(const Invocation& invocation, const InspectOptions& options) {
  if (invocation.files.size() > 2) return show_versions(invocation, options);
  check_two_texts(options.versions);
  InspectOptions two = options;
  two.aligning.languages = languages_of_two(options.aligning.languages, options.versions.languages);
  return run_pair(invocation, two);
}

}  // namespace

Command inspect_command() {
  return {
      "inspect",
      "Align",
      "SOURCE TARGET [MORE]...",
      {2, kAnyNumber},
      "Shows the beads of two texts side by side, or the units of more versions, those with the "
      "lowest cells first, or explains one; - is standard input.",
      {{"sejajar inspect a.en a.id --only low", "shows the beads that may be wrong"},
       {"sejajar inspect a.en a.id --explain 12",
        "shows the cost of bead 12, feature by feature, and its alternatives"},
       {"sejajar inspect a.en a.id a.fr --explain 3",
        "shows what each pair of versions says of unit 3, and what the others have against it"},
       {"sejajar inspect a.en a.id --stats", "shows sentences, beads and quality of the pair"}},
      with_options<InspectOptions>(add_flags, run)};
}

}  // namespace sejajar::cli
