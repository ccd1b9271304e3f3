#include <sejajar/error.h>

#include "exchange/report/explanation.h"
#include "exchange/report/json_view.h"
#include "exchange/report/side_by_side.h"
#include "exchange/report/statistics.h"
#include "ground/files/output_file.h"
#include "program/cli/commands.h"
#include "program/cli/inspected.h"
#include "program/cli/messages.h"
#include "program/cli/notes.h"
#include "program/cli/settings.h"
#include "program/cli/terminal_size.h"
#include "program/pipeline/pipeline.h"

namespace sejajar::cli {
namespace {

/// The place of the bead to explain.
std::size_t explained(const report::PairView& pair, std::uint32_t number) {
  const std::size_t beads = pair.alignment.beads.size();
  if (number <= beads) return number - 1;
  throw Error(ErrorKind::kUsage, "--explain " + std::to_string(number) +
                                     ": no such bead; expected 1 to " + std::to_string(beads));
}

std::string shown(const report::PairView& pair, const Arguments& arguments,
                  const report::Terminal& terminal) {
  const ViewArguments& view = arguments.view;
  if (view.statistics) return arguments.json ? statistics_json(pair) : report::statistics(pair);
  if (view.explain > 0) {
    const std::size_t bead = explained(pair, view.explain);
    return arguments.json ? inspection_json(pair, {bead}) : explanation(pair, bead, terminal);
  }
  const auto beads = report::selected_beads(pair.alignment, view.only);
  return arguments.json ? inspection_json(pair, beads) : side_by_side(pair, beads, terminal);
}

}  // namespace

int run_inspect(const Arguments& arguments) {
  const report::Terminal terminal = terminal_of(arguments);
  report::selected_beads({}, arguments.view.only);  // refuses a wrong name before the work
  pipeline::Pipeline pipeline(settings_of(arguments));
  const pipeline::Job job = {arguments.files[0],        arguments.files[1],
                             arguments.output,          arguments.source_language,
                             arguments.target_language, arguments.source_vectors,
                             arguments.target_vectors};
  pipeline::AlignedPair aligned = pipeline.align(job);
  tell_notes(arguments, pair_notes(aligned, pipeline.options(), note_options(arguments)));
  const report::PairView pair = arguments.view.statistics ? view_of(std::move(aligned))
                                                          : inspected(pipeline, std::move(aligned));
  io::write_output(arguments.output, shown(pair, arguments, terminal));
  return kDone;
}

}  // namespace sejajar::cli
