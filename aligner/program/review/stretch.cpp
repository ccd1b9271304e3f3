#include "program/review/stretch.h"

#include <sejajar/error.h>

#include <algorithm>
#include <array>

#include "ground/markup/json.h"

namespace sejajar::review {
namespace {

void check_range(SentenceRange range, const Document& document) {
  if (range.begin <= range.end && range.end <= document.sentences.size()) return;
  throw Error(ErrorKind::kUsage, document.id + ": no sentences from " +
                                     std::to_string(range.begin) + " to " +
                                     std::to_string(range.end) + "; expected a range of its " +
                                     std::to_string(document.sentences.size()) + " sentences");
}

template <class Value>
std::vector<Value> slice(const std::vector<Value>& values, std::size_t begin, std::size_t end) {
  if (values.empty()) return {};
  return {values.begin() + static_cast<std::ptrdiff_t>(begin),
          values.begin() + static_cast<std::ptrdiff_t>(end)};
}

}  // namespace

Document stretch_of(const Document& document, SentenceRange range) {
  check_range(range, document);
  Document part;
  part.id = document.id;
  part.language = document.language;
  part.sentences = slice(document.sentences, range.begin, range.end);
  if (part.sentences.empty()) return part;
  const ByteRange bytes = {part.sentences.front().range.begin, part.sentences.back().range.end};
  const std::uint32_t first = part.sentences.front().paragraph;
  part.text = document.text_of(bytes);
  for (Sentence& sentence : part.sentences) {
    sentence.range.begin -= bytes.begin;
    sentence.range.end -= bytes.begin;
    sentence.paragraph -= first;
  }
  for (std::uint32_t k = first; k <= first + part.sentences.back().paragraph; ++k) {
    const ByteRange whole = document.paragraphs.at(k);
    part.paragraphs.push_back({std::max(whole.begin, bytes.begin) - bytes.begin,
                               std::min(whole.end, bytes.end) - bytes.begin});
  }
  const std::size_t width = document.vectors.size() / document.sentences.size();
  part.vectors = slice(document.vectors, range.begin * width, range.end * width);
  part.sentence_languages = slice(document.sentence_languages, range.begin, range.end);
  part.times = slice(document.times, range.begin, range.end);
  return part;
}

std::string realigned(const pipeline::Pipeline& pipeline, const DocumentPair& documents,
                      const pipeline::PairModels& models, const Bead& stretch) {
  pipeline::AlignedPair pair;
  pair.documents = {stretch_of(documents.source, stretch.source),
                    stretch_of(documents.target, stretch.target)};
  pair.models = models;
  pipeline.align(pair);
  std::vector<markup::Json> rows;
  for (const Bead& bead : pair.alignment.beads) {
    const std::array bounds = {
        bead.source.begin + stretch.source.begin, bead.source.end + stretch.source.begin,
        bead.target.begin + stretch.target.begin, bead.target.end + stretch.target.begin};
    rows.emplace_back(
        markup::Json::Members{{"r", markup::Json::array(bounds)}, {"p", bead.posterior}});
  }
  return markup::Json::array(rows).text();
}

std::string realigned(const pipeline::AlignedVersions& versions,
                      const std::vector<SentenceRange>& stretch) {
  std::vector<Document> parts;
  for (std::size_t v = 0; v < versions.documents.size(); ++v)
    parts.push_back(stretch_of(versions.documents[v], stretch.at(v)));
  VersionOptions settings = versions.settings;
  settings.kept.clear();  // their sentences have other numbers in the stretch
  const VersionAlignment alignment = align_versions(parts, versions.models.loaded, settings);
  std::vector<markup::Json> rows;
  for (const Unit& unit : alignment.units) {
    std::vector<std::uint32_t> bounds;
    for (std::size_t v = 0; v < stretch.size(); ++v) {
      bounds.push_back(unit.cells[v].begin + stretch[v].begin);
      bounds.push_back(unit.cells[v].end + stretch[v].begin);
    }
    rows.emplace_back(markup::Json::Members{{"r", markup::Json::array(bounds)},
                                            {"p", unit.score},
                                            {"c", markup::Json::array(unit.cell_scores)}});
  }
  return markup::Json::array(rows).text();
}

}  // namespace sejajar::review
