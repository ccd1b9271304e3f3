#pragma once

#include <string_view>

namespace sejajar::text {

/// Returns the language of a canonical BCP-47 tag, without script and region: zh of zh-Hant.
inline std::string_view language_of(std::string_view tag) {
  return tag.substr(0, tag.find('-'));
}

}  // namespace sejajar::text
