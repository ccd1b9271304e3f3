// The values of the characters come from ICU's Unicode data.

#include <unicode/uchar.h>

#include <string_view>

#include "ground/text/utf8.h"
#include "language/analyze/digits.h"

namespace sejajar::analyze {
namespace {

/// The everyday numerals. Unicode's others are used on cheques, and some are ordinary words too (参
/// is three, and "to take part").
constexpr std::u32string_view kNumerals = U"〇零一二三四五六七八九十百千万萬亿億兆";

/// Value of a Han numeral, a digit or a power of ten; -1 for every other word.
double numeral_value(const WordList& list, const Word& word) {
  const std::string_view numeral = list.lower(word);
  if (word.letters != 1 || numeral.size() != 3) return -1;
  const char32_t c = text::code_point_at(numeral, 0).value;
  if (c == U'两' || c == U'兩') return 2;
  return kNumerals.find(c) != kNumerals.npos ? u_getNumericValue(static_cast<UChar32>(c)) : -1;
}

/// Adds numerals: `open` is a digit before its power of ten, `section` the part below 10^4, `total`
/// the sections closed by 万 and higher powers.
struct Sum {
  std::uint64_t total = 0;
  std::uint64_t section = 0;
  std::uint64_t open = 0;
  bool powers = false;

  void add(std::uint64_t value) {
    if (value < 10) {
      open = powers ? value : 10 * open + value;
      return;
    }
    powers = true;
    if (value < 10000) {
      section += (open == 0 ? 1 : open) * value;
    } else {
      const std::uint64_t below = section + open;
      total += (below == 0 ? 1 : below) * value;
      section = 0;
    }
    open = 0;
  }

  std::uint64_t value() const { return total + section + open; }
};

}  // namespace

HanNumber read_han_number(const WordList& list, std::size_t first) {
  constexpr std::uint32_t kLongest = 15;
  HanNumber number;
  Sum sum;
  for (std::size_t at = first; at < list.words.size() && number.words < kLongest; ++at) {
    const Word& word = list.words[at];
    if (at > first && word.range.begin != list.words[at - 1].range.end) break;
    const double value = numeral_value(list, word);
    // An initial 百 or higher power usually means "hundreds of".
    if (value < 0 || (at == first && value >= 100)) break;
    sum.add(static_cast<std::uint64_t>(value));
    if (sum.value() > 1000000000000000) break;
    ++number.words;
    number.value = sum.value();
  }
  return number;
}

}  // namespace sejajar::analyze
