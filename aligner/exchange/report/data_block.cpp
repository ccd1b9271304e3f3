// Thousands of beads are stored as columns of integers, each encoded as one string (NumberText).

#include <sejajar/language_check.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <utility>

#include "exchange/report/number_text.h"
#include "exchange/report/page_parts.h"
#include "ground/markup/json.h"
#include "ground/text/hash.h"
#include "ground/text/joined.h"
#include "ground/text/utf8.h"
#include "language/identify/language.h"

namespace sejajar::report {
namespace {

using markup::Json;

// Resolution of the stored numbers.
constexpr double kPosteriorUnit = 10000;
constexpr double kNatUnit = 100;

// Ties are half of a large report, so the number per bead falls with the number of beads.
constexpr std::size_t kTiesInAll = 60'000;
constexpr std::size_t kFewestTies = 3;
constexpr std::size_t kMostTies = 12;
constexpr std::size_t kManyBeads = 5'000;  // from here on one rival per bead

/// Sentences of a side that the encoding of a tie can address.
constexpr std::uint32_t kTieSentences = 10;

/// Length in UTF-16 units, as in JavaScript.
std::uint32_t utf16_length(std::string_view text) {
  std::uint32_t units = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0) != 0x80) units += byte >= 0xF0 ? 2 : 1;
  }
  return units;
}

/// The position of a tie on one side of its bead.
struct Position {
  std::uint32_t sentence;  // from the bead's first
  std::uint32_t begin;     // UTF-16 units of the sentence
  std::uint32_t length;
};

Position position_of(const Document& document, SentenceRange range, ByteRange bytes) {
  const auto first = document.sentences.begin() + range.begin;
  const auto last = document.sentences.begin() + range.end;
  const auto found = std::find_if(
      first, last, [&](const Sentence& sentence) { return bytes.end <= sentence.range.end; });
  const std::uint32_t begin = found->range.begin;
  return {static_cast<std::uint32_t>(found - first),
          utf16_length(document.text_of(ByteRange{begin, bytes.begin})),
          utf16_length(document.text_of(bytes))};
}

/// The `most` strongest ties (numbers, names, then the most probable words), in text order.
std::vector<Tie> strongest(std::vector<Tie> ties, std::size_t most) {
  if (ties.size() <= most) return ties;
  std::stable_sort(ties.begin(), ties.end(), [](const Tie& a, const Tie& b) {
    return a.kind != b.kind ? a.kind > b.kind : a.probability > b.probability;
  });
  ties.resize(most);
  std::sort(ties.begin(), ties.end(),
            [](const Tie& a, const Tie& b) { return a.source.begin < b.source.begin; });
  return ties;
}

/// Adds the number of ties of bead `k`, and five numbers for each.
void add_ties(const PairView& pair, std::size_t k, std::size_t most, NumberText& column) {
  const Bead& bead = pair.alignment.beads[k];
  std::vector<std::pair<Position, Position>> positions;
  std::vector<TieKind> kinds;
  for (const Tie& tie : strongest(pair.inspection.beads[k].ties, most)) {
    const Position source = position_of(pair.documents.source, bead.source, tie.source);
    const Position target = position_of(pair.documents.target, bead.target, tie.target);
    if (source.sentence >= kTieSentences || target.sentence >= kTieSentences) continue;
    positions.emplace_back(source, target);
    kinds.push_back(tie.kind);
  }
  column.add(std::ssize(positions));
  for (std::size_t tie = 0; tie < positions.size(); ++tie) {
    const auto& [source, target] = positions[tie];
    column.add(static_cast<std::uint32_t>(kinds[tie]) +
               3 * (source.sentence + kTieSentences * target.sentence));
    for (const std::uint32_t number : {source.begin, source.length, target.begin, target.length})
      column.add(number);
  }
}

/// Adds the number of rivals of bead `k`, and six numbers for each.
void add_rivals(const PairView& pair, std::size_t k, std::size_t most, NumberText& column) {
  const Bead& own = pair.alignment.beads[k];
  const auto& rivals = pair.inspection.beads[k].rivals;
  const auto difference = [](std::uint32_t a, std::uint32_t b) {
    return static_cast<std::int64_t>(a) - static_cast<std::int64_t>(b);
  };
  const std::size_t count = std::min(most, rivals.size());
  column.add(static_cast<std::int64_t>(count));
  for (std::size_t rival = 0; rival < count; ++rival) {
    const Bead& other = rivals[rival].bead;
    column.add(difference(other.source.begin, own.source.begin));
    column.add(other.source.size());
    column.add(difference(other.target.begin, own.target.begin));
    column.add(other.target.size());
    column.add_scaled(other.posterior, kPosteriorUnit);
    column.add_scaled(rivals[rival].margin, kNatUnit);
  }
}

/// The terms of `bead` in integer units, one per feature, which sum to its cost in integer units:
/// the largest term absorbs the rounding error.
std::vector<std::int64_t> whole_terms(const Bead& bead, std::size_t features) {
  std::vector<std::int64_t> whole(features, 0);
  std::int64_t rest = std::llround(bead.cost * kNatUnit);
  std::size_t greatest = 0;
  for (std::size_t k = 0; k < std::min(features, bead.terms.size()); ++k) {
    whole[k] = std::llround(bead.terms[k] * kNatUnit);
    rest -= whole[k];
    if (std::abs(whole[k]) > std::abs(whole[greatest])) greatest = k;
  }
  if (features > 0) whole[greatest] += rest;
  return whole;
}

/// Adds the columns of the alignment.
void add_beads(const PairView& pair, Json::Members& data) {
  NumberText posteriors;
  std::vector<NumberText> terms(pair.features.size());
  for (const Bead& bead : pair.alignment.beads) {
    posteriors.add_scaled(bead.posterior, kPosteriorUnit);
    const std::vector<std::int64_t> whole = whole_terms(bead, terms.size());
    for (std::size_t feature = 0; feature < terms.size(); ++feature)
      terms[feature].add(whole[feature]);
  }
  std::vector<std::string> columns;
  columns.reserve(terms.size());
  for (const NumberText& column : terms) columns.push_back(column.text());
  data.emplace_back("posteriors", posteriors.text());
  data.emplace_back("terms", Json::array(columns));
  std::vector<Json::Members> features;
  for (const FeatureInfo& feature : pair.features)
    features.push_back({{"name", feature.name}, {"description", feature.description}});
  data.emplace_back("features", Json::array(features));
}

/// Adds the columns of the inspection, empty if there was none.
void add_inspection(const PairView& pair, Json::Members& data) {
  NumberText margins, rivals, ties;
  const std::size_t beads = pair.alignment.beads.size();
  const bool inspected = pair.inspection.beads.size() == beads;
  const std::size_t most_ties =
      std::clamp(kTiesInAll / std::max<std::size_t>(beads, 1), kFewestTies, kMostTies);
  for (std::size_t k = 0; inspected && k < beads; ++k) {
    margins.add_scaled(pair.inspection.beads[k].margin, kNatUnit);
    add_rivals(pair, k, beads < kManyBeads ? 3 : 1, rivals);
    add_ties(pair, k, most_ties, ties);
  }
  data.emplace_back("inspected", inspected);
  data.emplace_back("margins", margins.text());
  data.emplace_back("rivals", rivals.text());
  data.emplace_back("ties", ties.text());
}

/// Pairs of numbers, each stored as the difference from the previous pair.
class PairText {
 public:
  void add(std::uint32_t first, std::uint32_t second) {
    text_.add(std::int64_t{first} - first_);
    text_.add(std::int64_t{second} - second_);
    first_ = first;
    second_ = second;
  }

  const std::string& text() const { return text_.text(); }

 private:
  NumberText text_;
  std::int64_t first_ = 0;
  std::int64_t second_ = 0;
};

/// Source and target sentence of each anchor, one string per kind of tie.
Json anchor_data(const std::vector<Anchor>& anchors) {
  std::array<PairText, 3> kinds;
  for (const Anchor& anchor : anchors)
    kinds[static_cast<std::size_t>(anchor.kind)].add(anchor.source, anchor.target);
  return Json::array(std::array{kinds[0].text(), kinds[1].text(), kinds[2].text()});
}

/// First and last column of each row.
Json band_data(const std::vector<SentenceRange>& band) {
  PairText rows;
  for (const SentenceRange& row : band) rows.add(row.begin, row.end - 1);
  return rows.text();
}

/// Whether a sentence of `document` is certainly in another language; none for a document whose
/// language is unknown. `document` has its sentence languages.
std::vector<bool> foreign_sentences(const Document& document) {
  std::vector<bool> foreign(document.sentences.size());
  for (std::size_t k = 0; k < document.sentence_languages.size(); ++k) {
    const std::string& found = document.sentence_languages[k];
    foreign[k] = !found.empty() && found != "und" && !document.language.empty() &&
                 document.language != "und" && !identify::easily_confused(found, document.language);
  }
  return foreign;
}

/// A range of sentences per document.
using Ranges = std::vector<SentenceRange>;

std::vector<const Document*> documents_of(const PairView& pair) {
  return {&pair.documents.source, &pair.documents.target};
}

std::vector<const Document*> documents_of(const VersionsView& view) {
  std::vector<const Document*> documents;
  for (const Document& document : view.documents) documents.push_back(&document);
  return documents;
}

std::vector<Ranges> rows_of(const PairView& pair) {
  std::vector<Ranges> rows;
  for (const Bead& bead : pair.alignment.beads) rows.push_back({bead.source, bead.target});
  return rows;
}

std::vector<Ranges> rows_of(const VersionsView& view) {
  std::vector<Ranges> rows;
  for (const Unit& unit : view.alignment.units) rows.push_back(unit.cells);
  return rows;
}

/// A hash of texts and rows.
std::string key_of(const std::vector<const Document*>& documents, const std::vector<Ranges>& rows) {
  text::Hash hash;
  for (const Document* document : documents) hash.add(document->text);
  for (const Ranges& row : rows)
    hash.add(text::joined(row, ":", [](SentenceRange range) { return std::to_string(range.end); }) +
             " ");
  return "sejajar-review-" + std::to_string(hash.value());
}

/// The number of sentences of each paragraph that has some.
std::string paragraph_data(const Document& document) {
  NumberText sizes;
  std::int64_t size = 0;
  for (std::size_t k = 0; k < document.sentences.size(); ++k) {
    ++size;
    const bool is_last = k + 1 == document.sentences.size() ||
                         document.sentences[k + 1].paragraph != document.sentences[k].paragraph;
    if (is_last) sizes.add(std::exchange(size, 0));
  }
  return sizes.text();
}

Json side_data(const Document& document, const std::string& tag, const std::string& joiner) {
  std::vector<std::string_view> sentences;
  for (const Sentence& sentence : document.sentences)
    sentences.push_back(document.text_of(sentence));
  return Json::Members{{"id", document.id},
                       {"language", tag},
                       {"joiner", joiner},
                       {"paragraphs", paragraph_data(document)},
                       {"sentences", Json::array(sentences)}};
}

/// What pairs and versions have in common: texts, the sizes of the rows, and rows with a sentence
/// in another language.
Json::Members texts_data(const std::vector<const Document*>& documents,
                         const std::vector<std::string>& tags,
                         const std::vector<std::string>& joiners, const std::vector<Ranges>& rows) {
  std::vector<Json> sides;
  std::vector<std::vector<bool>> foreign;
  for (std::size_t v = 0; v < documents.size(); ++v) {
    sides.push_back(side_data(*documents[v], tags[v], joiners[v]));
    foreign.push_back(foreign_sentences(with_sentence_languages(*documents[v])));
  }
  NumberText sizes, wrong;
  for (const Ranges& row : rows) {
    bool any = false;
    for (std::size_t v = 0; v < row.size(); ++v) {
      sizes.add(row[v].size());
      for (std::uint32_t k = row[v].begin; k < row[v].end; ++k) any = any || foreign[v][k];
    }
    wrong.add(any ? 1 : 0);
  }
  return {{"key", key_of(documents, rows)},
          {"sides", Json::array(sides)},
          {"rows", rows.size()},
          {"sizes", sizes.text()},
          {"wrong", wrong.text()}};
}

}  // namespace

std::string alignment_data(const PairView& pair) {
  Json::Members data = texts_data(documents_of(pair),
                                  {pair.documents.source.language, pair.documents.target.language},
                                  pair.joiners, rows_of(pair));
  add_beads(pair, data);
  add_inspection(pair, data);
  data.emplace_back("anchors", anchor_data(pair.inspection.anchors));
  data.emplace_back("band", band_data(pair.inspection.band));
  return Json(data).text();
}

std::string alignment_key(const AlignmentView& alignment) {
  return std::visit([](const auto& view) { return key_of(documents_of(view), rows_of(view)); },
                    alignment);
}

std::string alignment_data(const VersionsView& view) {
  NumberText scores, cells;
  for (const Unit& unit : view.alignment.units) {
    scores.add_scaled(unit.score, kPosteriorUnit);
    for (const double score : unit.cell_scores) cells.add_scaled(score, kPosteriorUnit);
  }
  Json::Members data = texts_data(documents_of(view), view.tags, view.joiners, rows_of(view));
  data.emplace_back("posteriors", scores.text());
  data.emplace_back("cells", cells.text());
  return Json(data).text();
}

}  // namespace sejajar::report
