#include "program/find/term_vector.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string>
#include <utility>

#include "language/analyze/numbers.h"

namespace sejajar::find {
namespace {

constexpr float kLeastCount = 0.03F;

// Keys of numbers and names must differ from those of units and from each other.
constexpr std::uint64_t kNumberMark = 0x9E3779B97F4A7C15U;
constexpr std::uint64_t kNameMark = 0xC2B2AE3D27D4EB4FU;

void add_keys(std::span<const std::uint64_t> keys, std::uint64_t mark, TermVector& terms) {
  for (const std::uint64_t key : keys) terms.push_back({key ^ mark, 1});
}

bool heavier(const Term& a, const Term& b) {
  return a.weight != b.weight ? a.weight > b.weight : a.key < b.key;
}

}  // namespace

std::uint64_t unit_key(std::string_view unit) {
  return analyze::number_key(unit);
}

void merge(TermVector& terms) {
  // Stable, so that sums have one order whatever the sort does.
  std::stable_sort(terms.begin(), terms.end(),
                   [](const Term& a, const Term& b) { return a.key < b.key; });
  std::size_t kept = 0;
  for (std::size_t k = 0; k < terms.size(); ++k) {
    if (kept > 0 && terms[kept - 1].key == terms[k].key) {
      terms[kept - 1].weight += terms[k].weight;
      terms[kept - 1].foreign = terms[kept - 1].foreign && terms[k].foreign;
    } else {
      terms[kept++] = terms[k];
    }
  }
  terms.resize(kept);
}

PivotTerms::PivotTerms(const analyze::Analysis& document, lexicon::LexiconView to_pivot)
    : document_(document), to_pivot_(to_pivot), rows_(document.vocabulary.size(), lexicon::kNoId) {
  if (!to_pivot) return;
  for (std::uint32_t id = 0; id < rows_.size(); ++id)
    rows_[id] = to_pivot.source().find(document.vocabulary.text(id));
}

void PivotTerms::add_unit(std::uint32_t unit, TermVector& terms) const {
  if (rows_[unit] == lexicon::kNoId) {
    terms.push_back({unit_key(document_.vocabulary.text(unit)), 1, true});
    return;
  }
  to_pivot_.source().translations.for_each(rows_[unit], [&](const lexicon::Translation& entry) {
    terms.push_back({unit_key(to_pivot_.target().units[entry.word]), entry.probability});
  });
}

TermVector PivotTerms::counts(SentenceRange sentences) const {
  TermVector terms;
  for (const std::uint32_t unit : document_.units.range(sentences.begin, sentences.end))
    add_unit(unit, terms);
  add_keys(document_.numbers.range(sentences.begin, sentences.end), kNumberMark, terms);
  add_keys(document_.names.range(sentences.begin, sentences.end), kNameMark, terms);
  merge(terms);
  std::erase_if(terms, [](const Term& term) { return term.weight < kLeastCount; });
  return terms;
}

double PivotTerms::precision() const {
  const auto units = document_.units.range(0, document_.size());
  if (!to_pivot_ || units.empty()) return 1;
  double norms = 0;
  for (const std::uint32_t unit : units) {
    if (rows_[unit] == lexicon::kNoId) continue;
    double squares = 0;
    to_pivot_.source().translations.for_each(rows_[unit], [&](const lexicon::Translation& entry) {
      squares += static_cast<double>(entry.probability) * entry.probability;
    });
    norms += std::sqrt(squares);
  }
  return norms / static_cast<double>(units.size());
}

TermVector unit_vector(TermVector weights, std::size_t most) {
  std::erase_if(weights, [](const Term& term) { return !(term.weight > 0); });
  if (weights.size() > most) {
    std::nth_element(weights.begin(), weights.begin() + static_cast<std::ptrdiff_t>(most),
                     weights.end(), heavier);
    weights.resize(most);
    std::sort(weights.begin(), weights.end(),
              [](const Term& a, const Term& b) { return a.key < b.key; });
  }
  double squares = 0;
  for (const Term& term : weights) squares += static_cast<double>(term.weight) * term.weight;
  const auto scale = static_cast<float>(squares > 0 ? 1 / std::sqrt(squares) : 0);
  for (Term& term : weights) term.weight *= scale;
  return weights;
}

double dot(std::span<const Term> a, std::span<const Term> b) {
  constexpr std::size_t kMuchLonger = 16;  // times, for which a search is faster than a scan
  if (a.size() > b.size()) std::swap(a, b);
  const bool searches = a.size() * kMuchLonger < b.size();
  double sum = 0;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    if (i->key < j->key) {
      ++i;
    } else if (j->key < i->key) {
      j = searches ? std::lower_bound(j, b.end(), i->key,
                                      [](const Term& term, auto key) { return term.key < key; })
                   : std::next(j);
    } else {
      sum += static_cast<double>(i++->weight) * static_cast<double>(j++->weight);
    }
  }
  return sum;
}

}  // namespace sejajar::find
