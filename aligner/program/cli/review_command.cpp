#include <omp.h>
#include <sejajar/error.h>

#include <filesystem>
#include <iostream>
#include <memory>

#include "ground/files/failure.h"
#include "ground/files/output_file.h"
#include "ground/files/run_command.h"
#include "ground/text/hash.h"
#include "program/cli/manifest_texts.h"
#include "program/cli/notes.h"
#include "program/cli/shown_alignment.h"
#include "program/cli/text_search.h"
#include "program/review/logs.h"
#include "program/review/server.h"

namespace sejajar::cli {
namespace {

constexpr std::uint32_t kMostPort = 65535;

struct ReviewOptions {
  TextPlaces list;
  std::vector<std::string> journals;
  std::string log;         ///< path; "" for the first text's and .review
  std::uint32_t port = 0;  ///< 0 for any free one
  bool open = false;       ///< in the browser
  AligningOptions aligning;
  VersionsOptions versions;
};

void add_flags(FlagTable& flags, ReviewOptions& options) {
  flags.group("Review");
  add_text_places(flags, "review", options.list);
  flags
      .files("journal", "FILE...",
             "journals of sejajar batch about these texts, whose figures fill the table",
             options.journals)
      .common();
  flags
      .text("log", "FILE",
            "file of the decisions, which is continued if it exists; with --pairs, the folder of "
            "such files, one for each line",
            options.log)
      .defaults_to("SOURCE.review, or INPUT.reviews")
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
  review::Logs logs;
};

/// The workbench of one alignment, with its log opened.
Workbench workbench_of(const pipeline::PipelineOptions& settings, Aligned aligned,
                       const ReviewOptions& options) {
  const auto pipeline = std::make_shared<const pipeline::Pipeline>(settings);
  const auto shown = std::make_shared<const review::Shown>(
      shown_alignment(pipeline, aligned, report_facts(options.aligning)));
  const std::string token = review::new_token();
  const report::AlignmentLine line = report::line_of(plain_view(std::move(aligned)));
  Workbench bench = {{token, report::review_page({line}, "/" + token + "/"),
                      [shown](std::size_t) { return *shown; }},
                     review::Logs({options.log})};
  bench.logs.set_key(0, shown->key);
  bench.logs.open(0);
  return bench;
}

Workbench pair_workbench(const Invocation& invocation, const ReviewOptions& options) {
  check_two_texts(options.versions);
  AligningOptions aligning = options.aligning;
  aligning.languages = languages_of_two(aligning.languages, options.versions.languages);
  pipeline::Pipeline pipeline(pipeline_options(aligning));
  pipeline::AlignedPair pair =
      pipeline.align(cli::job_of(invocation.files, 0, aligning, options.log));
  print_pair_notes(invocation, pipeline, pair, aligning.timing);
  return workbench_of(pipeline.options(), std::move(pair), options);
}

Workbench versions_workbench(const Invocation& invocation, const ReviewOptions& options) {
  VersionsRun run = run_versions(invocation, options.versions, options.aligning, options.log);
  return workbench_of(pipeline_options(options.aligning), std::move(run.versions), options);
}

/// The path of the log of `texts` in `folder`: its name tells them apart from others with the same
/// first text.
std::string log_of(const std::string& folder, const std::vector<std::string>& texts) {
  text::Hash hash;
  for (const std::string& path : texts) hash.add_field(path);
  const std::filesystem::path first = texts.front();
  return (std::filesystem::path(folder) /
          (first.filename().string() + "-" + text::hex_of(hash.value()) + ".review"))
      .string();
}

/// The line of the table about texts `k`, which are aligned for it.
report::AlignmentLine found_line(ManifestTexts& texts, std::size_t k) {
  omp_set_num_threads(1);  // of this thread: the other processors are for what the user does
  report::AlignmentLine line = {texts.texts(k)};
  try {
    return report::line_of(plain_view(texts.align(k)));
  } catch (const Error& error) {
    line.error = error.what();
  } catch (...) {
    line.error = line.ids.front() + ": " + files::failure_message();
  }
  return line;
}

Workbench manifest_workbench(const Invocation& invocation, const ReviewOptions& options) {
  check_manifest_options(options.versions);
  const auto texts =
      std::make_shared<ManifestTexts>(invocation, options.list, options.aligning, options.versions);
  const report::Facts facts = report_facts(options.aligning);
  const std::shared_ptr<const pipeline::Pipeline> pipeline(texts, &texts->pairs());
  const auto known = lines_in_journals(options.journals, *texts);
  review::Site site;
  std::vector<report::AlignmentLine> lines;
  std::vector<std::string> logs;
  TextSearch::Lines paths;
  for (std::size_t k = 0; k < texts->size(); ++k) {
    paths.push_back(texts->texts(k));
    if (!known[k]) site.unknown.push_back(k);
    lines.push_back(known[k] ? *known[k] : report::AlignmentLine{paths[k]});
    logs.push_back(log_of(options.log, paths[k]));
  }
  site.token = review::new_token();
  site.page = report::review_page(lines, "/" + site.token + "/");
  site.show = [texts, pipeline, facts](std::size_t k) {
    Aligned aligned = texts->align(k);
    texts->print_notes(aligned);
    return shown_alignment(pipeline, std::move(aligned), facts);
  };
  site.line_of = [invocation, texts](std::size_t k) {
    const report::AlignmentLine line = found_line(*texts, k);
    if (!line.error.empty()) print_message(invocation.command, line.error);
    return report::line_json(line);
  };
  const auto search = std::make_shared<TextSearch>(options.aligning.options.read);
  site.search = [search, paths = std::move(paths)](const std::string& words) {
    return search->lines_with(words, paths);
  };
  return {std::move(site), review::Logs(logs)};
}

Workbench workbench(const Invocation& invocation, const ReviewOptions& options) {
  if (!options.list.inputs.empty()) return manifest_workbench(invocation, options);
  return invocation.files.size() > 2 ? versions_workbench(invocation, options)
                                     : pair_workbench(invocation, options);
}

/// Throws Error{usage} unless there are texts or a manifest.
void check_texts(const Invocation& invocation, const ReviewOptions& options) {
  if (options.list.inputs.empty() && !options.journals.empty())
    throw Error(ErrorKind::kUsage, "--journal without --pairs; expected the input of the batch");
  check_texts_or_list(invocation.files, options.list);
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

/// The log beside the first text, or the folder of logs beside the list. Throws Error{usage} if
/// that has no name.
std::string default_log(const Invocation& invocation, const ReviewOptions& options) {
  const bool is_list = !options.list.inputs.empty();
  std::string first = is_list ? options.list.inputs.front() : invocation.files.front();
  if (first == "-" || (is_list && first.find('*') != std::string::npos))
    throw Error(ErrorKind::kUsage, std::string(is_list ? "INPUT" : "SOURCE") + " is '" + first +
                                       "'; expected --log " + (is_list ? "FOLDER" : "FILE"));
  while (first.size() > 1 && first.ends_with('/')) first.pop_back();
  return first + (is_list ? ".reviews" : ".review");
}

int run(const Invocation& invocation, const ReviewOptions& given) {
  if (given.port > kMostPort) {
    throw Error(ErrorKind::kUsage,
                "--port " + std::to_string(given.port) + ": out of range; expected 0 to 65535");
  }
  check_texts(invocation, given);
  ReviewOptions options = given;
  if (options.log.empty()) {
    options.log = default_log(invocation, options);
    invocation.guard->add_output(options.log, "--log");
    files::check_place(options.log);
  }
  Workbench bench = workbench(invocation, options);
  review::serve(bench.site, bench.logs, static_cast<std::uint16_t>(options.port),
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
          {0, kAnyNumber},
          "Aligns texts and serves a page on this machine for reviewing and editing the alignment: "
          "every decision is written to disk as it is made. Prints the address of the page; Ctrl+C "
          "ends it.",
          {{"sejajar review a.en a.id --open", "reviews a pair in the browser"},
           {"sejajar review a.en a.id a.fr --log a.review", "reviews three versions"},
           {"sejajar review --pairs pairs.tsv", "reviews all texts of a manifest"},
           {"sejajar review --pairs en id --journal run.jsonl",
            "reviews what `sejajar batch en id -o out/ --journal run.jsonl` has aligned"}},
          with_options<ReviewOptions>(add_flags, run)};
}

}  // namespace sejajar::cli
