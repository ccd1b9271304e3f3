#pragma once

#include <sejajar/alignment.h>

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace sejajar::test {

/// Returns a unit without texts.
inline BitextUnit unit(std::vector<std::uint32_t> source, std::vector<std::uint32_t> target,
                       std::optional<double> cost = {}, std::optional<double> posterior = {}) {
  return {{{}, std::move(source), {}}, {{}, std::move(target), {}}, posterior, cost};
}

}  // namespace sejajar::test
