#pragma once

#include <sejajar/alignment.h>
#include <sejajar/bitext.h>
#include <sejajar/document.h>
#include <sejajar/formats.h>
#include <sejajar/version_table.h>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "exchange/bitext/bitext_view.h"

namespace sejajar::bitext {

/// The source and the target text of a bead.
using TextPair = std::pair<std::string, std::string>;

/// Returns the texts of `bead`, joined and normalized as `options` say.
TextPair text_of(const DocumentPair& pair, const Bead& bead, const WriteOptions& options);

/// Returns the texts of `unit`, joined and normalized as `options` say.
TextPair text_of(const UnitView& unit, const WriteOptions& options);

/// Returns the text of `side`, the version number `version`, joined and normalized as `options`
/// say.
std::string text_of(const BitextSide& side, std::size_t version, const WriteOptions& options);

/// Returns the texts of `unit` as text_of() does, each as one_line().
TextPair lines_of(const UnitView& unit, const WriteOptions& options);

/// Returns `text` with a space for every control character and for the line ends U+0085, U+2028
/// and U+2029, so that it is one cell of one line for any reader.
std::string one_line(std::string text);

/// Returns the language of `document`, "und" if unknown, for formats that require a tag.
std::string tag_of(const BitextDocument& document);

/// Returns the shape of `bead`, such as "1-2".
std::string shape_of(const Bead& bead);

/// Returns the shape of `unit`; "" if it has no indices.
std::string shape_of(const UnitView& unit);

/// Returns the shape of `row`, such as "1-0-2"; "" if it has no indices.
std::string shape_of(const VersionRow& row);

/// Returns the indices from `begin` to `end` - 1.
std::vector<std::uint32_t> indices_between(std::uint32_t begin, std::uint32_t end);

/// Gives `side` the texts and languages of its sentences in `document`. Throws Error{input} if
/// there is no such sentence.
void add_sentences(BitextSide& side, const Document& document);

/// Returns `indices` with `separator` between them.
std::string index_list(std::span<const std::uint32_t> indices, std::string_view separator);

/// Returns the indices in `list`, which commas or white space separate; nothing if it is malformed.
std::optional<std::vector<std::uint32_t>> parse_index_list(std::string_view list);

/// Returns `number` with kDecimals decimals, "" if it isn't known.
std::string number_cell(const std::optional<double>& number);

/// Columns of the times of subtitles, in seconds from the start of the film.
inline constexpr std::string_view kTimeColumns[] = {"source_begin", "source_end", "target_begin",
                                                    "target_end"};

/// Returns `milliseconds` as seconds with three decimals.
std::string seconds_text(std::uint32_t milliseconds);

/// Returns the cells of kTimeColumns for `unit`, each after `separator`; "" for a side without
/// time.
std::string time_cells(const UnitView& unit, std::string_view separator);

/// Returns the time from `begin` to `end`, in seconds; nothing if either is missing or they are no
/// times.
std::optional<TimeRange> time_between(const std::optional<double>& begin,
                                      const std::optional<double>& end);

/// Returns `number` if it is a posterior, 0 to 1; nothing for the scores of other tools.
std::optional<double> as_posterior(const std::optional<double>& number);

/// Decimals of every posterior and cost that is written.
constexpr int kDecimals = 6;

}  // namespace sejajar::bitext
