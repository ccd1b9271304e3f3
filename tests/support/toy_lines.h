#pragma once

#include <array>
#include <string>
#include <vector>

#include "program/training/parallel_lines.h"

namespace sejajar::test {

/// Lines that numbers tell apart, so that an aligner that has learnt anything makes no mistake.
inline std::vector<training::ParallelLine> toy_lines(std::size_t count) {
  constexpr std::array<std::array<const char*, 2>, 5> kGoods = {{{"tea", "teh"},
                                                                 {"dried fish", "ikan kering"},
                                                                 {"salt", "garam"},
                                                                 {"coffee", "kopi"},
                                                                 {"old books", "buku tua"}}};
  std::vector<training::ParallelLine> lines;
  for (std::size_t k = 0; k < count; ++k) {
    const std::string ship = std::to_string(100 + 7 * k);
    const std::string crates = std::to_string(2000 + 13 * k);
    const auto& goods = kGoods[(k * k + k / 3) % kGoods.size()];
    lines.push_back({"Ship " + ship + " brought " + crates + " crates of " + goods[0] + ".",
                     "Kapal " + ship + " membawa " + crates + " peti " + goods[1] + "."});
  }
  return lines;
}

}  // namespace sejajar::test
