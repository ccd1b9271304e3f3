#pragma once

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace sejajar::analyze {

/// A hash for tables of strings that are searched with views. Fast for short ones. Different texts
/// of the same size, of at most kInjective bytes, have different hashes.
struct StringHash {
  using is_transparent = void;

  /// Bytes that are mixed at once. Mixing loses nothing: it multiplies by odd numbers and adds
  /// (without carry) high bits to low ones, and both can be undone.
  static constexpr std::size_t kInjective = 8;

  [[gnu::always_inline]] std::size_t operator()(std::string_view text) const {
    const char* const bytes = text.data();
    const std::size_t size = text.size();
    std::uint64_t hash = mixed(size);
    for (std::size_t at = 8; at < size; at += 8) hash = mixed(hash ^ loaded<8>(bytes + at - 8));
    if (size >= 8) return mixed(hash ^ loaded<8>(bytes + size - 8));
    if (size >= 4) {
      const std::uint64_t last = loaded<4>(bytes + size - 4);
      return mixed(hash ^ (loaded<4>(bytes) | last << 32));
    }
    std::uint64_t last = 0;
    for (const char byte : text) last = last << 8 | static_cast<unsigned char>(byte);
    return mixed(hash ^ last);
  }

 private:
  template <std::size_t Size>
  static std::uint64_t loaded(const char* bytes) {
    std::conditional_t<Size == 8, std::uint64_t, std::uint32_t> value = 0;
    std::memcpy(&value, bytes, Size);
    return value;
  }

  static std::uint64_t mixed(std::uint64_t value) {
    value *= 0x9E3779B97F4A7C15U;
    value ^= value >> 32;
    value *= 0xD6E8FEB86659FD93U;
    return value ^ value >> 32;
  }
};

/// Strings with ids in order of first occurrence, so that ids depend only on the text. The texts
/// share one buffer, so that a new one costs no allocation.
class Vocabulary {
 public:
  /// Returns the id of `text`, adding it if it is new.
  std::uint32_t intern(std::string_view text) { return intern(text, StringHash()(text)); }

  /// The same for the text of `id` in `other`, whose hash is known.
  std::uint32_t intern(const Vocabulary& other, std::uint32_t id) {
    return intern(other.text(id), other.hashes_[id]);
  }

  /// Returns the id of `text`, or size() if it is unknown.
  std::uint32_t find(std::string_view text) const {
    if (slots_.empty()) return size();
    const std::uint32_t id = slots_[slot_of(text, StringHash()(text))];
    return id == kFree ? size() : id;
  }

  /// Returns the text of `id`, valid until the next intern().
  std::string_view text(std::uint32_t id) const {
    const std::size_t begin = id == 0 ? 0 : ends_[id - 1];
    return {texts_.data() + begin, ends_[id] - begin};
  }

  std::uint32_t size() const { return static_cast<std::uint32_t>(hashes_.size()); }

 private:
  static constexpr std::uint32_t kFree = UINT32_MAX;

  std::uint32_t intern(std::string_view text, std::size_t hash) {
    if (2 * (hashes_.size() + 1) > slots_.size()) grow();
    const std::size_t slot = slot_of(text, hash);
    if (slots_[slot] == kFree) {
      slots_[slot] = size();
      hashes_.push_back(hash);
      texts_.append(text);
      ends_.push_back(texts_.size());
    }
    return slots_[slot];
  }

  /// The slot of `text`, or the free one where it belongs. At most half of the slots are taken.
  std::size_t slot_of(std::string_view text, std::size_t hash) const {
    const std::size_t last = slots_.size() - 1;
    std::size_t slot = hash & last;
    while (slots_[slot] != kFree && (hashes_[slots_[slot]] != hash || !is(slots_[slot], text)))
      slot = (slot + 1) & last;
    return slot;
  }

  /// Whether `text` is the text of `id`. Their hashes must be equal.
  bool is(std::uint32_t id, std::string_view text) const {
    const std::string_view known = this->text(id);
    return known.size() == text.size() &&
           (text.size() <= StringHash::kInjective ||
            std::memcmp(known.data(), text.data(), text.size()) == 0);
  }

  void grow() {
    constexpr std::size_t kFirstSlots = 1024;
    slots_.assign(std::max(kFirstSlots, 2 * slots_.size()), kFree);
    const std::size_t last = slots_.size() - 1;
    for (std::uint32_t id = 0; id < size(); ++id) {
      std::size_t slot = hashes_[id] & last;
      while (slots_[slot] != kFree) slot = (slot + 1) & last;
      slots_[slot] = id;
    }
  }

  std::string texts_;                 // one after the other
  std::vector<std::size_t> ends_;     // of each text
  std::vector<std::size_t> hashes_;   // of each text
  std::vector<std::uint32_t> slots_;  // ids, as many as a power of two
};

}  // namespace sejajar::analyze
