#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "language/analyze/inverted_index.h"
#include "language/analyze/rows.h"

namespace sejajar::analyze {

/// The keys of the numbers, or of the names, in each sentence of a document, and an index of them.
/// Equal keys are equal numbers, or the same name, in all languages.
class SentenceKeys {
 public:
  /// A sentence that has a key, and how often.
  struct Place {
    std::uint32_t sentence;
    std::uint32_t count;
  };

  SentenceKeys() : SentenceKeys(Rows<std::uint64_t>()) {}

  /// `rows` are the keys of each sentence, sorted.
  explicit SentenceKeys(Rows<std::uint64_t> rows);

  /// Returns the number of sentences.
  std::size_t size() const { return rows_.size(); }

  /// Returns the keys of one sentence, sorted, with repetitions.
  std::span<const std::uint64_t> operator[](std::size_t sentence) const { return rows_[sentence]; }

  /// Returns the keys of sentences first .. last - 1, one sentence after the other.
  std::span<const std::uint64_t> range(std::size_t first, std::size_t last) const {
    return rows_.range(first, last);
  }

  /// Returns all keys, sorted, without repetitions.
  const std::vector<std::uint64_t>& distinct() const { return distinct_; }

  /// Returns the sentences with the key distinct()[k], in order.
  std::span<const Place> places(std::size_t k) const { return places_[k]; }

 private:
  Rows<std::uint64_t> rows_;
  std::vector<std::uint64_t> distinct_;
  Rows<Place> places_;  // by place in distinct_
};

/// A mention of a key that the other side has, too.
struct SharedKey {
  SentenceKeys::Place place;
  std::uint32_t number;  ///< of the key, from 0, among those that both sides have
  std::span<const SentenceKeys::Place> own;     ///< the sentences of this side that have the key
  std::span<const SentenceKeys::Place> others;  ///< the sentences of the other side that have it
};

/// The keys that each sentence of one side shares with the other side. Most sentences have none.
class SharedKeys {
 public:
  /// Both sides must outlive this. Time: linear in their keys.
  SharedKeys(const SentenceKeys& own, const SentenceKeys& others);

  /// Returns how many keys both sides have.
  std::uint32_t size() const { return keys_.empty() ? 0 : keys_.back().number + 1; }

  /// Calls visit(key) for the shared keys of `sentence`, in the order of the keys.
  template <class Visit>
  void for_each(std::uint32_t sentence, const Visit& visit) const {
    for (const std::uint32_t k : by_sentence_.of(sentence)) visit(keys_[k]);
  }

 private:
  std::vector<SharedKey> keys_;
  InvertedIndex by_sentence_;  // sentence -> places in keys_
};

}  // namespace sejajar::analyze
