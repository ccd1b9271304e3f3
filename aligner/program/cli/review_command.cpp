#include <sejajar/error.h>

#include <iostream>
#include <memory>

#include "exchange/report/report.h"
#include "ground/files/output_file.h"
#include "ground/files/run_command.h"
#include "program/cli/notes.h"
#include "program/cli/pair_view.h"
#include "program/cli/shared_options.h"
#include "program/cli/version_options.h"
#include "program/review/log.h"
#include "program/review/server.h"
#include "program/review/stretch.h"

namespace sejajar::cli {
namespace {

constexpr std::uint32_t kMostPort = 65535;

struct ReviewOptions {
  std::string log;         ///< path; "" for the first text's and .review
  std::uint32_t port = 0;  ///< 0 for any free one
  bool open = false;       ///< in the browser
  AligningOptions aligning;
  VersionsOptions versions;
};

void add_flags(FlagTable& flags, ReviewOptions& options) {
  flags.group("Review");
  flags.text("log", "FILE", "file of the decisions, which is continued if it exists", options.log)
      .defaults_to("SOURCE.review")
      .writes()
      .common();
  flags.count("port", "N", "port of the page on this machine; 0 for any free one", options.port)
      .common();
  flags.toggle("open", "open the page in the browser, with xdg-open", options.open).common();
  add_aligning(flags, options.aligning);
  add_versions(flags, options.versions);
}

/// The page of an alignment, the name of the alignment, and what aligns parts of it again.
struct Workbench {
  review::Site site;
  std::string key;
};

Workbench pair_workbench(const Invocation& invocation, const ReviewOptions& options) {
  check_two_texts(options.versions);
  AligningOptions aligning = options.aligning;
  aligning.languages = languages_of_two(aligning.languages, options.versions.languages);
  const auto pipeline = std::make_shared<pipeline::Pipeline>(pipeline_options(aligning));
  pipeline::AlignedPair pair =
      pipeline->align(cli::job_of(invocation.files, 0, aligning, options.log));
  print_pair_notes(invocation, *pipeline, pair, aligning.timing);
  const pipeline::PairModels models = pair.models;
  const auto view =
      std::make_shared<const report::PairView>(inspected_view(*pipeline, std::move(pair)));
  const std::string token = review::new_token();
  const auto realign = [pipeline, view, models](const std::vector<std::uint32_t>& bounds) {
    if (bounds.size() != 4) throw Error(ErrorKind::kUsage, "four numbers of sentences expected");
    Bead stretch;
    stretch.source = {bounds[0], bounds[1]};
    stretch.target = {bounds[2], bounds[3]};
    return review::realigned(*pipeline, view->documents, models, stretch);
  };
  return {{token, report::report_page({*view}, report_facts(aligning), "/" + token + "/"), realign},
          report::alignment_key(*view)};
}

Workbench versions_workbench(const Invocation& invocation, const ReviewOptions& options) {
  auto [versions, exit_code] =
      run_versions(invocation, options.versions, options.aligning, options.log);
  const report::VersionsView view = versions_view(std::move(versions));
  const std::string token = review::new_token();
  return {{token, report::report_page(view, report_facts(options.aligning), "/" + token + "/"), {}},
          report::alignment_key(view)};
}

/// Opens `address` in the browser; prints a message if that fails.
void open_browser(const Invocation& invocation, const std::string& address) {
  files::Command command;
  command.line = "xdg-open \"$1\" </dev/null >/dev/null 2>&1";
  command.name = "--open";
  command.argument = address;
  command.seconds = 10;
  try {
    files::run_command(command, "", 1);
  } catch (const Error& error) {
    print_message(invocation.command, error.what());
  }
}

int run(const Invocation& invocation, const ReviewOptions& given) {
  if (given.port > kMostPort) {
    throw Error(ErrorKind::kUsage,
                "--port " + std::to_string(given.port) + ": out of range; expected 0 to 65535");
  }
  ReviewOptions options = given;
  if (options.log.empty()) {
    if (invocation.files.front() == "-")
      throw Error(ErrorKind::kUsage, "SOURCE is standard input; expected --log FILE");
    options.log = invocation.files.front() + ".review";
    invocation.guard->add_output(options.log, "--log");
    files::check_place(options.log);
  }
  const Workbench bench = invocation.files.size() > 2 ? versions_workbench(invocation, options)
                                                      : pair_workbench(invocation, options);
  review::Log log(options.log, bench.key);
  review::serve(bench.site, log, static_cast<std::uint16_t>(options.port),
                [&](const std::string& address) {
                  std::cout << address << std::endl;
                  if (options.open) open_browser(invocation, address);
                });
  return kDone;
}

}  // namespace

Command review_command() {
  return {"review",
          "Align",
          "SOURCE TARGET [MORE]...",
          {2, kAnyNumber},
          "Aligns texts and serves a page on this machine for reviewing and editing the alignment: "
          "every decision is written to disk as it is made. Prints the address of the page; Ctrl+C "
          "ends it.",
          {{"sejajar review a.en a.id --open", "reviews a pair in the browser"},
           {"sejajar review a.en a.id a.fr --log a.review", "reviews three versions"}},
          with_options<ReviewOptions>(add_flags, run)};
}

}  // namespace sejajar::cli
