#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace sejajar::text {

/// Returns the `parts` in order with `separator` between each two; of a part, what `text_of` (a
/// function or a pointer to a member) returns for it.
template <typename Parts, typename Text = std::identity>
std::string joined(const Parts& parts, std::string_view separator, Text text_of = {}) {
  std::string result;
  bool first = true;
  for (const auto& part : parts) {
    if (!first) result += separator;
    first = false;
    result += std::invoke(text_of, part);
  }
  return result;
}

}  // namespace sejajar::text
