#include "program/cli/batch_options.h"

#include <omp.h>
#include <sejajar/error.h>

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string_view>

#include "ground/files/place.h"
#include "ground/text/number_format.h"
#include "program/batch/folders.h"
#include "program/batch/manifest.h"
#include "program/cli/identity_of.h"
#include "program/cli/shard.h"
#include "program/cli/stop_signals.h"

namespace sejajar::cli {
namespace {

/// Options that do not change the bytes of an output, or are compared on their own.
constexpr std::array<std::string_view, 33> kNeutral = {"allow-failed",
                                                       "check",
                                                       "command-seconds",
                                                       "config",
                                                       "deduplicate-corpus",
                                                       "dry-run",
                                                       "isolate",
                                                       "job-memory",
                                                       "job-seconds",
                                                       "journal",
                                                       "json",
                                                       "log",
                                                       "max-size",
                                                       "memory",
                                                       "merge",
                                                       "no-sync",
                                                       "output",
                                                       "output-dir",
                                                       "pattern",
                                                       "plan",
                                                       "quiet",
                                                       "report",
                                                       "restart",
                                                       "resume",
                                                       "shard",
                                                       "source-language",
                                                       "statistics",
                                                       "status",
                                                       "stop-after",
                                                       "target-language",
                                                       "threads",
                                                       "timing",
                                                       "verbose"};

std::chrono::seconds duration_of(const std::string& text) {
  constexpr std::uint64_t kMost = 1'000'000'000;
  if (text.empty()) return {};
  constexpr std::array<std::pair<char, std::uint64_t>, 4> kUnits = {
      {{'s', 1}, {'m', 60}, {'h', 3600}, {'d', 86400}}};
  std::string_view digits = text;
  std::uint64_t unit = 1;
  for (const auto& [letter, seconds] : kUnits) {
    if (digits.back() != letter) continue;
    unit = seconds;
    digits.remove_suffix(1);
    break;
  }
  const auto count = text::parse_whole_number(digits);
  if (!count || *count < 1 || *count > kMost)
    files::fail(ErrorKind::kUsage, "--stop-after", "'" + text + "' is not a duration",
                "seconds, or a number with s, m, h or d, such as 90m");
  return std::chrono::seconds(*count * unit);
}

bool is_one_for_all(const BatchOptions& options) {
  return batch::OutputNames(options.output, options.writing.write.format).is_one_for_all();
}

batch::JournalOptions journal_options(const Invocation& invocation, const BatchOptions& options,
                                      const pipeline::PipelineOptions& settings) {
  batch::JournalOptions journal = {options.journal, options.resume, options.restart};
  journal.run = {
      .identity = identity_of(invocation, options.aligning, settings.models.directory, kNeutral),
      .shard = options.shard,
      .output = is_one_for_all(options) ? options.output : "",
      .created = settings.write.creation_time.value_or(0)};
  return journal;
}

/// Lets this process have no threads, so that it may fork.
void isolate(batch::Isolation& isolation) {
  isolation.workers = static_cast<std::uint32_t>(omp_get_max_threads());
  omp_set_num_threads(1);
  isolation.in_worker = StopSignals::leave_to_parent;
}

void check_journal(const BatchOptions& options) {
  if (!options.report.empty())
    throw Error(ErrorKind::kUsage,
                "--report needs --status and journals; for pages of single pairs "
                "see `sejajar report`");
  if (options.resume && options.restart)
    throw Error(ErrorKind::kUsage, "--resume and --restart contradict each other");
  if (options.journal.empty() && (options.resume || options.restart))
    throw Error(ErrorKind::kUsage, "--resume and --restart need --journal FILE");
}

void add_input_flags(FlagTable& flags, BatchOptions& options) {
  flags.group("Input");
  flags
      .text("pattern", "PATTERN",
            "paths below the folder INPUT, with {id} and {language}, such as "
            "'{id}.{language}.txt'; files with the same id belong together",
            options.pattern)
      .common();
  flags
      .toggle("dry-run", "print the pairs and their sizes, outputs and problems, and align nothing",
              options.dry_run)
      .common();
  flags.count("plan", "N", "print the pairs and bytes of each of N shards", options.plan);
  add_languages(flags, options.aligning.languages, "those of the rows, or guessed");
}

void add_output_flags(FlagTable& flags, BatchOptions& options) {
  flags.group("Output");
  flags
      .text(
          "output,o", "OUT",
          "a folder, with a slash at its end if it does not exist; or a path with {id}; or a file "
          "for all pairs: .tsv, .jsonl, .bitextor, .translation.jsonl or .tmx, perhaps with .gz or "
          ".zst",
          options.output)
      .defaults_to("the column output")
      .common();
  flags.add({"output-dir", "DIR", "the same as --output DIR/", Takes::kValue},
            [&options](const std::string& word) { options.output = word + "/"; });
  add_format(flags, options.writing.write.format);
  flags.toggle("json", "print a summary as a JSON object on standard output", options.json)
      .common();
  flags.toggle("deduplicate-corpus",
               "keep the first of rows with equal texts in the file for all pairs",
               options.deduplicate_corpus);
  flags
      .text("statistics", "FILE", "write the sums over all pairs to FILE, a JSON object",
            options.statistics)
      .writes();
  flags.text("log", "FILE", "write a JSON object to FILE for each pair as it ends", options.log)
      .writes();
  flags.toggle("allow-failed", "exit with 0 although pairs have failed", options.allow_failed);
}

void add_journal_flags(FlagTable& flags, BatchOptions& options) {
  flags.group("Journal");
  flags
      .text("journal", "FILE", "record each pair that has ended in FILE, so that a run can go on",
            options.journal)
      .writes()
      .common();
  flags
      .toggle("resume", "go on where the journal ends: leave out what is done, retry what failed",
              options.resume)
      .common();
  flags.toggle("restart", "forget the journal and begin again", options.restart);
  flags.choice("check", "WHAT", "what is compared before an output is left as it is",
               options.check);
  flags
      .files("status", "FILE...",
             "print what journals say: jobs, done, failed, left; exit with 0 if all are done",
             options.status)
      .common();
  flags
      .text("report", "FILE",
            "with --status: write a page to FILE with the sums and a row for each pair, the worst "
            "first",
            options.report)
      .writes();
  flags.text("stop-after", "TIME",
             "start no pair after TIME: seconds, or a number with s, m, h or d, such as 90m",
             options.stop_after);
  flags
      .text("shard", "I/N",
            "align only part I of N, such as 3/8; the parts stay the same when lines are added",
            options.shard)
      .common();
  flags
      .files("merge", "FILE...",
             "merge the outputs of shards into -o OUT, in the order of the manifest, through their "
             "journals",
             options.merge)
      .common();
}

void add_isolation_flags(FlagTable& flags, BatchOptions& options) {
  flags.group("Isolation");
  flags
      .toggle("isolate", "align in processes of their own, so that a pair that crashes fails alone",
              options.isolate)
      .common();
  flags.count("job-seconds", "N", "time limit of a pair, which implies --isolate; 0 for none",
              options.job_seconds);
  flags.count("job-memory", "MIB", "memory limit of a pair, which implies --isolate; 0 for none",
              options.job_memory);
}

}  // namespace

void add_batch_flags(FlagTable& flags, BatchOptions& options) {
  add_input_flags(flags, options);
  add_output_flags(flags, options);
  add_journal_flags(flags, options);
  add_isolation_flags(flags, options);
  add_filters(flags, options.writing);
  add_reading(flags, options.aligning.options, options.aligning.presegmented);
  add_models(flags, options.aligning.models);
  add_lexicon(flags, options.aligning);
  add_embed_command(flags, options.aligning);
  add_search(flags, options.aligning);
  flags.group("Rows of three or more versions");
  add_units(flags, options.versions);
}

batch::JobList jobs_of(const std::vector<std::string>& operands, const std::string& pattern,
                       const batch::ManifestDefaults& defaults) {
  const bool is_folder = std::filesystem::is_directory(operands[0]);
  const bool in_folders = operands.size() > 1 || is_folder;
  if (in_folders && !defaults.outputs.is_given())
    throw Error(ErrorKind::kUsage, "no output given; expected -o FOLDER/, for example");
  if (!pattern.empty() && (operands.size() > 1 || !is_folder))
    throw Error(ErrorKind::kUsage, "--pattern needs one folder; expected no other input");
  if (operands.size() > 1) return batch::pairs_in(operands[0], operands[1], defaults);
  if (!pattern.empty()) return batch::pairs_like(operands[0], pattern, defaults);
  if (is_folder)
    throw Error(ErrorKind::kUsage,
                operands[0] + ": one folder; expected a second one, or --pattern");
  return batch::read_manifest(operands[0], defaults);
}

batch::RunOptions run_options(const Invocation& invocation, const BatchOptions& options) {
  check_journal(options);
  batch::RunOptions run;
  run.pipeline = pipeline_options(options.aligning, options.writing);
  run.pipeline.guard = invocation.guard;
  run.versions = version_options(options.versions);
  run.check = options.check;
  run.shard = shard_of("--shard", "shard", options.shard);
  run.stop_after = duration_of(options.stop_after);
  if (is_one_for_all(options)) run.output = options.output;
  if (!run.output.empty()) invocation.guard->add_output(run.output, "--output");
  run.deduplicate = options.deduplicate_corpus;
  run.isolation.wanted = options.isolate || options.job_seconds > 0 || options.job_memory > 0;
  run.isolation.job_seconds = options.job_seconds;
  run.isolation.job_memory = options.job_memory;
  if (run.isolation.wanted) isolate(run.isolation);
  if (!options.journal.empty()) run.journal = journal_options(invocation, options, run.pipeline);
  return run;
}

}  // namespace sejajar::cli
