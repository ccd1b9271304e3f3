#include <sejajar/error.h>

#include <sstream>

#include "ground/files/output_file.h"
#include "program/cli/command.h"
#include "program/cli/learn_languages.h"
#include "program/training/length_training.h"

namespace sejajar::cli {
namespace {

struct LengthsOptions {
  std::string output = "-";
  LanguageTags languages;
  std::string note = "Lengths of translations, measured by sejajar learn";
};

void add_flags(FlagTable& flags, LengthsOptions& options) {
  add_output(flags, options.output);
  add_named_languages(flags, options.languages);
  flags.text("note", "TEXT", "first line of the file", options.note);
}

int run(const Invocation& invocation, const LengthsOptions& options) {
  std::vector<learn::ParallelText> texts;
  for (const std::string& file : invocation.files) {
    const learn::LanguagePair languages = base_languages_of(options.languages, file);
    if (languages.source == languages.target) {
      throw Error(ErrorKind::kUsage,
                  file + ": both languages are " + languages.source + "; expected two languages");
    }
    texts.push_back({file, languages, learn::read_parallel_lines(file)});
  }
  std::ostringstream table;
  model::write_lengths(table, learn::train_lengths(texts), options.note);
  io::write_output(options.output, table.str());
  return kDone;
}

}  // namespace

Command learn_lengths_command() {
  return {"learn lengths",
          "Models",
          "FILE...",
          {1, kAnyNumber},
          "Measures length ratio and variance in parallel lines: one row per language pair.",
          {{"sejajar learn lengths en-id.news.tsv en-vi.news.tsv -o pairs.tsv",
            "measures two language pairs"}},
          with_options<LengthsOptions>(add_flags, run)};
}

}  // namespace sejajar::cli
