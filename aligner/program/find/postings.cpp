#include "program/find/postings.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <span>

namespace sejajar::find {
namespace {

constexpr std::size_t kMostListed = 200;  // documents of one language

}  // namespace

std::vector<Hit> Scores::take() {
  std::sort(touched_.begin(), touched_.end());
  std::vector<Hit> hits;
  hits.reserve(touched_.size());
  for (const std::uint32_t d : touched_) {
    hits.push_back({d, sums_[d]});
    sums_[d] = 0;
  }
  touched_.clear();
  return hits;
}

bool comparable(const Signature& a, const Signature& b, std::uint32_t days) {
  if (a.site != b.site) return false;
  return !a.has_day || !b.has_day ||
         std::llabs(static_cast<long long>(a.day) - b.day) <= static_cast<long long>(days);
}

Postings::Postings(const std::vector<Signature>& documents)
    : documents_(documents), keys_(number_terms()), lists_(keys_.size(), [&](const auto& visit) {
        visit_terms([&](std::uint64_t key, std::uint32_t number) { visit(id_of(key), number); });
      }) {}

template <class Visit>
void Postings::visit_terms(const Visit& visit) const {
  std::uint32_t number = 0;
  for (const Signature& document : documents_) {
    for (const Term& term : document.terms) visit(term.key, number++);
  }
}

/// Sets starts_ and owners_; returns the keys of all terms, sorted and distinct.
std::vector<std::uint64_t> Postings::number_terms() {
  std::vector<std::uint64_t> keys;
  for (std::uint32_t d = 0; d < documents_.size(); ++d) {
    starts_.push_back(static_cast<std::uint32_t>(keys.size()));
    for (const Term& term : documents_[d].terms) keys.push_back(term.key);
    owners_.resize(keys.size(), d);
  }
  starts_.push_back(static_cast<std::uint32_t>(keys.size()));
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

std::uint32_t Postings::id_of(std::uint64_t key) const {
  return static_cast<std::uint32_t>(std::lower_bound(keys_.begin(), keys_.end(), key) -
                                    keys_.begin());
}

Postings::Run Postings::up_to(Run list, std::uint32_t language) const {
  return {list.begin(), std::partition_point(list.begin(), list.end(), [&](std::uint32_t number) {
            return language_of(number) <= language;
          })};
}

void Postings::add(const Query& query, const Term& term, Run run) const {
  const auto& [document, days, scores] = query;
  for (const std::uint32_t number : run) {
    const std::uint32_t other = owners_[number];
    if (other != document && comparable(documents_[document], documents_[other], days))
      scores.add(other, term.weight * documents_[other].terms[number - starts_[other]].weight);
  }
}

std::vector<Hit> Postings::in_other_languages(std::uint32_t document, std::uint32_t days,
                                              Scores& scores) const {
  const Signature& own = documents_[document];
  for (const Term& term : own.terms) {
    for (Run list = lists_.of(id_of(term.key)); !list.empty();) {
      const std::uint32_t language = language_of(list.front());
      const Run run = up_to(list, language);
      if (language != own.language && run.size() <= kMostListed)
        add({document, days, scores}, term, run);
      list = list.subspan(run.size());
    }
  }
  return scores.take();
}

Neighbours Postings::in_same_language(std::uint32_t document, Scores& scores) const {
  const Signature& own = documents_[document];
  double unlisted = 0;
  for (const Term& term : own.terms) {
    const Run list = up_to(lists_.of(id_of(term.key)), own.language);
    const Run run = own.language == 0 ? list : list.subspan(up_to(list, own.language - 1).size());
    if (run.size() <= kMostListed) {
      add({document, UINT32_MAX, scores}, term, run);
    } else {
      unlisted += static_cast<double>(term.weight) * term.weight;
    }
  }
  return {scores.take(), std::sqrt(unlisted)};
}

}  // namespace sejajar::find
