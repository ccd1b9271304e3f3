#include "exchange/bitext/bitext_view.h"

#include <algorithm>
#include <numeric>

#include "ground/files/place.h"

namespace sejajar::bitext {
namespace {

std::vector<std::string_view> sentences_of(const Document& document) {
  std::vector<std::string_view> texts;
  texts.reserve(document.sentences.size());
  for (const Sentence& sentence : document.sentences) texts.push_back(document.text_of(sentence));
  return texts;
}

}  // namespace

BitextView::BitextView(const Bitext& bitext) : source(bitext.source), target(bitext.target) {
  std::size_t sentences = 0;
  for (const BitextUnit& unit : bitext.units) {
    sentences += unit.source.sentences.size() + unit.target.sentences.size();
  }
  texts_.reserve(sentences);  // spans must stay valid
  units.reserve(bitext.units.size());
  for (const BitextUnit& unit : bitext.units) {
    units.push_back({view_of(unit.source), view_of(unit.target), unit.posterior, unit.cost});
  }
}

SideView BitextView::view_of(const BitextSide& side) {
  const std::size_t first = texts_.size();
  texts_.insert(texts_.end(), side.sentences.begin(), side.sentences.end());
  return {std::span(texts_).subspan(first), side.indices, side.languages, side.time};
}

BitextView::BitextView(const DocumentPair& pair, const Alignment& alignment)
    : source{pair.source.id, pair.source.language}, target{pair.target.id, pair.target.language} {
  const std::size_t source_size = pair.source.sentences.size();
  const std::size_t target_size = pair.target.sentences.size();
  texts_ = sentences_of(pair.source);
  const std::vector<std::string_view> target_texts = sentences_of(pair.target);
  texts_.insert(texts_.end(), target_texts.begin(), target_texts.end());
  indices_.resize(std::max(source_size, target_size));
  std::iota(indices_.begin(), indices_.end(), 0U);
  const auto view = [&](const Document& document, std::size_t first, SentenceRange range) {
    SideView side;
    if (range.empty()) return side;
    check_sentence(document, range.end - 1);
    side.sentences = std::span(texts_).subspan(first + range.begin, range.size());
    side.indices = std::span(indices_).subspan(range.begin, range.size());
    side.time = time_of(document, range.begin, range.end);
    if (!document.sentence_languages.empty()) {
      side.languages = std::span(document.sentence_languages).subspan(range.begin, range.size());
    }
    return side;
  };
  units.reserve(alignment.beads.size());
  for (const Bead& bead : alignment.beads) {
    units.push_back({view(pair.source, 0, bead.source), view(pair.target, source_size, bead.target),
                     bead.posterior, bead.cost});
  }
}

std::optional<TimeRange> time_of(const Document& document, std::uint32_t begin, std::uint32_t end) {
  if (document.times.empty()) return std::nullopt;
  TimeRange time = document.times.at(begin);
  for (std::uint32_t i = begin; i < end; ++i) {
    time.begin = std::min(time.begin, document.times.at(i).begin);
    time.end = std::max(time.end, document.times.at(i).end);
  }
  return time;
}

void check_sentence(const Document& document, std::uint32_t index) {
  if (index < document.sentences.size()) return;
  files::Place{document.id}.fail("no sentence " + std::to_string(index) + " (from 0), only " +
                                     std::to_string(document.sentences.size()),
                                 "the text that was aligned, one sentence per line");
}

}  // namespace sejajar::bitext
