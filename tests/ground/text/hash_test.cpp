// Known values of the hash that other tools use, and hexadecimal digits.

#include "ground/text/hash.h"

#include <gtest/gtest.h>

#include "support/random.h"

namespace sejajar::text {
namespace {

TEST(MurmurHash, IsThatOfOtherTools) {
  EXPECT_EQ(murmur_hash(""), 0u);
#ifdef __GLIBCXX__
  // What std::hash uses with 64 bits is the same function.
  test::Random random(3);
  std::string bytes;
  for (int k = 0; k < 100; ++k) {
    EXPECT_EQ(murmur_hash(bytes), std::_Hash_bytes(bytes.data(), bytes.size(), 0)) << k;
    bytes += static_cast<char>(random.below(256));
  }
#endif
}

TEST(Hash, IsReadBackFromHex) {
  const std::uint64_t hash = hash_of("Kapal feri");
  EXPECT_EQ(from_hex(hex_of(hash)), hash);
  EXPECT_EQ(hex_of(10).size(), 16u);
  EXPECT_EQ(from_hex("12x"), 0u);
}

}  // namespace
}  // namespace sejajar::text
