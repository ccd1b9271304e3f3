// All texts of a manifest are guarded before the first pair is aligned.

#include "program/cli/manifest_pairs.h"

#include <sejajar/error.h>

#include "ground/files/failure.h"
#include "ground/files/input_file.h"
#include "program/batch/manifest.h"
#include "program/cli/notes.h"
#include "program/cli/terminal.h"

namespace sejajar::cli {
namespace {

/// The pair of a line of the manifest `name`; throws Error{input} if there is none.
pipeline::Job job_of(batch::ManifestJob line, const std::string& name) {
  line = batch::as_pair(std::move(line));
  std::string problem = line.problem;
  if (line.versions) problem = "three or more versions of a text; expected two";
  if (problem.empty()) return line.job;
  throw Error(ErrorKind::kInput, name + ":" + std::to_string(line.line) + ": " + problem);
}

void guard_inputs(const Invocation& invocation, const batch::JobList& lines) {
  for (std::size_t k = 0; k < lines.size(); ++k) {
    const batch::ManifestJob line = batch::as_pair(lines[k]);
    for (const std::string& text : {line.job.source, line.job.target})
      invocation.guard->add_input(text, "a text of line " + std::to_string(line.line));
  }
}

}  // namespace

int align_manifest(const Invocation& invocation, const std::string& path,
                   const AligningOptions& aligning, const UsePair& use) {
  pipeline::Pipeline pipeline(pipeline_options(aligning));
  const batch::JobList lines =
      batch::read_manifest(path, {{"-", ""}, aligning.languages.source, aligning.languages.target});
  guard_inputs(invocation, lines);
  ProgressBar bar(invocation);
  std::size_t used = 0;
  for (std::size_t k = 0; k < lines.size(); ++k) {
    const batch::ManifestJob line = lines[k];
    const auto fail = [&](const std::string& message) {
      bar.hide();
      print_message(invocation.command, message);
    };
    try {
      pipeline::AlignedPair pair = pipeline.align(job_of(line, files::name_of(path)));
      bar.hide();
      print_pair_notes(invocation, pipeline, pair, aligning.timing);
      use(pipeline, std::move(pair));
      ++used;
    } catch (const Error& error) {
      if (error.kind() == ErrorKind::kUsage) throw;
      fail(error.what());
    } catch (...) {
      fail(batch::as_pair(line).job.source + ": " + files::failure_message());
    }
    const double share = static_cast<double>(k + 1) / static_cast<double>(lines.size());
    bar.show({share, k + 1, lines.size()});
  }
  if (used == 0)
    throw Error(ErrorKind::kInput,
                files::name_of(path) + ": no pair to show; expected at least one");
  return used == lines.size() ? kDone : kInputFailed;
}

}  // namespace sejajar::cli
