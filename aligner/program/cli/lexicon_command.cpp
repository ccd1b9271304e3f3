#include <sejajar/error.h>

#include <algorithm>
#include <sstream>

#include "ground/files/output_file.h"
#include "ground/text/number_format.h"
#include "language/identify/language.h"
#include "language/lexicon/lexicon_file.h"
#include "language/lexicon/word_list.h"
#include "program/cli/commands.h"

namespace sejajar::cli {
namespace {

constexpr std::uint32_t kSampleRows = 12;

/// Some units, spread evenly over all that have a translation, with their translations.
std::string sample_of(const lexicon::Lexicon& lexicon) {
  std::vector<std::uint32_t> known;
  for (std::uint32_t unit = 0; unit < lexicon.source.units.size(); ++unit) {
    if (!lexicon.source.translations.of(unit).empty()) known.push_back(unit);
  }
  std::string text;
  const std::size_t rows = std::min<std::size_t>(kSampleRows, known.size());
  for (std::size_t row = 0; row < rows; ++row) {
    const std::uint32_t unit = known[(2 * row + 1) * known.size() / (2 * rows)];
    text += "sample\t" + lexicon.source.units[unit] + ":";
    for (const lexicon::Translation& entry : lexicon.source.translations.of(unit)) {
      text += " " + lexicon.target.units[entry.word] + " " +
              text::format_fixed(static_cast<double>(entry.probability), 2);
    }
    text += "\n";
  }
  return text;
}

void show(const Arguments& arguments) {
  const lexicon::Lexicon lexicon = lexicon::read_lexicon(std::filesystem::path(arguments.files[1]));
  const std::string& source = lexicon.source.language;
  const std::string& target = lexicon.target.language;
  const auto count = [](const std::string& name, std::size_t number) {
    return name + "\t" + std::to_string(number) + "\n";
  };
  io::write_output(arguments.output, "languages\t" + source + " " + target + "\nnote\t" +
                                         lexicon.note + "\n" +
                                         count("units " + source, lexicon.source.units.size()) +
                                         count("units " + target, lexicon.target.units.size()) +
                                         count("entries " + source + "-" + target,
                                               lexicon.source.translations.translations.size()) +
                                         count("entries " + target + "-" + source,
                                               lexicon.target.translations.translations.size()) +
                                         sample_of(lexicon));
}

void export_table(const Arguments& arguments) {
  const std::filesystem::path path = arguments.files[1];
  io::write_output(arguments.output, lexicon::lexicon_table(lexicon::read_lexicon(path)));
}

void import_list(const Arguments& arguments) {
  if (arguments.source_language.empty() || arguments.target_language.empty()) {
    throw Error(ErrorKind::kUsage,
                "a word list does not say its languages; expected --source-language and "
                "--target-language");
  }
  const auto base_of = [](const std::string& tag) {
    return text::base_language(text::canonical_language(tag));
  };
  const std::string source = base_of(arguments.source_language);
  const std::string target = base_of(arguments.target_language);
  if (source == target) {
    throw Error(ErrorKind::kUsage, "both languages are " + source + "; expected two");
  }
  lexicon::Lexicon lexicon = lexicon::read_word_list(arguments.files[1]);
  lexicon.source.language = source;
  lexicon.target.language = target;
  lexicon.note = arguments.note;
  std::ostringstream out;
  lexicon::write_lexicon(out, lexicon);
  io::write_output(arguments.output, out.view());
}

struct Action {
  std::string_view name;
  void (*run)(const Arguments& arguments);
};

constexpr Action kActions[] = {{"show", show}, {"export", export_table}, {"import", import_list}};

}  // namespace

int run_lexicon(const Arguments& arguments) {
  const auto* const action =
      std::find_if(std::begin(kActions), std::end(kActions),
                   [&](const Action& row) { return row.name == arguments.files[0]; });
  if (action == std::end(kActions)) {
    throw Error(ErrorKind::kUsage,
                "'" + arguments.files[0] + "'; expected one of show, export, import");
  }
  action->run(arguments);
  return kDone;
}

}  // namespace sejajar::cli
