#include "ground/text/number_format.h"

#include <array>
#include <charconv>

namespace sejajar::text {
namespace {

/// The value that the whole of `text` writes.
template <class Number>
std::optional<Number> parsed(std::string_view text) {
  Number value = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (failure != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

}  // namespace

std::string format_fixed(double value, int decimals) {
  // 309 digits before the point, a sign, a point and 17 decimals.
  std::array<char, 336> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                 std::chars_format::fixed, decimals)
                       .ptr;
  std::string result(buffer.data(), end);
  const bool zero = result.find_first_not_of("-0.") == std::string::npos;
  if (zero && result.starts_with('-')) result.erase(0, 1);
  return result;
}

std::string format_number(double value) {
  std::array<char, 32> buffer{};
  const double positive_zero = value == 0 ? 0.0 : value;
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), positive_zero).ptr;
  return {buffer.data(), end};
}

std::string counted(std::uint64_t count, std::string_view noun) {
  std::string text = std::to_string(count) + " ";
  if (count == 1) return text.append(noun);
  if (noun.ends_with('y')) return text.append(noun, 0, noun.size() - 1) + "ies";
  return text.append(noun) + "s";
}

std::optional<double> parse_number(std::string_view text) {
  return parsed<double>(text);
}

std::optional<std::uint64_t> parse_whole_number(std::string_view text) {
  return parsed<std::uint64_t>(text);
}

}  // namespace sejajar::text
