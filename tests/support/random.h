#pragma once

#include <cstdint>
#include <random>

namespace sejajar::test {

/// Random numbers that are the same with every standard library: a fixed generator, and no
/// std::..._distribution.
class Random {
 public:
  explicit Random(std::uint32_t seed) : generator_(seed) {}

  /// Uniform among 0 .. end - 1.
  std::uint32_t below(std::uint32_t end) { return static_cast<std::uint32_t>(generator_() % end); }

  /// Uniform among first .. last.
  std::uint32_t between(std::uint32_t first, std::uint32_t last) {
    return first + below(last - first + 1);
  }

  /// Uniform in [0, 1).
  double unit() { return static_cast<double>(generator_()) / 4294967296.0; }

  bool chance(double probability) { return unit() < probability; }

 private:
  std::mt19937 generator_;
};

}  // namespace sejajar::test
