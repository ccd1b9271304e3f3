#include <sejajar/error.h>

#include <algorithm>

#include "ground/files/output_file.h"
#include "ground/text/display_width.h"
#include "ground/text/joined.h"
#include "ground/text/number_format.h"
#include "language/identify/language.h"
#include "language/lexicon/lexicon_file.h"
#include "language/lexicon/word_list.h"
#include "program/cli/command.h"
#include "program/cli/shared_options.h"

namespace sejajar::cli {
namespace {

struct LexiconOptions {
  std::string output = "-";
  LanguagePair languages;
  std::string note;  ///< sources and licence of an imported list
};

void add_flags(FlagTable& flags, LexiconOptions& options) {
  add_output(flags, options.output);
  flags.group("Import");
  flags
      .text("source-language", "TAG", "source language of the list, such as en",
            options.languages.source)
      .common();
  flags
      .text("target-language", "TAG", "target language of the list, such as id",
            options.languages.target)
      .common();
  flags.text("note", "TEXT", "sources and licence of the list, stored in the lexicon",
             options.note);
}

/// Some units with a translation, at even intervals, and their translations.
std::string sample_of(const lexicon::Lexicon& lexicon) {
  constexpr std::size_t kSampleRows = 12;
  std::vector<std::uint32_t> known;
  for (std::uint32_t unit = 0; unit < lexicon.source.units.size(); ++unit) {
    if (lexicon.source.translations.missing_of(unit) < 1) known.push_back(unit);
  }
  std::string text;
  const std::size_t rows = std::min(kSampleRows, known.size());
  for (std::size_t row = 0; row < rows; ++row) {
    const std::uint32_t unit = known[(2 * row + 1) * known.size() / (2 * rows)];
    text += "sample\t" + text::shown(lexicon.source.units[unit]) + ":";
    lexicon.source.translations.for_each(unit, [&](const lexicon::Translation& entry) {
      text += " " + text::shown(lexicon.target.units[entry.word]) + " " +
              text::format_fixed(static_cast<double>(entry.probability), 2);
    });
    text += "\n";
  }
  return text;
}

std::string show(const std::string& path, const LexiconOptions&) {
  const lexicon::Lexicon lexicon = lexicon::read_lexicon(std::filesystem::path(path));
  const std::string& source = lexicon.source.language;
  const std::string& target = lexicon.target.language;
  const auto count = [](const std::string& name, std::size_t number) {
    return name + "\t" + std::to_string(number) + "\n";
  };
  return "languages\t" + source + " " + target + "\nnote\t" + text::shown(lexicon.note) + "\n" +
         count("units " + source, lexicon.source.units.size()) +
         count("units " + target, lexicon.target.units.size()) +
         count("entries " + source + "-" + target, lexicon.source.translations.entries()) +
         count("entries " + target + "-" + source, lexicon.target.translations.entries()) +
         sample_of(lexicon);
}

std::string export_table(const std::string& path, const LexiconOptions&) {
  return lexicon::lexicon_table(lexicon::read_lexicon(std::filesystem::path(path)));
}

std::string import_list(const std::string& path, const LexiconOptions& options) {
  if (options.languages.source.empty() || options.languages.target.empty()) {
    throw Error(ErrorKind::kUsage,
                "the languages of the word list are unknown; expected --source-language and "
                "--target-language");
  }
  const auto base_of = [](const std::string& tag) {
    return identify::base_language(identify::canonical_language(tag));
  };
  const std::string source = base_of(options.languages.source);
  const std::string target = base_of(options.languages.target);
  if (source == target) {
    throw Error(ErrorKind::kUsage, "both languages are " + source + "; expected two languages");
  }
  lexicon::Lexicon lexicon = lexicon::lexicon_of(lexicon::read_word_list(path), source, target);
  lexicon.source.language = source;
  lexicon.target.language = target;
  lexicon.note = options.note;
  return lexicon::lexicon_bytes(lexicon);
}

struct Action {
  std::string name;
  std::string (*run)(const std::string& path, const LexiconOptions& options);
};

const std::vector<Action>& actions() {
  static const std::vector<Action> table = {
      {"show", show}, {"export", export_table}, {"import", import_list}};
  return table;
}

int run(const Invocation& invocation, const LexiconOptions& options) {
  const std::string& name = invocation.files[0];
  tables::check_name("ACTION", name, tables::names_of(actions()));
  const auto action = std::find_if(actions().begin(), actions().end(),
                                   [&](const Action& row) { return row.name == name; });
  files::write_output(options.output, action->run(invocation.files[1], options));
  return kDone;
}

}  // namespace

Command lexicon_command() {
  return {
      "lexicon",
      "Models",
      text::joined(actions(), "|", &Action::name) + " FILE",
      {2, 2},
      "Shows, exports or imports a bilingual lexicon: `show` summarizes a lexicon file, `export` "
      "writes it as a tab-separated table, and `import` makes one from such a table, a word "
      "list or hunalign's dictionary (.dic).",
      {{"sejajar lexicon show models/lexicons/en-id.lex", "shows sizes and sample entries"},
       {"sejajar lexicon import en-id.dic --source-language en --target-language id -o en-id.lex",
        "turns a dictionary into a lexicon"}},
      with_options<LexiconOptions>(add_flags, run)};
}

}  // namespace sejajar::cli
