#include "program/training/training_set.h"

#include <sejajar/error.h>

#include <algorithm>
#include <map>
#include <memory>
#include <utility>

#include "ground/files/input_file.h"
#include "ground/files/line_reader.h"
#include "ground/threads/parallel.h"
#include "language/identify/language.h"
#include "language/lexicon/lexicons.h"
#include "language/lexicon/prior.h"
#include "language/model/length_model.h"
#include "program/training/gold_set.h"
#include "program/training/parallel_lines.h"

namespace sejajar::training {

namespace {

/// A gold document as its files have it.
struct Files {
  std::string set;
  std::string pair;
  double weight = 1;
  DocumentPair texts;
  std::vector<BitextUnit> gold;
};

/// By pair; null where there is none.
using Lexicons = std::map<std::string, lexicon::Lexicons>;

void check_side(const std::vector<std::uint32_t>& side, const Document& document,
                const std::string& gold) {
  for (const std::uint32_t index : side) {
    if (index < document.sentences.size()) continue;
    throw Error(ErrorKind::kInput, gold + ": a bead has sentence " + std::to_string(index) +
                                       "; expected below " +
                                       std::to_string(document.sentences.size()) +
                                       ", the number of lines of " + document.id);
  }
}

Files read_files(const GoldPair& pair, const GoldFile& file) {
  Files files;
  files.set = pair.set;
  files.pair = pair.name();
  files.texts = {read_sentences(file.source, identify::canonical_language(pair.source_language)),
                 read_sentences(file.target, identify::canonical_language(pair.target_language))};
  files::InputFile in(file.gold.string());
  files.gold = read_beads(in, {file.gold.string(), "vecalign", {}, {}});
  for (const BitextUnit& bead : files.gold) {
    check_side(bead.source.indices, files.texts.source, file.gold.string());
    check_side(bead.target.indices, files.texts.target, file.gold.string());
  }
  return files;
}

bool is_wanted(const GoldPair& pair, const SetSelection& selection) {
  const std::vector<std::string>& pairs = selection.pairs;
  return pairs.empty() || std::find(pairs.begin(), pairs.end(), pair.name()) != pairs.end();
}

std::vector<Files> read_all(const std::vector<SetSource>& sources, const SetSelection& selection) {
  std::vector<Files> all;
  for (const SetSource& source : sources) {
    const std::size_t before = all.size();
    for (const GoldPair& pair : find_gold_set(source.folder)) {
      if (!is_wanted(pair, selection)) continue;
      std::size_t left = selection.documents == 0 ? pair.files.size() : selection.documents;
      for (const GoldFile& file : pair.files) {
        if (left-- == 0) break;
        all.push_back(read_files(pair, file));
        all.back().weight = source.weight;
      }
    }
    if (all.size() > before) continue;
    throw Error(ErrorKind::kInput, source.folder.string() +
                                       ": no gold alignment of a wanted pair; expected files such "
                                       "as news.en, news.id and news.en-id.gold");
  }
  return all;
}

Lexicons load_lexicons(const std::vector<Files>& all, const std::filesystem::path& models) {
  Lexicons lexicons;
  for (const Files& files : all) {
    const std::string& source = files.texts.source.language;
    const std::string& target = files.texts.target.language;
    if (lexicons.contains(files.pair)) continue;
    lexicons[files.pair] = lexicon::load_lexicons(models, {source, target});
  }
  return lexicons;
}

GoldPath path_of(const Files& files, const analyze::PairAnalysis& pair) {
  std::vector<Bead> beads;
  for (const BitextUnit& unit : files.gold) {
    if (unit.source.indices.empty() || unit.target.indices.empty()) continue;
    Bead& bead = beads.emplace_back();
    bead.source = range_of(unit.source.indices);
    bead.target = range_of(unit.target.indices);
  }
  return {beads, pair.source.size(), pair.target.size()};
}

/// What the models know of pairs of languages; nothing if there are none.
struct Knowledge {
  Lexicons lexicons;
  model::LengthModels lengths;
};

TrainingDocument prepare(const Files& files, const Knowledge& knowledge, double weight) {
  analyze::PairAnalysis pair = analyze::analyze(files.texts);
  const std::string& source = files.texts.source.language;
  const std::string& target = files.texts.target.language;
  const auto lexicons = knowledge.lexicons.find(files.pair);
  const bool known = lexicons != knowledge.lexicons.end();
  lexicon::Prior prior = lexicon::prior_of(
      pair, known ? lexicons->second.find(source, target) : lexicon::LexiconView());
  const auto lengths = model::find_lengths(knowledge.lengths, source, target);
  GoldPath path = path_of(files, pair);
  return {files.set, files.pair, known, files.gold,
          GoldDocument{std::move(pair), std::move(prior), lengths, std::move(path), weight}};
}

}  // namespace

Document read_sentences(const std::filesystem::path& path, const std::string& language) {
  Document document;
  document.id = path.string();
  document.language = language;
  files::LineReader in(document.id);
  for (std::string line; in.next(line);) append_sentence(document, line);
  return document;
}

std::vector<TrainingDocument> read_training_sets(const std::vector<SetSource>& sources,
                                                 const SetSelection& selection) {
  const std::vector<Files> all = read_all(sources, selection);
  Knowledge known;
  if (selection.models) {
    known = {load_lexicons(all, *selection.models), model::load_lengths(*selection.models)};
  }
  std::vector<std::optional<TrainingDocument>> prepared(all.size() * (selection.models ? 2 : 1));
  threads::for_each(prepared.size(), [&](std::size_t k) {
    const Files& files = all[k % all.size()];
    const double share = !selection.models ? 1 : (k < all.size() ? 1 - kUnknown : kUnknown);
    prepared[k].emplace(prepare(files, k < all.size() ? known : Knowledge{}, share * files.weight));
  });
  std::vector<TrainingDocument> documents;
  documents.reserve(prepared.size());
  for (auto& document : prepared) documents.push_back(std::move(*document));
  return documents;
}

}  // namespace sejajar::training
