// The pieces that several formats share: texts of one side of a bead, shapes, lists of indices.

#include "exchange/bitext/bead_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "ground/text/number_format.h"
#include "ground/text/utf8.h"

namespace sejajar::bitext {
namespace {

bool is_separator(char c) {
  return c == ',' || c == ' ' || c == '\t';
}

std::string joined(const Document& document, SentenceRange range, const std::string& joiner) {
  std::string text;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    const std::string_view sentence = document.text_of(document.sentences[i]);
    if (!text.empty() && !sentence.empty()) text += joiner;
    text += sentence;
  }
  return text;
}

std::string joined(const SideView& side, const std::string& joiner) {
  std::string text;
  for (const std::string_view sentence : side.sentences) {
    if (!text.empty() && !sentence.empty()) text += joiner;
    text += sentence;
  }
  return text;
}

/// U+0085, U+2028 and U+2029, which some readers take for line ends.
constexpr std::array<std::string_view, 3> kLineEnds = {"\xC2\x85", "\xE2\x80\xA8", "\xE2\x80\xA9"};

}  // namespace

BeadText text_of(const UnitView& unit, const WriteOptions& options) {
  BeadText texts = {joined(unit.source, options.source_joiner),
                    joined(unit.target, options.target_joiner)};
  if (options.nfc) texts = {text::to_nfc(texts.source), text::to_nfc(texts.target)};
  return texts;
}

BeadText lines_of(const UnitView& unit, const WriteOptions& options) {
  BeadText texts = text_of(unit, options);
  return {one_line(std::move(texts.source)), one_line(std::move(texts.target))};
}

std::string one_line(std::string text) {
  for (char& c : text) c = static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
  for (const std::string_view line_end : kLineEnds) {
    for (auto at = text.find(line_end); at != std::string::npos; at = text.find(line_end, at + 1))
      text.replace(at, line_end.size(), 1, ' ');
  }
  return text;
}

BeadText text_of(const DocumentPair& pair, const Bead& bead, const WriteOptions& options) {
  BeadText texts = {joined(pair.source, bead.source, options.source_joiner),
                    joined(pair.target, bead.target, options.target_joiner)};
  if (options.nfc) texts = {text::to_nfc(texts.source), text::to_nfc(texts.target)};
  return texts;
}

std::string shape_of(const Bead& bead) {
  return std::to_string(bead.source.size()) + "-" + std::to_string(bead.target.size());
}

std::string index_list(SentenceRange range, std::string_view separator) {
  std::string list;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    if (i != range.begin) list += separator;
    list += std::to_string(i);
  }
  return list;
}

std::string shape_of(const UnitView& unit) {
  if (!unit.has_indices()) return "";
  return std::to_string(unit.source.indices.size()) + "-" +
         std::to_string(unit.target.indices.size());
}

std::string index_list(std::span<const std::uint32_t> indices, std::string_view separator) {
  std::string list;
  for (const std::uint32_t index : indices) {
    if (!list.empty()) list += separator;
    list += std::to_string(index);
  }
  return list;
}

std::string number_cell(const std::optional<double>& number) {
  return number ? text::format_fixed(*number, kDecimals) : "";
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
