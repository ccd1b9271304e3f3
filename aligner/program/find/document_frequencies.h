#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <unordered_map>
#include <vector>

#include "language/model/model_lines.h"
#include "program/find/term_vector.h"

namespace sejajar::find {

/// A term and how many documents have it.
struct TermCount {
  std::uint64_t key;
  std::uint32_t documents;
};

/// In how many documents each term occurs.
class DocumentFrequencies {
 public:
  DocumentFrequencies() = default;

  /// `documents` is the number of all, `terms` are distinct and is_shared().
  DocumentFrequencies(std::uint32_t documents, const std::vector<TermCount>& terms);

  /// Counts the terms of one document in the language with index `language`.
  void add(const TermVector& document, std::uint32_t language);

  /// Returns the inverse document frequency of `key`: ln((n + 1) / (df + 0.5)) in nats, with the
  /// documents added and, before them, those of `background` as if they were kBackground.
  double weight_of(std::uint64_t key, const DocumentFrequencies& background) const;

  /// Returns whether a document with `key` was counted.
  bool has(std::uint64_t key) const { return counts_.contains(key); }

  /// Returns whether a lexicon knows `key`, or documents of more than one language have it.
  bool is_shared(std::uint64_t key) const;

  /// Returns the terms that are is_shared() or in `background`, sorted by key.
  std::vector<TermCount> known_terms(const DocumentFrequencies& background) const;

  /// Returns how many documents were counted.
  std::uint32_t documents() const { return documents_; }

 private:
  friend DocumentFrequencies read_frequencies(model::ModelLines lines);

  /// Weight of all background documents together: enough to tell function words from others in a
  /// handful of documents, too little to hide what these have in common.
  static constexpr double kBackground = 5;

  static constexpr std::uint32_t kMany = UINT32_MAX;

  struct Count {
    std::uint32_t documents = 0;
    std::uint32_t language = kMany;  // of all of them; kMany if is_shared()
  };

  std::uint32_t documents_ = 0;
  std::unordered_map<std::uint64_t, Count> counts_;
};

/// Returns the document frequencies of units of the pivot language: a table with the columns `unit`
/// and `documents`, whose first row, the unit `*`, has the number of all documents. Throws
/// Error{model} for a malformed row.
DocumentFrequencies read_frequencies(model::ModelLines lines);

}  // namespace sejajar::find
