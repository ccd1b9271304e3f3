#pragma once

#include <cstdint>
#include <string>

#include "exchange/report/terminal.h"
#include "ground/tables/choices.h"

namespace sejajar::cli {

/// When output is coloured; kAuto: on a terminal, unless NO_COLOR is set or TERM is dumb.
enum class ColorWhen { kAuto, kAlways, kNever };

/// Returns the width and colours of what `output` writes to: a width of 0 is the terminal's, or 100
/// columns if it is not a terminal.
report::Terminal terminal_of(const std::string& output, ColorWhen color, std::uint32_t width);

/// Returns whether the terminal can neither move its cursor nor show colours, by TERM.
bool is_dumb_terminal();

}  // namespace sejajar::cli

namespace sejajar::tables {

template <>
inline constexpr auto kChoices<cli::ColorWhen> = std::to_array<Choice<cli::ColorWhen>>({
    {cli::ColorWhen::kAuto, "auto", "on a terminal, unless NO_COLOR is set"},
    {cli::ColorWhen::kAlways, "always", "even in a file"},
    {cli::ColorWhen::kNever, "never", "plain text"},
});

}  // namespace sejajar::tables
