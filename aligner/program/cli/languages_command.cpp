#include "ground/files/output_file.h"
#include "program/cli/command.h"
#include "program/cli/shared_options.h"
#include "program/pipeline/language_table.h"

namespace sejajar::cli {
namespace {

struct LanguagesOptions {
  std::string output = "-";
  ModelOptions models;
};

void add_flags(FlagTable& flags, LanguagesOptions& options) {
  add_output(flags, options.output);
  add_models_directory(flags, options.models.directory);
}

int run(const Invocation& invocation, const LanguagesOptions& options) {
  const auto directory = models_directory(options.models);
  const bool pairs = invocation.files.size() > 1;
  files::write_output(options.output,
                      pairs ? pipeline::language_pair_table(directory, invocation.files)
                            : pipeline::language_table(directory, invocation.files));
  return kDone;
}

}  // namespace

Command languages_command() {
  return {
      "languages",
      "Models",
      "[TAG]...",
      {0, kAnyNumber},
      "Lists the languages that the models know, one language, or pairs of languages: names, "
      "script, splitter, abbreviations and lexical units; where the lexicon and the lengths come "
      "from: the language or pair itself (direct), the two languages with English (through), a "
      "related language (stand-in), or nowhere (none); and the strict F1 measured on news.",
      {{"sejajar languages", "lists all languages and what is known of each with English"},
       {"sejajar languages en dv", "shows what is known of the pair"}},
      with_options<LanguagesOptions>(add_flags, run)};
}

}  // namespace sejajar::cli
