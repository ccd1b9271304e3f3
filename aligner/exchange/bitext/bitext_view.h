#pragma once

#include <sejajar/alignment.h>
#include <sejajar/bitext.h>
#include <sejajar/document.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sejajar::bitext {

/// One side of a UnitView, with the members of a BitextSide as views.
struct SideView {
  std::span<const std::string_view> sentences;
  std::span<const std::uint32_t> indices;
  std::span<const std::string> languages;
  std::optional<TimeRange> time = {};
};

/// A unit of bitext that owns no text.
struct UnitView {
  SideView source;
  SideView target;
  std::optional<double> posterior = {};  ///< 0..1, higher is better
  std::optional<double> cost = {};       ///< lower is better

  bool has_indices() const { return !source.indices.empty() || !target.indices.empty(); }
};

/// Bitext to be written. Valid as long as the object that it was made from is unchanged.
class BitextView {
 public:
  explicit BitextView(const Bitext& bitext);

  /// Throws Error{input} if a bead has sentences that the documents lack.
  BitextView(const DocumentPair& pair, const Alignment& alignment);

  BitextView(BitextView&&) = default;
  BitextView& operator=(BitextView&&) = default;

  BitextDocument source;
  BitextDocument target;
  std::vector<UnitView> units;

 private:
  SideView view_of(const BitextSide& side);

  std::vector<std::string_view> texts_;
  std::vector<std::uint32_t> indices_;  // 0, 1, ... if made from an alignment
};

/// Removes from `bitext` the units that do not pass, and returns what the public filter() does.
/// Throws as that does.
std::vector<Dropped> filter(BitextView& bitext, const FilterOptions& options);

/// Returns whether `side`, a SideView or BitextSide, has neither indices nor text.
bool is_empty(const auto& side) {
  return side.indices.empty() && std::all_of(side.sentences.begin(), side.sentences.end(),
                                             [](const auto& sentence) { return sentence.empty(); });
}

/// Returns when the sentences of `document` from `begin` to `end` - 1, at least one, are shown;
/// nothing if it has no times.
std::optional<TimeRange> time_of(const Document& document, std::uint32_t begin, std::uint32_t end);

/// Throws Error{input} unless `document` has a sentence `index`.
void check_sentence(const Document& document, std::uint32_t index);

}  // namespace sejajar::bitext
