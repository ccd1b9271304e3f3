#pragma once

#include <array>
#include <charconv>
#include <cstdint>
#include <string>
#include <string_view>

namespace sejajar::text {

/// FNV-1a with 64 bits, the same on every machine; for fingerprints, not against forgery.
class Hash {
 public:
  void add(std::string_view bytes) {
    for (const char c : bytes)
      value_ = (value_ ^ static_cast<unsigned char>(c)) * 1'099'511'628'211U;
  }

  /// Adds `field` and its end, so that neighbouring fields stay apart.
  void add_field(std::string_view field) {
    add(field);
    add(std::string_view("\0", 1));
  }

  std::uint64_t value() const { return value_; }

 private:
  std::uint64_t value_ = 14'695'981'039'346'656'037U;
};

/// Returns the hash of `bytes`.
inline std::uint64_t hash_of(std::string_view bytes) {
  Hash hash;
  hash.add(bytes);
  return hash.value();
}

/// Returns the hash MurmurHash64A (Appleby 2008) of `bytes` with the seed 0, which Bitextor uses.
std::uint64_t murmur_hash(std::string_view bytes);

/// Returns `value` as 16 hexadecimal digits.
inline std::string hex_of(std::uint64_t value) {
  std::array<char, 16> digits{};
  const char* const end =
      std::to_chars(digits.data(), digits.data() + digits.size(), value, 16).ptr;
  const std::string_view shown(digits.data(), static_cast<std::size_t>(end - digits.data()));
  return std::string(digits.size() - shown.size(), '0') + std::string(shown);
}

/// Returns the value of up to 16 hexadecimal digits; 0 for anything else.
inline std::uint64_t from_hex(std::string_view digits) {
  std::uint64_t value = 0;
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
  return error == std::errc() && end == digits.data() + digits.size() ? value : 0;
}

}  // namespace sejajar::text
