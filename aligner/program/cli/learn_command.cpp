#include <sejajar/align.h>
#include <sejajar/error.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <sstream>

#include "ground/files/output_file.h"
#include "ground/text/number_format.h"
#include "language/identify/language.h"
#include "language/lexicon/lexicon_file.h"
#include "program/cli/commands.h"
#include "program/cli/messages.h"
#include "program/cli/settings.h"
#include "program/training/composed_files.h"
#include "program/training/length_training.h"
#include "program/training/lexicon_training.h"
#include "program/training/weight_training.h"

namespace sejajar::cli {
namespace {

namespace fs = std::filesystem;

constexpr int kDecimals = 4;
constexpr std::uint32_t kMostPasses = 10;

[[noreturn]] void refuse(const std::string& message) {
  throw Error(ErrorKind::kUsage, message);
}

/// The languages given, or those that the name of `file` begins with.
learn::LanguagePair languages_of(const Arguments& arguments, const std::string& file) {
  if (arguments.source_language.empty() != arguments.target_language.empty()) {
    refuse("--source-language and --target-language go together; expected both or neither");
  }
  if (arguments.source_language.empty()) return learn::languages_of_name(file);
  return {text::canonical_language(arguments.source_language),
          text::canonical_language(arguments.target_language)};
}

void compose_file(const Arguments& arguments, const std::string& file) {
  const LearnArguments& learning = arguments.learning;
  const learn::LanguagePair languages = languages_of(arguments, file);
  const auto lines =
      learn::stretch_of(learn::read_parallel_lines(file), learning.from, learning.to);
  if (lines.size() < learn::kFewestLines) {
    throw Error(ErrorKind::kInput, file + ": " + std::to_string(lines.size()) +
                                       " lines to compose from; expected " +
                                       std::to_string(learn::kFewestLines) + " or more");
  }
  std::size_t number = 0;
  for (const learn::ComposedDocument& document :
       learn::compose_documents(lines, learning.composed, learning.seed)) {
    const std::string name = fs::path(file).stem().string() + "-" + std::to_string(++number);
    learn::write_composed(document, arguments.output, name, languages);
  }
}

void append(std::vector<learn::ParallelLine>& lines, std::vector<learn::ParallelLine>&& more) {
  lines.insert(lines.end(), std::make_move_iterator(more.begin()),
               std::make_move_iterator(more.end()));
}

/// All lines that a lexicon is learnt from.
std::vector<learn::ParallelLine> lines_of(const Arguments& arguments) {
  std::vector<learn::ParallelLine> lines;
  for (const std::string& file : arguments.files) {
    append(lines, learn::stretch_of(learn::read_parallel_lines(file), 0, arguments.learning.to));
  }
  for (const std::string& file : arguments.learning.dictionaries) {
    append(lines, learn::read_parallel_lines(file));
  }
  return lines;
}

/// `folder=2` -> folder, 2.
learn::SetSource set_of(const std::string& word) {
  const std::size_t equals = word.rfind('=');
  if (equals == std::string::npos) return {word, 1};
  const auto weight = text::parse_number(word.substr(equals + 1));
  if (!weight || !std::isfinite(*weight) || *weight <= 0 || equals == 0) {
    refuse("'" + word + "'; expected a folder, or folder=weight with a weight above 0");
  }
  return {word.substr(0, equals), *weight};
}

std::vector<std::string> split_at_commas(const std::string& text) {
  std::vector<std::string> words;
  std::istringstream in(text);
  for (std::string word; std::getline(in, word, ',');) words.push_back(word);
  return words;
}

void check_only(const LearnArguments& learning, const std::vector<std::string>& only) {
  if (!only.empty() && learning.start.empty()) {
    refuse("--only without weights for the other features; expected --start FILE too");
  }
  const std::vector<FeatureInfo> known = features();
  for (const std::string& name : only) {
    const bool found = std::any_of(known.begin(), known.end(),
                                   [&](const FeatureInfo& row) { return row.name == name; });
    if (!found) refuse("--only: no feature '" + name + "'; expected those of `align --help`");
  }
}

void report(const Arguments& arguments, const std::string& set, const std::vector<Counts>& passes) {
  if (arguments.quiet) return;
  std::string row = set + ": strict F1";
  for (std::size_t pass = 0; pass < passes.size(); ++pass) {
    row += (pass == 0 ? " pass " : ", pass ") + std::to_string(pass + 1) + " " +
           text::format_fixed(passes[pass].f1(), kDecimals);
  }
  tell(arguments.command, row);
}

/// Reports `set` with what the models know, and without it.
void report_both(const Arguments& arguments, const std::string& set, const std::string& how,
                 const learn::TrainedWeights& trained) {
  for (const auto& [strict, what] :
       {std::pair(&trained.strict, ""), std::pair(&trained.strict_unknown, ", texts only")}) {
    const auto found = strict->find(set);
    if (found != strict->end()) report(arguments, set + how + what, found->second);
  }
}

void report_left_out(const Arguments& arguments,
                     const std::vector<learn::TrainingDocument>& documents,
                     learn::TrainingOptions options) {
  for (const std::string& set : learn::sets_of(documents)) {
    options.left_out = set;
    report_both(arguments, set, ", left out", learn::train_weights(documents, options));
  }
}

}  // namespace

int run_learn_compose(const Arguments& arguments) {
  if (arguments.output == "-") refuse("no folder to write to; expected --output DIR");
  if (arguments.learning.from >= arguments.learning.to) {
    refuse("--from is not below --to; expected shares such as 0.85 and 1");
  }
  for (const std::string& file : arguments.files) compose_file(arguments, file);
  return kDone;
}

int run_learn_lexicon(const Arguments& arguments) {
  const LearnArguments& learning = arguments.learning;
  if (arguments.files.empty() && learning.dictionaries.empty()) {
    refuse("no file is given; expected files of parallel lines, or --dictionary");
  }
  const std::string& first =
      arguments.files.empty() ? learning.dictionaries[0] : arguments.files[0];
  const learn::LanguagePair tags = languages_of(arguments, first);
  const learn::LanguagePair languages = {text::base_language(tags.source),
                                         text::base_language(tags.target)};
  lexicon::Lexicon lexicon =
      learn::train_lexicon(learn::documents_of(lines_of(arguments), languages));
  lexicon.note = arguments.note;
  std::ostringstream bytes;
  lexicon::write_lexicon(bytes, lexicon);
  io::write_output(arguments.output, bytes.str());
  return kDone;
}

int run_learn_lengths(const Arguments& arguments) {
  std::vector<learn::ParallelText> texts;
  for (const std::string& file : arguments.files) {
    const learn::LanguagePair tags = languages_of(arguments, file);
    const learn::LanguagePair languages = {text::base_language(tags.source),
                                           text::base_language(tags.target)};
    if (languages.source == languages.target) {
      refuse(file + ": one language, " + languages.source + "; expected two");
    }
    texts.push_back({file, languages, learn::read_parallel_lines(file)});
  }
  std::ostringstream table;
  model::write_lengths(table, learn::train_lengths(texts),
                       arguments.note.empty() ? "Lengths of translations, measured by sejajar learn"
                                              : arguments.note);
  io::write_output(arguments.output, table.str());
  return kDone;
}

int run_learn_weights(const Arguments& arguments) {
  const LearnArguments& learning = arguments.learning;
  if (learning.passes < 1 || learning.passes > kMostPasses) {
    refuse("--passes: " + std::to_string(learning.passes) + " is out of range; expected 1 to 10");
  }
  std::vector<learn::SetSource> sources;
  for (const std::string& word : arguments.files) sources.push_back(set_of(word));
  learn::TrainingOptions options;
  options.passes = learning.passes;
  if (!learning.start.empty()) options.start = learn::read_passes(learning.start);
  if (learning.keep > 0 && learning.start.empty()) {
    refuse("--keep without weights to keep some of; expected --start FILE too");
  }
  options.keep = learning.keep;
  options.only = split_at_commas(learning.only);
  check_only(learning, options.only);
  learn::SetSelection selection;
  selection.pairs = split_at_commas(learning.pairs);
  selection.documents = learning.documents;
  if (!arguments.no_models) selection.models = models_directory(arguments);
  const auto documents = learn::read_training_sets(sources, selection);
  const learn::TrainedWeights trained = learn::train_weights(documents, options);
  for (const std::string& set : learn::sets_of(documents)) {
    report_both(arguments, set, "", trained);
  }
  std::ostringstream table;
  model::write_weights(
      table, learn::table_of(trained.passes),
      arguments.note.empty() ? "Weights of the features, fitted by sejajar learn" : arguments.note);
  io::write_output(arguments.output, table.str());
  if (learning.leave_out) report_left_out(arguments, documents, options);
  return kDone;
}

}  // namespace sejajar::cli
