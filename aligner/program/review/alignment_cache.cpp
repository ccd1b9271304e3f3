#include "program/review/alignment_cache.h"

#include <algorithm>

namespace sejajar::review {
namespace {

constexpr std::size_t kMostShown = 16;

}  // namespace

std::shared_ptr<const Shown> AlignmentCache::get(std::size_t k) {
  const std::lock_guard lock(mutex_);
  const auto found = std::find_if(entries_.begin(), entries_.end(),
                                  [k](const Entry& entry) { return entry.first == k; });
  Entry entry = {k, nullptr};
  if (found != entries_.end()) {
    entry = std::move(*found);
    entries_.erase(found);
  } else {
    entry.second = std::make_shared<const Shown>(make_(k));
    if (entries_.size() == kMostShown) entries_.pop_front();
  }
  entries_.push_back(entry);
  return entry.second;
}

}  // namespace sejajar::review
