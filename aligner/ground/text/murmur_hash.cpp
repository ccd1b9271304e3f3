// MurmurHash64A: blocks of eight bytes, mixed one after the other; then the rest.

#include "ground/text/hash.h"

namespace sejajar::text {
namespace {

constexpr std::uint64_t kFactor = 0xc6a4a7935bd1e995;
constexpr std::size_t kBlock = 8;  // bytes

/// The bytes of `block`, at most kBlock, as a number of which the first byte is the lowest.
std::uint64_t number_of(std::string_view block) {
  std::uint64_t number = 0;
  for (std::size_t k = block.size(); k > 0; --k)
    number = number << 8U | static_cast<unsigned char>(block[k - 1]);
  return number;
}

std::uint64_t mixed(std::uint64_t value) {
  return value ^ value >> 47U;
}

}  // namespace

std::uint64_t murmur_hash(std::string_view bytes) {
  std::uint64_t hash = bytes.size() * kFactor;
  for (; bytes.size() >= kBlock; bytes.remove_prefix(kBlock))
    hash = (hash ^ mixed(number_of(bytes.substr(0, kBlock)) * kFactor) * kFactor) * kFactor;
  if (!bytes.empty()) hash = (hash ^ number_of(bytes)) * kFactor;
  return mixed(mixed(hash) * kFactor);
}

}  // namespace sejajar::text
