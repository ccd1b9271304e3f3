#include <sejajar/error.h>

#include "exchange/report/json_view.h"
#include "exchange/report/terminal.h"
#include "ground/files/output_file.h"
#include "program/cli/notes.h"
#include "program/cli/pair_view.h"
#include "program/cli/shared_options.h"
#include "program/cli/terminal.h"

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
};

void add_flags(FlagTable& flags, InspectOptions& options) {
  add_output(flags, options.output);
  flags.choice("only", "BEADS", "beads to show", options.only).common();
  flags.count("explain", "N", "explain bead N, counted from 1; 0 for none", options.explain)
      .common();
  flags
      .toggle("stats", "show statistics of the pair, one name and value per line",
              options.statistics)
      .common();
  flags.toggle("json", "write the beads, the statistics or the explanation as a JSON object",
               options.json);
  flags.choice("color", "WHEN", "when to colour the output", options.color);
  flags.count("width", "N", "width in columns; 0 for the width of the terminal, or 100",
              options.width);
  add_aligning(flags, options.aligning);
}

/// The index of the bead to explain.
std::size_t explained(const report::PairView& pair, std::uint32_t number) {
  const std::size_t beads = pair.alignment.beads.size();
  if (number <= beads) return number - 1;
  throw Error(ErrorKind::kUsage, "--explain " + std::to_string(number) +
                                     ": no such bead; expected 1 to " + std::to_string(beads));
}

std::string view_text(const report::PairView& pair, const InspectOptions& options,
                      const report::Terminal& terminal) {
  if (options.statistics) return options.json ? statistics_json(pair) : report::statistics(pair);
  if (options.explain > 0) {
    const std::size_t bead = explained(pair, options.explain);
    return options.json ? inspection_json(pair, {bead}) : explanation(pair, bead, terminal);
  }
  const auto beads = report::selected_beads(pair.alignment, options.only);
  return options.json ? inspection_json(pair, beads) : side_by_side(pair, beads, terminal);
}

int run(const Invocation& invocation, const InspectOptions& options) {
  const report::Terminal terminal = terminal_of(options.output, options.color, options.width);
  pipeline::Pipeline pipeline(pipeline_options(options.aligning));
  pipeline::AlignedPair pair =
      pipeline.align(job_of(invocation.files, 0, options.aligning, options.output));
  print_pair_notes(invocation, pipeline, pair, options.aligning.timing);
  const report::PairView view =
      options.statistics ? pair_view(std::move(pair)) : inspected_view(pipeline, std::move(pair));
  files::write_output(options.output, view_text(view, options, terminal));
  return kDone;
}

}  // namespace

Command inspect_command() {
  return {"inspect",
          "Align",
          "SOURCE TARGET",
          {2, 2},
          "Shows the beads of two texts side by side, or explains one; - is standard input.",
          {{"sejajar inspect a.en a.id --only low", "shows the beads that may be wrong"},
           {"sejajar inspect a.en a.id --explain 12",
            "shows the cost of bead 12, feature by feature, and its alternatives"},
           {"sejajar inspect a.en a.id --stats", "shows sentences, beads and quality of the pair"}},
          with_options<InspectOptions>(add_flags, run)};
}

}  // namespace sejajar::cli
