#pragma once

#include <cstdint>
#include <string_view>

#include "ground/text/hash.h"

namespace sejajar::analyze {

/// Returns the key of a concept: `code` is its CLDR code within `kind`, for example "territory",
/// "VN".
inline std::uint64_t concept_key(std::string_view kind, std::string_view code) {
  text::Hash hash;
  for (const std::string_view part : {kind, std::string_view("/"), code}) hash.add(part);
  return hash.value();
}

}  // namespace sejajar::analyze
