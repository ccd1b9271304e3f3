// The page draws thousands of beads, so they are columns of whole numbers and not objects; texts
// are the only strings.

#include "report/data_block.h"

#include <sejajar/align.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "report/summary.h"
#include "text/utf8.h"

namespace sejajar::report {
namespace {

using Json = nlohmann::ordered_json;

// What the page divides by.
constexpr double kPosteriorUnit = 10000;
constexpr double kNatUnit = 100;

// Ties are half of a large report, so beads get fewer of them when there are many beads.
constexpr std::size_t kTiesInAll = 60'000;
constexpr std::size_t kFewestTies = 3;
constexpr std::size_t kMostTies = 12;
constexpr std::size_t kManyBeads = 5'000;  // from here on one rival a bead

/// Sentences of a side that the code of a tie has room for.
constexpr std::uint32_t kTieSentences = 10;

/// `value` in units of 1 / `unit`; null if it is not finite.
Json scaled(double value, double unit) {
  if (!std::isfinite(value)) return nullptr;
  return static_cast<std::int64_t>(std::llround(value * unit));
}

/// Length in UTF-16 units, which are what the page counts in.
std::uint32_t utf16_length(std::string_view text) {
  std::uint32_t units = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0) != 0x80) units += byte >= 0xF0 ? 2 : 1;
  }
  return units;
}

Json side_data(const Document& document, const std::string& joiner) {
  Json sentences = Json::array();
  for (const Sentence& sentence : document.sentences)
    sentences.push_back(std::string(document.text_of(sentence)));
  return {{"id", text::replace_bad_utf8(document.id)},
          {"language", text::replace_bad_utf8(document.language)},
          {"joiner", joiner},
          {"sentences", std::move(sentences)}};
}

/// Where a tie stands on one side of its bead.
struct Place {
  std::uint32_t sentence;  // from the bead's first
  std::uint32_t begin;     // UTF-16 units of the sentence
  std::uint32_t length;
};

Place place_of(const Document& document, SentenceRange range, ByteRange bytes) {
  const auto first = document.sentences.begin() + range.begin;
  const auto last = document.sentences.begin() + range.end;
  const auto found = std::find_if(
      first, last, [&](const Sentence& sentence) { return bytes.end <= sentence.range.end; });
  const std::uint32_t begin = found->range.begin;
  return {static_cast<std::uint32_t>(found - first),
          utf16_length(document.text_of(ByteRange{begin, bytes.begin})),
          utf16_length(document.text_of(bytes))};
}

/// The `most` ties that say most: numbers, names, then the likeliest words; in the text's order.
std::vector<Tie> telling(std::vector<Tie> ties, std::size_t most) {
  if (ties.size() <= most) return ties;
  std::stable_sort(ties.begin(), ties.end(), [](const Tie& a, const Tie& b) {
    return a.kind != b.kind ? a.kind > b.kind : a.probability > b.probability;
  });
  ties.resize(most);
  std::sort(ties.begin(), ties.end(),
            [](const Tie& a, const Tie& b) { return a.source.begin < b.source.begin; });
  return ties;
}

Json tie_data(const PairView& pair, std::size_t k, std::size_t most) {
  Json flat = Json::array();
  const Bead& bead = pair.alignment.beads[k];
  for (const Tie& tie : telling(pair.inspection.beads[k].ties, most)) {
    const Place source = place_of(pair.documents.source, bead.source, tie.source);
    const Place target = place_of(pair.documents.target, bead.target, tie.target);
    if (source.sentence >= kTieSentences || target.sentence >= kTieSentences) continue;
    flat.push_back(static_cast<std::uint32_t>(tie.kind) +
                   3 * (source.sentence + kTieSentences * target.sentence));
    for (const std::uint32_t number : {source.begin, source.length, target.begin, target.length})
      flat.push_back(number);
  }
  return flat;
}

Json rival_data(const PairView& pair, std::size_t k, std::size_t most) {
  Json list = Json::array();
  const Bead& own = pair.alignment.beads[k];
  const auto difference = [](std::uint32_t a, std::uint32_t b) {
    return static_cast<std::int64_t>(a) - static_cast<std::int64_t>(b);
  };
  for (const Rival& rival : pair.inspection.beads[k].rivals) {
    if (list.size() == most) break;
    list.push_back(Json::array(
        {difference(rival.bead.source.begin, own.source.begin), rival.bead.source.size(),
         difference(rival.bead.target.begin, own.target.begin), rival.bead.target.size(),
         scaled(rival.bead.posterior, kPosteriorUnit), scaled(rival.margin, kNatUnit)}));
  }
  return list;
}

/// The terms of `bead` in whole units, one per feature, which add up to its cost in whole units:
/// what rounding leaves over goes to the greatest of them.
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

/// Sets the columns that hold one value per bead.
void add_beads(const PairView& pair, Json& data) {
  const auto& beads = pair.alignment.beads;
  Json shapes = Json::array(), posteriors = Json::array(), margins = Json::array();
  Json rivals = Json::array(), ties = Json::array();
  std::vector<Json> terms(features().size(), Json::array());
  const bool inspected = pair.inspection.beads.size() == beads.size();
  const std::size_t most_ties =
      std::clamp(kTiesInAll / std::max<std::size_t>(beads.size(), 1), kFewestTies, kMostTies);
  for (std::size_t k = 0; k < beads.size(); ++k) {
    shapes.push_back(beads[k].source.size());
    shapes.push_back(beads[k].target.size());
    posteriors.push_back(scaled(beads[k].posterior, kPosteriorUnit));
    const std::vector<std::int64_t> whole = whole_terms(beads[k], terms.size());
    for (std::size_t feature = 0; feature < terms.size(); ++feature)
      terms[feature].push_back(whole[feature]);
    margins.push_back(inspected ? scaled(pair.inspection.beads[k].margin, kNatUnit) : Json());
    rivals.push_back(inspected ? rival_data(pair, k, beads.size() < kManyBeads ? 3 : 1)
                               : Json::array());
    ties.push_back(inspected ? tie_data(pair, k, most_ties) : Json::array());
  }
  data["shapes"] = std::move(shapes);
  data["posteriors"] = std::move(posteriors);
  data["margins"] = std::move(margins);
  data["terms"] = std::move(terms);
  data["rivals"] = std::move(rivals);
  data["ties"] = std::move(ties);
}

/// Source and target sentences in turns, one list per kind of tie.
Json anchor_data(const std::vector<Anchor>& anchors) {
  std::array<Json, 3> kinds = {Json::array(), Json::array(), Json::array()};
  for (const Anchor& anchor : anchors) {
    Json& list = kinds[static_cast<std::size_t>(anchor.kind)];
    list.push_back(anchor.source);
    list.push_back(anchor.target);
  }
  return Json::array({kinds[0], kinds[1], kinds[2]});
}

/// First and last column of each row, in turns.
Json band_data(const std::vector<SentenceRange>& band) {
  Json flat = Json::array();
  for (const SentenceRange& row : band) {
    flat.push_back(row.begin);
    flat.push_back(row.end - 1);
  }
  return flat;
}

/// A name for this very alignment, under which a browser keeps what was decided of it: FNV-1a over
/// texts and beads, in decimal digits.
std::string key_of(const PairView& pair) {
  std::uint64_t hash = 14695981039346656037U;
  const auto add = [&hash](std::string_view bytes) {
    for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
  };
  add(pair.documents.source.text);
  add(pair.documents.target.text);
  for (const Bead& bead : pair.alignment.beads)
    add(std::to_string(bead.source.end) + ":" + std::to_string(bead.target.end) + " ");
  return "sejajar-" + std::to_string(hash);
}

std::string dumped(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

std::string pair_data(const PairView& pair) {
  Json data = {{"key", key_of(pair)},
               {"source", side_data(pair.documents.source, pair.source_joiner)},
               {"target", side_data(pair.documents.target, pair.target_joiner)}};
  add_beads(pair, data);
  data["anchors"] = anchor_data(pair.inspection.anchors);
  data["band"] = band_data(pair.inspection.band);
  return dumped(data);
}

std::string report_data(std::size_t pairs) {
  Json table = Json::array();
  for (const FeatureInfo& feature : features())
    table.push_back({{"name", feature.name}, {"description", feature.description}});
  return dumped({{"pairs", pairs}, {"low", kLow}, {"features", table}});
}

}  // namespace sejajar::report
