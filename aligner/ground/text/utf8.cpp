// Validity is decided by the table of well-formed sequences (the Unicode Standard, table 3-7): the
// lead byte fixes the length and the range of the second byte; all later bytes are 80..BF.

#include "ground/text/utf8.h"

#include <sejajar/error.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

#include <cstdint>
#include <cstring>

namespace sejajar::text {

namespace {

struct Sequence {
  std::size_t length = 1;  // bytes, of the whole sequence if valid, else of its bad start
  bool valid = false;
};

struct Lead {
  std::size_t length = 0;  // 0: begins no sequence
  unsigned char low = 0x80;
  unsigned char high = 0xBF;
};

Lead lead_of(unsigned char byte) {
  if (byte < 0x80) return {1};
  if (byte < 0xC2) return {};
  if (byte < 0xE0) return {2};
  if (byte == 0xE0) return {3, 0xA0, 0xBF};
  if (byte == 0xED) return {3, 0x80, 0x9F};
  if (byte < 0xF0) return {3};
  if (byte == 0xF0) return {4, 0x90, 0xBF};
  if (byte < 0xF4) return {4};
  if (byte == 0xF4) return {4, 0x80, 0x8F};
  return {};
}

Sequence sequence_at(std::string_view bytes, std::size_t offset) {
  const auto byte = [&](std::size_t k) { return static_cast<unsigned char>(bytes[offset + k]); };
  const Lead lead = lead_of(byte(0));
  if (lead.length == 0) return {};
  for (std::size_t k = 1; k < lead.length; ++k) {
    const unsigned char low = k == 1 ? lead.low : 0x80;
    const unsigned char high = k == 1 ? lead.high : 0xBF;
    if (offset + k >= bytes.size() || byte(k) < low || byte(k) > high) return {k, false};
  }
  return {lead.length, true};
}

// Returns the first offset at or after `offset` that is not within eight ASCII bytes.
std::size_t skip_ascii(std::string_view bytes, std::size_t offset) {
  constexpr std::uint64_t kHighBits = 0x8080808080808080;
  for (std::uint64_t word = 0; offset + sizeof word <= bytes.size(); offset += sizeof word) {
    std::memcpy(&word, bytes.data() + offset, sizeof word);
    if (word & kHighBits) break;
  }
  return offset;
}

}  // namespace

std::optional<std::size_t> find_bad_utf8(std::string_view bytes) {
  // Everything before `offset` is valid.
  for (std::size_t offset = skip_ascii(bytes, 0); offset < bytes.size();) {
    const Sequence sequence = sequence_at(bytes, offset);
    if (!sequence.valid) return offset;
    offset += sequence.length;
    if (sequence.length == 1) offset = skip_ascii(bytes, offset);
  }
  return std::nullopt;
}

std::string replace_bad_utf8(std::string_view bytes) {
  std::string result;
  result.reserve(bytes.size());
  for (std::size_t offset = 0; offset < bytes.size();) {
    const Sequence sequence = sequence_at(bytes, offset);
    if (sequence.valid) {
      result.append(bytes, offset, sequence.length);
    } else {
      result.append("\uFFFD");
    }
    offset += sequence.length;
  }
  return result;
}

std::string ascii_lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return lower;
}

std::string ascii_upper(std::string_view text) {
  std::string upper(text);
  for (char& c : upper) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return upper;
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return count;
}

std::string to_nfc(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  std::string result;
  if (U_SUCCESS(status)) {
    icu::StringByteSink<std::string> sink(&result);
    nfc->normalizeUTF8(0, icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())),
                       sink, nullptr, status);
  }
  if (U_FAILURE(status)) {
    throw Error(ErrorKind::kInput,
                std::string("cannot normalize: ") + u_errorName(status) + "; expected valid text");
  }
  return result;
}

}  // namespace sejajar::text
