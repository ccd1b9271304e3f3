// The commands that learn from parallel lines: `learn compose`, `learn lengths`, `learn lexicon`.

#include <sejajar/error.h>

#include <filesystem>
#include <iterator>

#include "ground/files/output_file.h"
#include "ground/text/number_format.h"
#include "language/identify/language.h"
#include "language/lexicon/corpus.h"
#include "language/lexicon/lexicon_file.h"
#include "program/cli/command.h"
#include "program/cli/shared_options.h"
#include "program/training/compose.h"
#include "program/training/length_training.h"
#include "program/training/parallel_lines.h"
#include "program/training/shared_lines.h"

namespace sejajar::cli {
namespace {

/// Adds the languages of parallel lines: given, or in the name of the file, never guessed.
void add_named_languages(FlagTable& flags, LanguagePair& languages) {
  flags.text("source-language", "TAG", "BCP-47 tag of the source", languages.source)
      .defaults_to("from the file name, en for en-id.*");
  flags.text("target-language", "TAG", "BCP-47 tag of the target", languages.target)
      .defaults_to("from the file name, id for en-id.*");
}

/// `languages` as canonical tags, or those in the name of `file`. Throws Error{usage} if only one
/// is given, or none and `file` has none.
LanguagePair languages_of(const LanguagePair& languages, const std::string& file) {
  check_both(languages);
  if (languages.source.empty()) return training::languages_of_name(file);
  return {identify::canonical_language(languages.source),
          identify::canonical_language(languages.target)};
}

/// The same without script and region.
LanguagePair base_languages_of(const LanguagePair& languages, const std::string& file) {
  const LanguagePair tags = languages_of(languages, file);
  return {identify::base_language(tags.source), identify::base_language(tags.target)};
}

struct ComposeOptions {
  std::string output;
  LanguagePair languages;
  bool versions = false;        ///< whether the files are versions of one text
  std::uint32_t documents = 8;  ///< from each file, or all together
  std::uint32_t seed = 1;
  double from = 0;  ///< share of the lines of each file
  double to = 1;
};

void add_flags(FlagTable& flags, ComposeOptions& options) {
  flags.group("Options");
  flags.text("output,o", "DIR", "directory to write to, created if missing", options.output)
      .common();
  add_named_languages(flags, options.languages);
  flags
      .toggle("versions",
              "compose documents of all languages of the files, which have one in common, from the "
              "lines that all have",
              options.versions)
      .common();
  flags.count("documents", "N", "documents per file, or in all with --versions", options.documents)
      .common();
  flags.count("seed", "N", "seed of the random choices", options.seed);
  flags.share("from", "SHARE", "skip this share of the lines at the start of each file",
              options.from);
  flags.share("to", "SHARE", "stop at this share of the lines of each file", options.to);
}

/// The lines of `file` that are wanted, and their languages.
training::ParallelText wanted_lines(const std::string& file, const ComposeOptions& options) {
  return {file, languages_of(options.languages, file),
          training::stretch_of(training::read_parallel_lines(file), options.from, options.to)};
}

void check_enough(std::size_t lines, const std::string& what) {
  if (lines >= training::kFewestLines) return;
  throw Error(ErrorKind::kInput, what + ": " + text::counted(lines, "line") + "; expected " +
                                     std::to_string(training::kFewestLines) + " or more");
}

std::string document_name(const std::string& file, std::size_t number) {
  return std::filesystem::path(file).stem().string() + "-" + std::to_string(number);
}

/// Throws Error{usage} if the documents composed from a file would overwrite others or an input.
void check_documents(const Invocation& invocation, const ComposeOptions& options) {
  for (const std::string& file : invocation.files) {
    const auto [source, target] = languages_of(options.languages, file);
    for (std::size_t number = 1; number <= options.documents; ++number) {
      for (const std::string& suffix : {source, target, source + "-" + target + ".gold"}) {
        const std::string name = document_name(file, number) + "." + suffix;
        invocation.guard->add_output((std::filesystem::path(options.output) / name).string(),
                                     "a document composed from " + file);
      }
    }
  }
}

void compose_file(const std::string& file, const ComposeOptions& options) {
  const training::ParallelText text = wanted_lines(file, options);
  check_enough(text.lines.size(), file);
  std::size_t number = 0;
  for (const training::ComposedDocument& document :
       training::compose_documents(text.lines, options.documents, options.seed)) {
    training::write_composed(document, options.output, document_name(file, ++number),
                             text.languages);
  }
}

/// Throws Error{usage} if a document of all versions, whose files begin with `beginning`, would
/// overwrite an input.
void check_document(const Invocation& invocation, const std::string& beginning,
                    const std::vector<std::string>& languages) {
  std::vector<std::string> suffixes = languages;
  suffixes.emplace_back("gold");
  for (std::size_t b = 0; b < languages.size(); ++b) {
    for (std::size_t a = 0; a < b; ++a)
      suffixes.push_back(languages[a] + "-" + languages[b] + ".gold");
  }
  for (const std::string& suffix : suffixes)
    invocation.guard->add_output(beginning + suffix, "a composed document");
}

/// Documents are named after the first file without its languages: news-1 from en-id.news.tsv.
void compose_versions(const Invocation& invocation, const ComposeOptions& options) {
  const std::vector<std::string>& files = invocation.files;
  if (files.size() < 2)
    throw Error(ErrorKind::kUsage, "--versions: one file; expected two or more");
  std::vector<training::ParallelText> texts;
  texts.reserve(files.size());
  for (const std::string& file : files) texts.push_back(wanted_lines(file, options));
  const training::SharedLines shared = training::shared_lines(texts);
  check_enough(shared.lines.size(), "lines that all files have");
  std::string name = std::filesystem::path(files.front()).stem().string();
  name.erase(0, name.find('.') + 1);
  for (std::size_t number = 1; number <= options.documents; ++number) {
    const std::string path =
        (std::filesystem::path(options.output) / (name + "-" + std::to_string(number))).string();
    check_document(invocation, path + ".", shared.languages);
  }
  std::size_t number = 0;
  for (const training::ComposedVersions& document :
       training::compose_documents(shared.lines, options.documents, options.seed)) {
    training::write_composed(document, options.output, name + "-" + std::to_string(++number),
                             shared.languages);
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
  if (options.versions) {
    compose_versions(invocation, options);
  } else {
    check_documents(invocation, options);
    for (const std::string& file : invocation.files) compose_file(file, options);
  }
  return kDone;
}

struct LengthsOptions {
  std::string output = "-";
  LanguagePair languages;
  std::string note = "Lengths of translations, measured by sejajar learn";
};

void add_flags(FlagTable& flags, LengthsOptions& options) {
  add_output(flags, options.output);
  add_named_languages(flags, options.languages);
  flags.text("note", "TEXT", "first line of the file", options.note);
}

int run(const Invocation& invocation, const LengthsOptions& options) {
  std::vector<training::ParallelText> texts;
  for (const std::string& file : invocation.files) {
    const LanguagePair languages = base_languages_of(options.languages, file);
    if (languages.source == languages.target) {
      throw Error(ErrorKind::kUsage,
                  file + ": both languages are " + languages.source + "; expected two languages");
    }
    texts.push_back({file, languages, training::read_parallel_lines(file)});
  }
  files::write_output(options.output,
                      model::lengths_text(training::train_lengths(texts), options.note));
  return kDone;
}

struct LearnLexiconOptions {
  std::string output = "-";
  LanguagePair languages;
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
void append_lines(const std::string& file, double until,
                  std::vector<training::ParallelLine>& lines) {
  auto more = training::stretch_of(training::read_parallel_lines(file), 0, until);
  lines.insert(lines.end(), std::make_move_iterator(more.begin()),
               std::make_move_iterator(more.end()));
}

int run(const Invocation& invocation, const LearnLexiconOptions& options) {
  const std::vector<std::string>& files = invocation.files;
  if (files.empty() && options.dictionaries.empty()) {
    throw Error(ErrorKind::kUsage,
                "no file given; expected files of parallel lines, or --dictionary");
  }
  const LanguagePair languages =
      base_languages_of(options.languages, files.empty() ? options.dictionaries[0] : files[0]);
  std::vector<training::ParallelLine> lines;
  for (const std::string& file : files) append_lines(file, options.until, lines);
  for (const std::string& file : options.dictionaries) append_lines(file, 1, lines);
  lexicon::Lexicon lexicon = lexicon::learn_lexicon(training::documents_of(lines, languages));
  lexicon.note = options.note;
  files::write_output(options.output, lexicon::lexicon_bytes(lexicon));
  return kDone;
}

}  // namespace

Command learn_compose_command() {
  return {"learn compose",
          "Models",
          "FILE...",
          {1, kAnyNumber},
          "Composes gold documents from parallel lines: source, tab, target.",
          {{"sejajar learn compose en-id.news.tsv -o gold/news",
            "writes documents with merged, missing and moved sentences, and their gold alignments"},
           {"sejajar learn compose --versions en-id.news.tsv en-vi.news.tsv -o gold/three",
            "writes documents in English, Indonesian and Vietnamese"}},
          with_options<ComposeOptions>(add_flags, run)};
}

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
