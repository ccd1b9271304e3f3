#pragma once

#include <sejajar/document.h>

#include <cstdint>
#include <vector>

namespace sejajar::find {

/// Returns the keys of the distinct paragraphs of `document`, sorted. `salt` tells apart
/// collections whose paragraphs are not compared, such as sites and languages.
std::vector<std::uint64_t> paragraph_keys(const Document& document, std::uint64_t salt);

/// The paragraphs that several documents of a collection have: menus, notices, bylines.
class Boilerplate {
 public:
  Boilerplate() = default;

  /// `keys` are the paragraph_keys() of all documents, in any order.
  explicit Boilerplate(std::vector<std::uint64_t> keys);

  /// Returns the one that consists of the paragraphs with the keys `repeated`, sorted and distinct.
  static Boilerplate of(std::vector<std::uint64_t> repeated);

  /// Returns the keys of its paragraphs, sorted and distinct.
  const std::vector<std::uint64_t>& repeated() const { return repeated_; }

  /// Returns `document` without these paragraphs; unchanged if less than a quarter of its text
  /// would remain, as for copies of one document.
  Document removed_from(Document document, std::uint64_t salt) const;

 private:
  std::vector<std::uint64_t> repeated_;  // sorted
};

}  // namespace sejajar::find
