#pragma once

#include <sejajar/alignment.h>
#include <sejajar/document.h>
#include <sejajar/formats.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sejajar::io {

/// The texts of one bead, its sentences joined.
struct BeadText {
  std::string source;
  std::string target;
};

/// Returns the texts of `bead`, joined and normalized as `options` say.
BeadText text_of(const DocumentPair& pair, const Bead& bead, const WriteOptions& options);

/// Returns whether `bead` is left out because it has an empty side; `options.nulls` is settled.
bool is_dropped(const Bead& bead, const WriteOptions& options);

/// Returns the shape of `bead`, such as "1-2".
std::string shape_of(const Bead& bead);

/// Returns the indices of `range` with `separator` between them, "" for an empty range.
std::string index_list(SentenceRange range, std::string_view separator);

/// Returns the indices in `list`, which commas or white space separate; nothing if it is malformed.
std::optional<std::vector<std::uint32_t>> parse_index_list(std::string_view list);

/// Returns `line` cut at its tabs; one cell more than there are tabs.
std::vector<std::string_view> cells_of(std::string_view line);

/// Returns `text` (valid UTF-8) as it may stand in a cell: control characters, tabs and line ends
/// among them, and U+0085, U+2028 and U+2029 become spaces.
std::string cell_text(std::string_view text);

/// Decimals of every posterior and cost that is written.
constexpr int kDecimals = 6;

}  // namespace sejajar::io
