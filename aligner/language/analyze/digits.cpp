// Collects the longest chain of digit groups with one separator between each two, then interprets
// the separators.

#include "language/analyze/digits.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <span>

#include "ground/text/utf8.h"

namespace sejajar::analyze {
namespace {

enum class Sign { kNone, kPoint, kComma, kDecimal, kGroup, kSpace };

struct Group {
  std::string digits;
  ByteRange range;
  Sign before = Sign::kNone;  // separator between the group before and this one
};

int digit_value(char32_t c) {
  if (c < 0x80) return c >= '0' && c <= '9' ? static_cast<int>(c - '0') : -1;
  // No decimal digits in Latin, Greek, Cyrillic, CJK, Hangul.
  if (c < 0x660 || (c >= 0x2000 && c < 0xA600) || (c >= 0xAC00 && c < 0xFF00)) return -1;
  return u_charDigitValue(static_cast<UChar32>(c));
}

Sign sign_of(char32_t c) {
  switch (c) {
    case '.':
      return Sign::kPoint;
    case ',':
    case 0xFF0C:
    case 0x060C:
      return Sign::kComma;
    case 0x066B:
      return Sign::kDecimal;
    case 0x066C:
    case '\'':
    case 0x2019:
      return Sign::kGroup;
    case ' ':
    case 0xA0:
    case 0x2007:
    case 0x2009:
    case 0x202F:
      return Sign::kSpace;
    default:
      return Sign::kNone;
  }
}

/// Reads code points forward, byte offsets kept.
class Cursor {
 public:
  explicit Cursor(std::string_view text) : text_(text) {}

  bool at_end() const { return at_ >= text_.size(); }
  std::uint32_t offset() const { return static_cast<std::uint32_t>(at_); }
  void rewind(std::uint32_t offset) { at_ = offset; }

  char32_t next() {
    const text::CodePoint c = text::code_point_at(text_, at_);
    at_ = c.next;
    return c.value;
  }

  // Skips to the next byte that can start a digit.
  void skip_plain() {
    const auto is_plain = [](unsigned char byte) {
      return byte < 0xD9 && !(byte >= '0' && byte <= '9');
    };
    while (!at_end() && is_plain(static_cast<unsigned char>(text_[at_]))) ++at_;
  }

  // Reads a run of digits; returns an empty group and does not move if there is none.
  Group read_group() {
    Group group;
    group.range = {offset(), offset()};
    while (!at_end()) {
      const int value = digit_value(next());
      if (value < 0) break;
      group.digits += static_cast<char>('0' + value);
      group.range.end = offset();
    }
    rewind(group.range.end);
    return group;
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

/// Whether the group `next` after `sign` can belong to the number of `chain`.
bool continues(std::span<const Group> chain, Sign sign, const Group& next) {
  if (sign != Sign::kSpace && sign != Sign::kGroup) return true;
  if (next.digits.size() != 3 || chain.front().digits.size() > 3) return false;
  return std::all_of(chain.begin() + 1, chain.end(),
                     [&](const Group& group) { return group.before == sign; });
}

std::vector<Group> read_chain(Cursor& cursor) {
  std::vector<Group> chain{cursor.read_group()};
  // Invariant: the cursor is at the end of the last group of the chain.
  while (!cursor.at_end()) {
    const std::uint32_t here = cursor.offset();
    const Sign sign = sign_of(cursor.next());
    Group next;
    if (sign != Sign::kNone) next = cursor.read_group();
    next.before = sign;
    if (next.digits.empty() || !continues(chain, sign, next)) {
      cursor.rewind(here);
      break;
    }
    chain.push_back(std::move(next));
  }
  return chain;
}

std::string canonical_value(std::string whole, std::string decimals) {
  whole.erase(0, std::min(whole.find_first_not_of('0'), whole.size() - 1));
  while (!decimals.empty() && decimals.back() == '0') decimals.pop_back();
  return decimals.empty() ? whole : whole + '.' + decimals;
}

/// Whether all groups except the first have three digits, or Indian sizes (..2, 2, 3).
bool groups_are_whole(std::span<const Group> chain) {
  if (chain.front().digits.size() > 3) return false;
  const auto size_is = [](std::size_t size) {
    return [size](const Group& group) { return group.digits.size() == size; };
  };
  if (std::all_of(chain.begin() + 1, chain.end(), size_is(3))) return true;
  return chain.size() > 2 && chain.front().digits.size() <= 2 &&
         chain.back().before == Sign::kComma && chain.back().digits.size() == 3 &&
         std::all_of(chain.begin() + 1, chain.end() - 1, size_is(2));
}

bool one_sign(std::span<const Group> chain) {
  return std::all_of(chain.begin() + 1, chain.end(),
                     [&](const Group& group) { return group.before == chain[1].before; });
}

/// Number of groups that form the integer part; 0 if the chain is not a single number.
std::size_t whole_groups(std::span<const Group> chain) {
  const std::size_t size = chain.size();
  if (size == 1) return 1;
  if (one_sign(chain)) {
    const Sign sign = chain[1].before;
    if (sign == Sign::kDecimal) return size == 2 ? 1 : 0;
    const bool grouped = groups_are_whole(chain) && chain.front().digits != "0";
    if (size > 2 || sign == Sign::kSpace || sign == Sign::kGroup) return grouped ? size : 0;
    return grouped ? size : 1;
  }
  const auto whole = chain.first(size - 1);
  const bool last_differs = whole.size() == 1 || chain.back().before != whole.back().before;
  return last_differs && one_sign(whole) && groups_are_whole(whole) ? size - 1 : 0;
}

void add_number(std::span<const Group> chain, std::vector<NumberMention>& mentions) {
  const std::size_t whole = whole_groups(chain);
  if (whole == 0) {
    for (const Group& group : chain) {
      mentions.push_back({group.range, canonical_value(group.digits, "")});
    }
    return;
  }
  std::string digits;
  for (const Group& group : chain.first(whole)) digits += group.digits;
  mentions.push_back({{chain.front().range.begin, chain.back().range.end},
                      canonical_value(digits, whole < chain.size() ? chain.back().digits : "")});
}

}  // namespace

void scan_digits(std::string_view text, std::vector<NumberMention>& mentions) {
  Cursor cursor(text);
  for (cursor.skip_plain(); !cursor.at_end(); cursor.skip_plain()) {
    const std::uint32_t here = cursor.offset();
    if (digit_value(cursor.next()) < 0) continue;
    cursor.rewind(here);
    add_number(read_chain(cursor), mentions);
  }
}

}  // namespace sejajar::analyze
