// What a run tells of itself when asked to.

#include "program/pipeline/account.h"

#include <algorithm>

#include "ground/tables/choices.h"
#include "ground/text/number_format.h"

namespace sejajar::batch {
namespace {

std::string lexicon_note(lexicon::LexiconView lexicon) {
  if (!lexicon) return "none: word translations are learnt from the texts alone";
  std::string note = lexicon.source().language + "-" + lexicon.target().language + ", " +
                     std::to_string(lexicon.source().translations.translations.size()) + " entries";
  if (!lexicon.note().empty()) note += " (" + lexicon.note() + ")";
  return note;
}

}  // namespace

std::vector<std::string> account_of(const Settings& settings, const DocumentPair& pair,
                                    lexicon::LexiconView lexicon) {
  const Options& options = settings.options;
  std::vector<std::string> notes = {
      "splitter " + options.split.splitter + ": " + std::to_string(pair.source.sentences.size()) +
          " source and " + std::to_string(pair.target.sentences.size()) + " target sentences",
      "models: " + settings.models.string(), "lexicon: " + lexicon_note(lexicon)};
  std::string method = "method " + tables::name_of(options.score.method);
  if (options.score.method == Method::kLogLinear) {
    const LearnFrom from = options.learn.from;
    method += from == LearnFrom::kNone ? ", one pass, nothing learnt"
                                       : ", " + std::to_string(options.learn.passes) +
                                             " passes, learning from the " + tables::name_of(from);
  }
  if (!pair.source.vectors.empty()) method += ", with embeddings";
  notes.push_back(std::move(method));
  return notes;
}

std::string timing_note(const DocumentPair& pair, const Alignment& alignment) {
  std::string note = pair.source.id + ": seconds:";
  double total = 0;
  for (const StageTime& stage : alignment.stages) {
    note += " " + stage.stage + " " + text::format_fixed(stage.seconds, 3) + ",";
    total += stage.seconds;
  }
  const auto sentences =
      static_cast<double>(std::max(pair.source.sentences.size(), pair.target.sentences.size()));
  note += " all " + text::format_fixed(total, 3);
  return total > 0
             ? note + "; " + text::format_fixed(sentences / total, 0) + " sentence pairs a second"
             : note;
}

}  // namespace sejajar::batch
