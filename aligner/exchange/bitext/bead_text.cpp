// The pieces that several formats share: texts of one side of a bead, shapes, lists of indices.

#include "exchange/bitext/bead_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <numeric>
#include <utility>

#include "ground/text/joined.h"
#include "ground/text/number_format.h"
#include "ground/text/utf8.h"

namespace sejajar::bitext {
namespace {

bool is_separator(char c) {
  return c == ',' || c == ' ' || c == '\t';
}

/// The text of `side`, a SideView or BitextSide.
std::string joined_text(const auto& side, std::size_t version, const WriteOptions& options) {
  const std::string joiner = version < options.joiners.size() ? options.joiners[version] : " ";
  std::string text;
  for (const std::string_view sentence : side.sentences) {
    if (!text.empty() && !sentence.empty()) text += joiner;
    text += sentence;
  }
  return options.nfc ? text::to_nfc(text) : text;
}

std::vector<std::string_view> sentences_of(const Document& document, SentenceRange range) {
  std::vector<std::string_view> sentences;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    sentences.push_back(document.text_of(document.sentences[i]));
  }
  return sentences;
}

std::string shape_of_sizes(std::size_t source, std::size_t target) {
  return std::to_string(source) + "-" + std::to_string(target);
}

/// U+0085, U+2028 and U+2029, which some readers take for line ends.
constexpr std::array<std::string_view, 3> kLineEnds = {"\xC2\x85", "\xE2\x80\xA8", "\xE2\x80\xA9"};

}  // namespace

TextPair text_of(const UnitView& unit, const WriteOptions& options) {
  return {joined_text(unit.source, 0, options), joined_text(unit.target, 1, options)};
}

std::string text_of(const BitextSide& side, std::size_t version, const WriteOptions& options) {
  return joined_text(side, version, options);
}

TextPair text_of(const DocumentPair& pair, const Bead& bead, const WriteOptions& options) {
  const auto source = sentences_of(pair.source, bead.source);
  const auto target = sentences_of(pair.target, bead.target);
  return text_of({{source, {}, {}}, {target, {}, {}}}, options);
}

TextPair lines_of(const UnitView& unit, const WriteOptions& options) {
  auto [source, target] = text_of(unit, options);
  return {one_line(std::move(source)), one_line(std::move(target))};
}

std::string one_line(std::string text) {
  for (char& c : text) c = static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
  for (const std::string_view line_end : kLineEnds) {
    for (auto at = text.find(line_end); at != std::string::npos; at = text.find(line_end, at + 1))
      text.replace(at, line_end.size(), 1, ' ');
  }
  return text;
}

std::string tag_of(const BitextDocument& document) {
  return document.language.empty() ? "und" : document.language;
}

std::string shape_of(const Bead& bead) {
  return shape_of_sizes(bead.source.size(), bead.target.size());
}

std::string shape_of(const UnitView& unit) {
  return unit.has_indices() ? shape_of_sizes(unit.source.indices.size(), unit.target.indices.size())
                            : "";
}

std::string shape_of(const VersionRow& row) {
  const bool known = std::any_of(row.cells.begin(), row.cells.end(),
                                 [](const BitextSide& cell) { return !cell.indices.empty(); });
  return known ? text::joined(
                     row.cells, "-",
                     [](const BitextSide& cell) { return std::to_string(cell.indices.size()); })
               : "";
}

void add_sentences(BitextSide& side, const Document& document) {
  side.sentences.clear();
  side.languages.clear();
  side.time.reset();
  for (const std::uint32_t i : side.indices) {
    check_sentence(document, i);
    const std::optional<TimeRange> time = time_of(document, i, i + 1);
    if (!side.time) side.time = time;
    if (time) side.time->end = std::max(side.time->end, time->end);
    side.sentences.emplace_back(document.text_of(document.sentences[i]));
    if (!document.sentence_languages.empty()) {
      side.languages.push_back(document.sentence_languages[i]);
    }
  }
}

std::vector<std::uint32_t> indices_between(std::uint32_t begin, std::uint32_t end) {
  std::vector<std::uint32_t> indices(end - begin);
  std::iota(indices.begin(), indices.end(), begin);
  return indices;
}

std::string index_list(std::span<const std::uint32_t> indices, std::string_view separator) {
  return text::joined(indices, separator,
                      [](std::uint32_t index) { return std::to_string(index); });
}

std::string number_cell(const std::optional<double>& number) {
  return number ? text::format_fixed(*number, kDecimals) : "";
}

std::string seconds_text(std::uint32_t milliseconds) {
  return text::format_fixed(milliseconds / 1000.0, 3);
}

std::string time_cells(const UnitView& unit, std::string_view separator) {
  std::string cells;
  for (const SideView* side : {&unit.source, &unit.target}) {
    for (const auto end : {&TimeRange::begin, &TimeRange::end}) {
      cells += separator;
      if (side->time) cells += seconds_text(*side->time.*end);
    }
  }
  return cells;
}

std::optional<TimeRange> time_between(const std::optional<double>& begin,
                                      const std::optional<double>& end) {
  constexpr double kLatest = 4'000'000;  // seconds
  if (!begin || !end || !(*begin >= 0) || !(*begin <= *end) || *end > kLatest) return std::nullopt;
  return TimeRange{static_cast<std::uint32_t>(std::lround(*begin * 1000)),
                   static_cast<std::uint32_t>(std::lround(*end * 1000))};
}

std::optional<double> as_posterior(const std::optional<double>& number) {
  return number && *number >= 0 && *number <= 1 ? number : std::nullopt;
}

std::optional<std::vector<std::uint32_t>> parse_index_list(std::string_view list) {
  std::vector<std::uint32_t> indices;
  const char* at = list.data();
  const char* const end = at + list.size();
  while (true) {
    at = std::find_if_not(at, end, is_separator);
    if (at == end) return indices;
    std::uint32_t index = 0;
    const auto [next, error] = std::from_chars(at, end, index);
    if (error != std::errc() || (next != end && !is_separator(*next))) return std::nullopt;
    indices.push_back(index);
    at = next;
  }
}

}  // namespace sejajar::bitext
