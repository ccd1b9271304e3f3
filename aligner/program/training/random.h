#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace sejajar::training {

/// Random numbers that are the same with every standard library: SplitMix64 (Steele, Lea & Flood
/// 2014, "Fast splittable pseudorandom number generators").
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  /// 64 random bits.
  std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15U;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31U);
  }

  /// A number below `end`, which is 1 or more. Its bias is below end / 2^64.
  std::size_t below(std::size_t end) { return static_cast<std::size_t>(next() % end); }

  /// True with probability `share`, 0..1.
  bool happens(double share) { return static_cast<double>(next() >> 11U) * 0x1p-53 < share; }

  /// One of `choices`, each as likely.
  template <std::size_t Size>
  double choose(const std::array<double, Size>& choices) {
    return choices[below(Size)];
  }

 private:
  std::uint64_t state_;
};

}  // namespace sejajar::training
