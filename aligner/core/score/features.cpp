// The table of features. Each function below writes the components of one feature;
// docs/algorithm.md has their formulas and sources.

#include "core/score/features.h"

#include <sejajar/features.h>

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>

#include "core/score/shape_groups.h"

namespace sejajar::score {

namespace {

using analyze::Ending;

/// Bias of the shape group, and how much more or less common it is in this document.
void bead(const BeadFacts& facts, double* values) {
  values[shape_group(facts.source.size, facts.target.size)] = 1;
  values[kShapeGroups] = facts.prior;
}

/// What a sentence without translation looks like: its length, a lower-case start, a weak end, and
/// no words that the sentences around it miss.
void null(const BeadFacts& facts, double* values) {
  if (!facts.is_null()) return;
  const Span& sentence = facts.source.size > 0 ? facts.source : facts.target;
  values[0] = sentence.log_length - 4;
  values[1] = sentence.starts_lower ? -1 : 0;
  values[2] = analyze::is_strong(sentence.ending) ? 0 : -1;
  values[5] = facts.certainty;
  values[6] = missed_value(facts.missed);
}

/// The rate of runs of nulls at which the value of null.rate is 0.
constexpr double kReferenceRate = 0.05;

double logit(double p) {
  return std::log(p / (1 - p));
}

/// Gale & Church (1993), section 3.2, with the difference measured three ways: squared as they do,
/// absolute for its heavier tail, and as a ratio. The length itself is a value of each side.
void length(const BeadFacts& facts, double* values) {
  const double difference = facts.target.length - facts.source.length;
  const double mean = (facts.source.length + facts.target.length) / 2;
  const double squared = mean > 0 ? difference * difference / (facts.variance * mean) : 0;
  values[0] = -std::min(squared, 30.0) / 2;
  values[1] = -std::min(std::sqrt(squared), 8.0);
  values[2] = -3 * std::abs(facts.target.log_length - facts.source.log_length);
}

/// Word translation: nats of evidence in both directions, tempered by the weight since the words of
/// a sentence are not independent; the same per word; and that as a share of what is usual here,
/// since a small lexicon finds little evidence even for sentences that translate each other.
void lexicon(const BeadFacts& facts, double* values) {
  values[0] = 0.1 * (facts.source_evidence + facts.target_evidence);
  values[1] = facts.source_evidence / (facts.target.words + 2) +
              facts.target_evidence / (facts.source.words + 2);
  values[2] = facts.weakest;
  if (facts.usual_evidence > 0)
    values[3] = std::clamp(values[1] / facts.usual_evidence, -1.0, 2.0) - 0.5;
}

/// Whether both sides end with the same class of mark; questions and exclamations once more.
void ending(const BeadFacts& facts, double* values) {
  const auto loud = [](Ending mark) {
    return mark == Ending::kQuestion || mark == Ending::kExclamation;
  };
  const double sign = facts.source.ending == facts.target.ending ? 1 : -1;
  values[0] = sign;
  values[1] = loud(facts.source.ending) || loud(facts.target.ending) ? sign : 0;
}

/// What both sides mention, and what only one does; `values` are 0 so far.
void mentions(double source, double target, double shared, double* values) {
  if (source == 0 && target == 0) return;  // nearly all beads
  const double both = std::min({shared, source, target});
  values[0] = std::min(both, 4.0);
  values[1] = -std::min(source + target - 2 * both, 6.0);
}

void numbers(const BeadFacts& facts, double* values) {
  mentions(facts.source.numbers, facts.target.numbers, facts.shared_numbers, values);
}

/// A name that the other side has, but in another sentence, says more than one that it never has:
/// that may be written otherwise, or not be a name.
void names(const BeadFacts& facts, double* values) {
  mentions(facts.source.names, facts.target.names, facts.shared_names, values);
  values[2] = -std::clamp(facts.names_elsewhere, 0.0, 6.0);
}

/// Whether only one side begins in lower case. What ends inside the bead is a value of each side.
void boundary(const BeadFacts& facts, double* values) {
  values[2] = facts.source.starts_lower != facts.target.starts_lower ? -1 : 0;
}

/// Words whose translation is just outside the bead's boundaries.
void crossing(const BeadFacts& facts, double* values) {
  values[0] = -0.1 * facts.boundary_evidence;
}

/// Whether only one of the sides begins a paragraph. Two that begin together say nothing: on pages
/// of one-line paragraphs all do, translated or not. Those that end inside are values of each side.
void paragraph(const BeadFacts& facts, double* values) {
  values[1] = facts.paragraph_starts;
}

/// For a mark at the start, at the end, and anywhere: whether both sides have one, or only one
/// side; and the marks that one side has more than the other, in pairs.
void quote(const BeadFacts& facts, double* values) {
  const auto agree = [](bool a, bool b) { return a && b ? 1.0 : (a || b ? -1.0 : 0.0); };
  values[0] = agree(facts.source.starts_quoted, facts.target.starts_quoted);
  values[1] = agree(facts.source.ends_quoted, facts.target.ends_quoted);
  values[2] = agree(facts.source.quotes > 0, facts.target.quotes > 0);
  const double more = facts.source.quotes - facts.target.quotes;
  values[3] = -0.5 * std::min(std::abs(more), 4.0);
}

/// How alike the vectors are that the user gave, for each sentence, so that a path of larger beads
/// gains nothing by it.
void embedding(const BeadFacts& facts, double* values) {
  values[0] = facts.likeness * (facts.source.size + facts.target.size);
}

/// Whether both sides are shown at the same time, if they are subtitles.
void time(const BeadFacts& facts, double* values) {
  values[0] = facts.time_evidence;
}

/// A row of the table as the compiler knows it, so that the loop over beads calls no pointer.
struct Row {
  const char* name;
  const char* description;
  std::array<const char*, kShapeGroups + 1> components;  // unused ones are null
  void (*values)(const BeadFacts& facts, double* values);
};

constexpr std::array kRows = {
    Row{"bead",
        "how common the bead's shape is",
        {"1-1", "1-0", "2-1", "2-2", "3-1", "4-1", "5-1", "6-1", "3-2", "3-3", "prior"},
        bead},
    Row{"null",
        "how likely the sentence is to have no translation",
        {"length", "lower", "weak", "start", "rate", "certainty", "missed"},
        null},
    Row{"length", "how well the lengths fit", {"square", "absolute", "ratio", "density"}, length},
    Row{"lexicon",
        "how well the words translate each other",
        {"evidence", "per-word", "weakest", "usual"},
        lexicon},
    Row{"ending", "whether both sides end with the same mark", {"same", "loud"}, ending},
    Row{"numbers", "numbers that both sides share or one lacks", {"shared", "missing"}, numbers},
    Row{"names",
        "names that both sides share or one lacks",
        {"shared", "missing", "elsewhere"},
        names},
    Row{"boundary", "sentence ends inside the bead", {"strong", "weak", "lower"}, boundary},
    Row{"crossing", "words whose translation stands beyond the bead's ends", {"words"}, crossing},
    Row{"paragraph",
        "paragraphs that end inside the bead or begin on one side",
        {"inside", "start"},
        paragraph},
    Row{"quote",
        "quotation marks on both sides or on one",
        {"start", "end", "any", "missing"},
        quote},
    Row{"embedding", "how alike the vectors of the sentences are, if any", {"likeness"}, embedding},
    Row{"time", "whether subtitles are shown at the same time", {"overlap"}, time},
};

constexpr std::size_t width(const Row& row) {
  std::size_t count = 0;
  while (count < row.components.size() && row.components[count] != nullptr) ++count;
  return count;
}

/// Components of the rows before `row`.
constexpr std::size_t offset(std::size_t row) {
  std::size_t sum = 0;
  for (std::size_t k = 0; k < row; ++k) sum += width(kRows[k]);
  return sum;
}

constexpr std::size_t kShapeRows = 2;  // the rest compare two sides

/// Index of component `k` of the row `name` among those that compare two sides.
constexpr std::size_t comparing_index(std::string_view name, std::size_t k) {
  std::size_t row = 0;
  while (kRows[row].name != name) ++row;
  return offset(row) + k - kShapeComponents;
}

constexpr std::size_t kDensity = comparing_index("length", 3);
constexpr std::size_t kStrong = comparing_index("boundary", 0);
constexpr std::size_t kWeak = comparing_index("boundary", 1);
constexpr std::size_t kInside = comparing_index("paragraph", 0);

static_assert(offset(kRows.size()) == kComponents);
static_assert(offset(kShapeRows) == kShapeComponents);
static_assert(offset(1) + 3 == kNullStart && offset(1) + 4 == kNullRate &&
              offset(1) + 6 == kNullMissed);
static_assert(kShapeComponents + comparing_index("lexicon", 1) == kEvidencePerWord &&
              kShapeComponents + comparing_index("lexicon", 3) == kUsualEvidence);

/// Calls a function that the compiler knows, and can put in place.
template <auto kValues>
void call(const BeadFacts& facts, double* values) {
  kValues(facts, values);
}

/// Calls the rows `kFirst` + `kRow`..., whose components start at `values`.
template <std::size_t kFirst, std::size_t... kRow>
void values_of(const BeadFacts& facts, double* values, std::index_sequence<kRow...>) {
  (call<kRows[kFirst + kRow].values>(facts, values + offset(kFirst + kRow) - offset(kFirst)), ...);
}

/// Sum of weights[k] * values[k] for `kCount` components k, every kStep-th from kFirst on. The two
/// halves are summed separately, so that neither has to wait for the other.
template <std::size_t kFirst, std::size_t kStep, std::size_t kCount>
double sum_of_halves(const ComparingWeights& weights, const ComparingWeights& values) {
  if constexpr (kCount == 1) {
    return weights[kFirst] * values[kFirst];
  } else {
    constexpr std::size_t kHalf = kCount / 2;
    return sum_of_halves<kFirst, kStep, kHalf>(weights, values) +
           sum_of_halves<kFirst + kHalf * kStep, kStep, kCount - kHalf>(weights, values);
  }
}

/// Sum of weights[k] * values[k]. Has no loop, so that `values` stay in registers.
double weighted_sum(const ComparingWeights& weights, const ComparingWeights& values) {
  constexpr std::size_t kPairs = kComparingComponents / 2;
  static_assert(kComparingComponents % 2 == 1);
  const double even = sum_of_halves<0, 2, kPairs>(weights, values);
  const double odd = sum_of_halves<1, 2, kPairs>(weights, values);
  return even + odd + weights.back() * values.back();
}

/// Calls add(component, value) for what a side of a bead adds to components that compare two sides,
/// whatever the other side is: half of the length, and boundaries and paragraph ends inside it.
template <class Add>
void for_side_values(const Span& side, const Add& add) {
  add(kDensity, 1 - 0.25 * side.log_length);
  add(kStrong, side.strong_boundaries);
  add(kWeak, side.weak_boundaries);
  add(kInside, -side.paragraph_breaks);
}

}  // namespace

const std::vector<Feature>& feature_table() {
  static const std::vector<Feature> table = [] {
    std::vector<Feature> features;
    for (const Row& row : kRows) {
      const auto* first = row.components.data();
      features.push_back({row.name, row.description, {first, first + width(row)}});
    }
    return features;
  }();
  return table;
}

const std::vector<std::string>& component_names() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> made;
    for (const Feature& feature : feature_table()) {
      for (const std::string& component : feature.components)
        made.push_back(feature.name + "." + component);
    }
    return made;
  }();
  return names;
}

void component_values(const BeadFacts& facts, Components& values) {
  values.fill(0);
  shape_values(facts, values.data());
  if (facts.is_null()) return;
  double* comparing = values.data() + kShapeComponents;
  values_of<kShapeRows>(facts, comparing, std::make_index_sequence<kRows.size() - kShapeRows>());
  for (const Span* side : {&facts.source, &facts.target})
    for_side_values(*side, [&](std::size_t k, double value) { comparing[k] += value; });
}

void shape_values(const BeadFacts& facts, double* values) {
  std::fill_n(values, kShapeComponents, 0.0);
  values_of<0>(facts, values, std::make_index_sequence<kShapeRows>());
}

double missed_value(double nats) {
  return -std::log1p(nats);
}

void set_null_start(double null_rate, Components& values) {
  values[kNullStart] = -1;
  values[kNullRate] = logit(null_rate) - logit(kReferenceRate);
}

double null_start_cost(double null_rate, const Components& weights) {
  Components values{};
  set_null_start(null_rate, values);
  return -(weights[kNullStart] * values[kNullStart] + weights[kNullRate] * values[kNullRate]);
}

[[gnu::flatten]] double comparing_cost(const BeadFacts& facts, const ComparingWeights& weights) {
  std::array<double, kComparingComponents> values{};
  values_of<kShapeRows>(facts, values.data(),
                        std::make_index_sequence<kRows.size() - kShapeRows>());
  return -weighted_sum(weights, values);
}

double side_cost(const Span& side, const ComparingWeights& weights) {
  double cost = 0;
  const auto weigh = [&](std::size_t k, double value) { cost -= weights[k] * value; };
  for_side_values(side, weigh);
  return cost;
}

std::vector<double> terms(const Components& values, const Components& weights) {
  std::vector<double> result;
  result.reserve(feature_table().size());
  std::size_t k = 0;
  for (const Feature& feature : feature_table()) {
    double term = 0;
    for (std::size_t c = 0; c < feature.components.size(); ++c, ++k) term -= weights[k] * values[k];
    result.push_back(term);
  }
  return result;
}

}  // namespace sejajar::score

namespace sejajar {

std::vector<FeatureInfo> features() {
  std::vector<FeatureInfo> rows;
  for (const score::Feature& feature : score::feature_table())
    rows.push_back({feature.name, feature.description});
  return rows;
}

}  // namespace sejajar
