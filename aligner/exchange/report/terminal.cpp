// Colour is added last, because escape codes have no width.

#include "exchange/report/terminal.h"

#include <algorithm>
#include <array>
#include <utility>

#include "ground/text/display_width.h"

namespace sejajar::report {
namespace {

/// ANSI codes that are legible on light and dark backgrounds.
constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kColors = {
    {{"good", "32"}, {"fair", "33"}, {"poor", "31"}, {"dim", "2"}}};

}  // namespace

std::string colored(const Terminal& terminal, std::string_view confidence, std::string_view text) {
  const auto* const found = std::find_if(kColors.begin(), kColors.end(),
                                         [&](const auto& row) { return row.first == confidence; });
  if (!terminal.color || found == kColors.end()) return std::string(text);
  return "\x1b[" + std::string(found->second) + "m" + std::string(text) + "\x1b[0m";
}

std::string padded(std::string_view text, std::size_t width, bool right) {
  const std::size_t own = text::display_width(text);
  const std::string blanks(width > own ? width - own : 0, ' ');
  return right ? blanks + std::string(text) : std::string(text) + blanks;
}

}  // namespace sejajar::report
