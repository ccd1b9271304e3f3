#include <sejajar/error.h>

#include <filesystem>

#include "program/cli/command.h"
#include "program/cli/learn_languages.h"
#include "program/training/composed_files.h"

namespace sejajar::cli {
namespace {

struct ComposeOptions {
  std::string output;
  LanguageTags languages;
  std::uint32_t documents = 8;  ///< from each file
  std::uint32_t seed = 1;
  double from = 0;  ///< share of the lines of each file
  double to = 1;
};

void add_flags(FlagTable& flags, ComposeOptions& options) {
  flags.group("Options");
  flags.text("output,o", "DIR", "directory to write to, created if missing", options.output)
      .common();
  add_named_languages(flags, options.languages);
  flags.count("documents", "N", "documents per file", options.documents).common();
  flags.count("seed", "N", "seed of the random choices", options.seed);
  flags.share("from", "SHARE", "skip this share of the lines at the start of each file",
              options.from);
  flags.share("to", "SHARE", "stop at this share of the lines of each file", options.to);
}

void compose_file(const std::string& file, const ComposeOptions& options) {
  const learn::LanguagePair languages = languages_of(options.languages, file);
  const auto lines = learn::stretch_of(learn::read_parallel_lines(file), options.from, options.to);
  if (lines.size() < learn::kFewestLines) {
    throw Error(ErrorKind::kInput, file + ": " + std::to_string(lines.size()) +
                                       " lines are too few; expected " +
                                       std::to_string(learn::kFewestLines) + " or more");
  }
  std::size_t number = 0;
  for (const learn::ComposedDocument& document :
       learn::compose_documents(lines, options.documents, options.seed)) {
    const std::string name =
        std::filesystem::path(file).stem().string() + "-" + std::to_string(++number);
    learn::write_composed(document, options.output, name, languages);
  }
}

int run(const Invocation& invocation, const ComposeOptions& options) {
  if (options.output.empty() || options.output == "-") {
    throw Error(ErrorKind::kUsage, "no output directory; expected --output DIR");
  }
  if (options.from >= options.to) {
    throw Error(ErrorKind::kUsage,
                "--from is not below --to; expected, for example, --from 0.85 --to 1");
  }
  for (const std::string& file : invocation.files) compose_file(file, options);
  return kDone;
}

}  // namespace

Command learn_compose_command() {
  return {
      "learn compose",
      "Models",
      "FILE...",
      {1, kAnyNumber},
      "Composes gold documents from parallel lines: source, tab, target.",
      {{"sejajar learn compose en-id.news.tsv -o gold/news",
        "writes documents with merged, missing and moved sentences, and their gold alignments"}},
      with_options<ComposeOptions>(add_flags, run)};
}

}  // namespace sejajar::cli
