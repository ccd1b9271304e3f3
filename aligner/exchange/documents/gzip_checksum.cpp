// A gzip file ends in the CRC-32 and the size of what was packed (RFC 1952), which libarchive does
// not compare.

#include "exchange/documents/gzip_checksum.h"

#include <array>
#include <cstdint>

namespace sejajar::documents {
namespace {

using Table = std::array<std::uint32_t, 256>;

/// The remainder of each byte by the polynomial of CRC-32, bits in reverse.
constexpr Table make_table() {
  Table table = {};
  for (std::uint32_t byte = 0; byte < table.size(); ++byte) {
    std::uint32_t rest = byte;
    for (int bit = 0; bit < 8; ++bit) rest = rest >> 1 ^ ((rest & 1) != 0 ? 0xEDB88320U : 0U);
    table[byte] = rest;
  }
  return table;
}

std::uint32_t checksum(std::string_view data) {
  static constexpr Table kTable = make_table();
  std::uint32_t rest = ~0U;
  for (const char c : data)
    rest = rest >> 8 ^ kTable[(rest ^ static_cast<unsigned char>(c)) & 0xFF];
  return ~rest;
}

/// The four bytes of `bytes` at `at`, the lowest first.
std::uint32_t number_at(std::string_view bytes, std::size_t at) {
  std::uint32_t number = 0;
  for (std::size_t k = 4; k > 0; --k) {
    number = number << 8 | static_cast<unsigned char>(bytes[at + k - 1]);
  }
  return number;
}

}  // namespace

bool has_gzip_checksum(std::string_view packed, std::string_view data) {
  constexpr std::size_t kTrailer = 8;
  if (packed.size() < kTrailer) return false;
  const std::size_t size = number_at(packed, packed.size() - 4);
  if (size > data.size()) return false;
  return checksum(data.substr(data.size() - size)) == number_at(packed, packed.size() - kTrailer);
}

}  // namespace sejajar::documents
