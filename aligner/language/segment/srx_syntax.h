#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace sejajar::segment {

/// Returns `expression`, as SRX files for Java programs hold it, in the syntax of ICU, which
/// differs little: `\pL`, a lone `}`, `\Q` without `\E`, the flag U; and Okapi's marks for inline
/// codes,
/// `\Y` and a final `[noauto]`, which plain text never has. References to groups are moved up by
/// `groups`, the number of groups before it when it is put behind another expression.
/// What is an error in both stays one, for ICU to find.
std::string to_icu_syntax(std::string_view expression, std::size_t groups = 0);

/// Returns `before` without a leading `.*`, which changes nothing about where its matches end.
std::string_view without_leading_run(std::string_view before);

/// Returns `after` without a trailing `.*`, which changes nothing about where its matches begin.
std::string_view without_trailing_run(std::string_view after);

}  // namespace sejajar::segment
