#include "program/find/postings.h"

#include <algorithm>
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

std::vector<Hit> Postings::sharing(std::uint32_t document, const Wanted& wanted,
                                   Scores& scores) const {
  const Signature& own = documents_[document];
  for (const Term& term : own.terms) {
    const std::span<const std::uint32_t> list = lists_.of(id_of(term.key));
    // Documents are in order of their languages, so a list is a run per language, whose end a
    // search finds: a run that is too long must cost nothing.
    for (auto begin = list.begin(); begin != list.end();) {
      const std::uint32_t language = documents_[owners_[*begin]].language;
      const auto end = std::partition_point(begin, list.end(), [&](std::uint32_t number) {
        return documents_[owners_[number]].language == language;
      });
      const bool is_wanted = (language == own.language) == wanted.same_language;
      if (is_wanted && static_cast<std::size_t>(end - begin) <= kMostListed) {
        for (const std::uint32_t number : std::span(begin, end)) {
          const std::uint32_t other = owners_[number];
          if (other != document && comparable(own, documents_[other], wanted.days))
            scores.add(other,
                       term.weight * documents_[other].terms[number - starts_[other]].weight);
        }
      }
      begin = end;
    }
  }
  return scores.take();
}

}  // namespace sejajar::find
