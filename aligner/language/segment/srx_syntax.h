#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace sejajar::segment {

/// Translates `expression` from the Java syntax of SRX files to ICU's, which differs in `\pL`, a
/// lone `}`, `\Q` without `\E` and the flag U. Okapi's marks for inline codes, `\Y` and a final
/// `[noauto]`, never match plain text. References to groups are increased by `groups`, the number
/// of groups in an expression to which the result will be appended. Errors are left for ICU to
/// find.
std::string to_icu_syntax(std::string_view expression, std::size_t groups = 0);

/// Returns `before` without a leading `.*`, which does not affect where matches end.
std::string_view without_leading_run(std::string_view before);

/// Returns `after` without a trailing `.*`, which does not affect where matches begin.
std::string_view without_trailing_run(std::string_view after);

}  // namespace sejajar::segment
