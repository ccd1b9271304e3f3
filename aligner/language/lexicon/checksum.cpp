// Four bytes a step, with one table for each place of a byte in the step.

#include "language/lexicon/checksum.h"

#include <array>
#include <cstddef>

namespace sejajar::lexicon {

namespace {

using Table = std::array<std::uint32_t, 256>;

constexpr std::array<Table, 4> make_tables() {
  std::array<Table, 4> tables{};
  for (std::uint32_t byte = 0; byte < 256; ++byte) {
    std::uint32_t value = byte;
    for (int bit = 0; bit < 8; ++bit) value = (value >> 1) ^ ((value & 1) != 0 ? 0xEDB88320U : 0U);
    tables[0][byte] = value;
  }
  for (std::size_t k = 1; k < 4; ++k) {
    for (std::size_t byte = 0; byte < 256; ++byte) {
      const std::uint32_t before = tables[k - 1][byte];
      tables[k][byte] = (before >> 8) ^ tables[0][before & 0xFF];
    }
  }
  return tables;
}

constexpr std::array<Table, 4> kTables = make_tables();

}  // namespace

std::uint32_t crc32(std::string_view bytes) {
  const auto at = [&](std::size_t k) {
    return std::uint32_t{static_cast<unsigned char>(bytes[k])};
  };
  std::uint32_t sum = 0xFFFFFFFFU;
  std::size_t k = 0;
  for (; k + 4 <= bytes.size(); k += 4) {
    sum ^= at(k) | at(k + 1) << 8 | at(k + 2) << 16 | at(k + 3) << 24;
    sum = kTables[3][sum & 0xFF] ^ kTables[2][(sum >> 8) & 0xFF] ^ kTables[1][(sum >> 16) & 0xFF] ^
          kTables[0][sum >> 24];
  }
  for (; k < bytes.size(); ++k) sum = (sum >> 8) ^ kTables[0][(sum ^ at(k)) & 0xFF];
  return ~sum;
}

}  // namespace sejajar::lexicon
