#include "language/analyze/numbers.h"

#include <algorithm>
#include <string>

#include "ground/text/hash.h"

namespace sejajar::analyze {
namespace {

/// Value of a Roman numeral from II to XXXIX in lower case; 0 for every other text. Larger ones
/// (MD, CD, DC, MIX) are mostly abbreviations and words.
unsigned roman_value(std::string_view text) {
  static constexpr std::string_view kUnits[] = {"",  "i",  "ii",  "iii",  "iv",
                                                "v", "vi", "vii", "viii", "ix"};
  if (text.size() < 2) return 0;
  unsigned tens = 0;
  while (tens < 3 && !text.empty() && text.front() == 'x') {
    text.remove_prefix(1);
    ++tens;
  }
  const auto* unit = std::find(std::begin(kUnits), std::end(kUnits), text);
  if (unit == std::end(kUnits)) return 0;
  return 10 * tens + static_cast<unsigned>(unit - std::begin(kUnits));
}

void add_roman(const WordList& list, std::vector<NumberMention>& mentions) {
  const std::size_t before = mentions.size();
  for (const Word& word : list.words) {
    if (!word.all_capitals || word.letters > 7) continue;
    const unsigned value = roman_value(list.lower(word));
    if (value > 0) mentions.push_back({word.range, std::to_string(value)});
  }
  if (mentions.size() == before) return;
  std::sort(mentions.begin(), mentions.end(),
            [](const auto& a, const auto& b) { return a.range.begin < b.range.begin; });
}

}  // namespace

NumberReader::NumberReader(std::string_view language) : spelled_(language) {}

void NumberReader::read(std::string_view sentence, const WordList& words,
                        std::vector<NumberMention>& mentions) const {
  mentions.clear();
  if (std::any_of(words.words.begin(), words.words.end(), [](const Word& w) { return w.digits; })) {
    scan_digits(sentence, mentions);
  }
  spelled_.complete(words, mentions);
  add_roman(words, mentions);
}

std::uint64_t number_key(std::string_view canonical) {
  std::uint64_t hash = text::hash_of(canonical);
  // A mixer, so that all bits depend on all bytes.
  hash ^= hash >> 32;
  hash *= 0x9E3779B97F4A7C15U;
  return hash ^ (hash >> 29);
}

}  // namespace sejajar::analyze
