#include <sejajar/error.h>

#include <iterator>
#include <sstream>

#include "ground/files/output_file.h"
#include "language/lexicon/lexicon_file.h"
#include "program/cli/command.h"
#include "program/cli/learn_languages.h"
#include "program/training/lexicon_training.h"

namespace sejajar::cli {
namespace {

struct LearnLexiconOptions {
  std::string output = "-";
  LanguageTags languages;
  std::vector<std::string> dictionaries;
  double until = 1;  ///< share of the lines of each file
  std::string note;
};

void add_flags(FlagTable& flags, LearnLexiconOptions& options) {
  add_output(flags, options.output);
  add_named_languages(flags, options.languages);
  flags
      .files("dictionary", "FILE...", "words and their translations, read whole",
             options.dictionaries)
      .common();
  flags.share("until", "SHARE", "stop at this share of the lines of each FILE", options.until);
  flags.text("note", "TEXT", "sources and licence, stored in the lexicon", options.note);
}

/// Appends the lines of `file` up to the share `until`.
void append_lines(const std::string& file, double until, std::vector<learn::ParallelLine>& lines) {
  auto more = learn::stretch_of(learn::read_parallel_lines(file), 0, until);
  lines.insert(lines.end(), std::make_move_iterator(more.begin()),
               std::make_move_iterator(more.end()));
}

int run(const Invocation& invocation, const LearnLexiconOptions& options) {
  const std::vector<std::string>& files = invocation.files;
  if (files.empty() && options.dictionaries.empty()) {
    throw Error(ErrorKind::kUsage,
                "no file given; expected files of parallel lines, or --dictionary");
  }
  const learn::LanguagePair languages =
      base_languages_of(options.languages, files.empty() ? options.dictionaries[0] : files[0]);
  std::vector<learn::ParallelLine> lines;
  for (const std::string& file : files) append_lines(file, options.until, lines);
  for (const std::string& file : options.dictionaries) append_lines(file, 1, lines);
  lexicon::Lexicon lexicon = learn::train_lexicon(learn::documents_of(lines, languages));
  lexicon.note = options.note;
  std::ostringstream bytes;
  lexicon::write_lexicon(bytes, lexicon);
  io::write_output(options.output, bytes.str());
  return kDone;
}

}  // namespace

Command learn_lexicon_command() {
  return {"learn lexicon",
          "Models",
          "[FILE...]",
          {0, kAnyNumber},
          "Learns a lexicon from parallel lines: source, tab, target and, optionally, a tab and a "
          "score; lines that score below 0.2 are skipped.",
          {{"sejajar learn lexicon en-id.news.tsv --dictionary en-id.words.tsv -o en-id.lex",
            "learns from parallel sentences and a word list"}},
          with_options<LearnLexiconOptions>(add_flags, run)};
}

}  // namespace sejajar::cli
