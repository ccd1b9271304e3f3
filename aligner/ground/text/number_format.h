#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sejajar::text {

/// Returns `value` with `decimals` digits (0..17) after the point, rounded half to even on the
/// exact binary value, in any locale alike. Never "-0"; "inf", "-inf" and "nan" as they are.
std::string format_fixed(double value, int decimals);

/// Returns the shortest text that parse_number() turns back into `value`; 0 for -0.
std::string format_number(double value);

/// Returns `count` with `noun`, which is in the singular: "1 pair", "2 pairs", "0 entries".
std::string counted(std::uint64_t count, std::string_view noun);

/// Returns the number that the whole of `text` writes (as 1, -0.5 or 1e-3), in any locale alike;
/// nothing if it writes none. No white space, no leading "+".
std::optional<double> parse_number(std::string_view text);

/// Returns the number that the digits `text` write; nothing if there is anything else or too many.
std::optional<std::uint64_t> parse_whole_number(std::string_view text);

}  // namespace sejajar::text
