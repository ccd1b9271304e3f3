#include <sejajar/error.h>

#include <filesystem>
#include <iostream>
#include <memory>

#include "exchange/report/report.h"
#include "ground/files/output_file.h"
#include "ground/files/run_command.h"
#include "ground/text/hash.h"
#include "program/cli/manifest_pairs.h"
#include "program/cli/notes.h"
#include "program/cli/pair_view.h"
#include "program/cli/shared_options.h"
#include "program/cli/version_options.h"
#include "program/review/logs.h"
#include "program/review/server.h"
#include "program/review/stretch.h"

namespace sejajar::cli {
namespace {

constexpr std::uint32_t kMostPort = 65535;

struct ReviewOptions {
  std::string pairs;       ///< manifest; "" for none
  std::string log;         ///< path; "" for the first text's and .review
  std::uint32_t port = 0;  ///< 0 for any free one
  bool open = false;       ///< in the browser
  AligningOptions aligning;
  VersionsOptions versions;
};

void add_flags(FlagTable& flags, ReviewOptions& options) {
  flags.group("Review");
  flags
      .text(
          "pairs", "MANIFEST",
          "review the pairs of this manifest, which sejajar batch takes too, or of the groups that "
          "sejajar find wrote",
          options.pairs)
      .common();
  flags
      .text("log", "FILE",
            "file of the decisions, which is continued if it exists; with --pairs, the folder of "
            "such files, one for each pair",
            options.log)
      .defaults_to("SOURCE.review, or MANIFEST.reviews")
      .writes()
      .common();
  flags.count("port", "N", "port of the page on this machine; 0 for any free one", options.port)
      .common();
  flags.toggle("open", "open the page in the browser, with xdg-open", options.open).common();
  add_aligning(flags, options.aligning);
  add_versions(flags, options.versions);
}

/// The page and the logs of its alignments.
struct Workbench {
  review::Site site;
  review::Logs logs = {};
  int exit_code = kDone;
};

/// What aligns stretches of `documents` again.
review::Realign realign_of(const std::shared_ptr<const pipeline::Pipeline>& pipeline,
                           const DocumentPair& documents, const pipeline::PairModels& models) {
  return [pipeline, documents, models](const std::vector<std::uint32_t>& bounds) {
    if (bounds.size() != 4) throw Error(ErrorKind::kUsage, "four numbers of sentences expected");
    Bead stretch;
    stretch.source = {bounds[0], bounds[1]};
    stretch.target = {bounds[2], bounds[3]};
    return review::realigned(*pipeline, documents, models, stretch);
  };
}

Workbench pair_workbench(const Invocation& invocation, const ReviewOptions& options) {
  check_two_texts(options.versions);
  AligningOptions aligning = options.aligning;
  aligning.languages = languages_of_two(aligning.languages, options.versions.languages);
  const auto pipeline = std::make_shared<pipeline::Pipeline>(pipeline_options(aligning));
  pipeline::AlignedPair pair =
      pipeline->align(cli::job_of(invocation.files, 0, aligning, options.log));
  print_pair_notes(invocation, *pipeline, pair, aligning.timing);
  const pipeline::PairModels models = pair.models;
  const report::PairView view = inspected_view(*pipeline, std::move(pair));
  const std::string token = review::new_token();
  Workbench bench{{token,
                   report::report_page({view}, report_facts(aligning), "/" + token + "/"),
                   {realign_of(pipeline, view.documents, models)}}};
  bench.logs.add(options.log, report::alignment_key(view));
  bench.logs.open(0);
  return bench;
}

/// The log of a pair in `folder`: its name tells the pair apart from others of the same source.
std::string log_of(const std::string& folder, const DocumentPair& pair) {
  text::Hash hash;
  hash.add_field(pair.source.id);
  hash.add_field(pair.target.id);
  return (std::filesystem::path(folder) / (std::string(report::short_name(pair.source)) + "-" +
                                           text::hex_of(hash.value()) + ".review"))
      .string();
}

Workbench manifest_workbench(const Invocation& invocation, const ReviewOptions& options) {
  check_two_texts(options.versions);
  Workbench bench;
  std::vector<report::PairView> views;
  const auto again = std::make_shared<pipeline::Pipeline>(pipeline_options(options.aligning));
  bench.exit_code = align_manifest(
      invocation, options.pairs, options.aligning,
      [&](const pipeline::Pipeline& pipeline, pipeline::AlignedPair pair) {
        const pipeline::PairModels models = pair.models;
        report::PairView view = inspected_view(pipeline, std::move(pair));
        bench.logs.add(log_of(options.log, view.documents), report::alignment_key(view));
        bench.site.realign.push_back(realign_of(again, view.documents, models));
        views.push_back(std::move(view));
      });
  bench.site.token = review::new_token();
  bench.site.page =
      report::report_page(views, report_facts(options.aligning), "/" + bench.site.token + "/");
  return bench;
}

Workbench versions_workbench(const Invocation& invocation, const ReviewOptions& options) {
  auto [aligned, exit_code] =
      run_versions(invocation, options.versions, options.aligning, options.log);
  const auto versions = std::make_shared<const pipeline::AlignedVersions>(std::move(aligned));
  const report::VersionsView view = versions_view(*versions);
  const std::string token = review::new_token();
  const auto realign = [versions](const std::vector<std::uint32_t>& bounds) {
    if (bounds.size() != 2 * versions->documents.size())
      throw Error(ErrorKind::kUsage, "two numbers of sentences for each text expected");
    std::vector<SentenceRange> stretch;
    for (std::size_t k = 0; k < bounds.size(); k += 2)
      stretch.push_back({bounds[k], bounds[k + 1]});
    return review::realigned(*versions, stretch);
  };
  Workbench bench{{token,
                   report::report_page(view, report_facts(options.aligning), "/" + token + "/"),
                   {realign}}};
  bench.logs.add(options.log, report::alignment_key(view));
  bench.logs.open(0);
  return bench;
}

Workbench workbench(const Invocation& invocation, const ReviewOptions& options) {
  if (!options.pairs.empty()) return manifest_workbench(invocation, options);
  return invocation.files.size() > 2 ? versions_workbench(invocation, options)
                                     : pair_workbench(invocation, options);
}

/// Throws Error{usage} unless there are texts or a manifest.
void check_texts(const Invocation& invocation, const ReviewOptions& options) {
  const std::size_t files = invocation.files.size();
  if (!options.pairs.empty() && files > 0)
    throw Error(ErrorKind::kUsage, "--pairs and texts; expected one of them");
  if (options.pairs.empty() && files < 2)
    throw Error(ErrorKind::kUsage, std::to_string(files) + (files == 1 ? " file" : " files") +
                                       "; expected two or more texts, or --pairs MANIFEST");
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
  check_texts(invocation, given);
  ReviewOptions options = given;
  if (options.log.empty()) {
    const bool is_many = !options.pairs.empty();
    const std::string& first = is_many ? options.pairs : invocation.files.front();
    if (first == "-")
      throw Error(ErrorKind::kUsage, std::string(is_many ? "MANIFEST" : "SOURCE") +
                                         " is standard input; expected --log " +
                                         (is_many ? "FOLDER" : "FILE"));
    options.log = first + (is_many ? ".reviews" : ".review");
    invocation.guard->add_output(options.log, "--log");
    files::check_place(options.log);
  }
  Workbench bench = workbench(invocation, options);
  review::serve(bench.site, bench.logs, static_cast<std::uint16_t>(options.port),
                [&](const std::string& address) {
                  std::cout << address << std::endl;
                  if (options.open) open_browser(invocation, address);
                });
  return bench.exit_code;
}

}  // namespace

Command review_command() {
  return {"review",
          "Align",
          "SOURCE TARGET [MORE]...",
          {0, kAnyNumber},
          "Aligns texts and serves a page on this machine for reviewing and editing the alignment: "
          "every decision is written to disk as it is made. Prints the address of the page; Ctrl+C "
          "ends it.",
          {{"sejajar review a.en a.id --open", "reviews a pair in the browser"},
           {"sejajar review a.en a.id a.fr --log a.review", "reviews three versions"},
           {"sejajar review --pairs pairs.tsv", "reviews all pairs of a manifest"}},
          with_options<ReviewOptions>(add_flags, run)};
}

}  // namespace sejajar::cli
