// ICU's spellout formatter takes 13 ms to build for Russian, mostly for plural forms of large
// numbers. So only the rules up to a thousand are read from ICU's data and made into a formatter
// (0.5 ms); large numbers come from the compact formats.

#include "language/analyze/spellout.h"

#include <unicode/measunit.h>
#include <unicode/numberformatter.h>
#include <unicode/rbnf.h>
#include <unicode/udata.h>
#include <unicode/ures.h>

#include <algorithm>
#include <memory>
#include <string_view>
#include <unordered_set>

#include "language/analyze/cldr.h"
#include "language/analyze/words.h"

namespace sejajar::analyze {
namespace {

struct CloseBundle {
  void operator()(UResourceBundle* bundle) const { ures_close(bundle); }
};
using Bundle = std::unique_ptr<UResourceBundle, CloseBundle>;

/// Whether `line` is a rule for an integer of at most four digits without plural or digits.
bool is_small_rule(const icu::UnicodeString& line) {
  std::int32_t digits = 0;
  while (u_isdigit(line.char32At(digits))) ++digits;
  return digits >= 1 && digits <= 4 && line.indexOf(u'$') < 0 && line.indexOf(u'#') < 0;
}

/// The small rules of the spellout rule sets, without sets that become empty.
icu::UnicodeString small_rules(const std::string& language) {
  UErrorCode status = U_ZERO_ERROR;
  const Bundle root(
      ures_open(U_ICUDATA_NAME U_TREE_SEPARATOR_STRING "rbnf", language.c_str(), &status));
  const Bundle all(ures_getByKey(root.get(), "RBNFRules", nullptr, &status));
  const Bundle lines(ures_getByKey(all.get(), "SpelloutRules", nullptr, &status));
  icu::UnicodeString rules;
  icu::UnicodeString name;
  while (U_SUCCESS(status) && ures_hasNext(lines.get())) {
    std::int32_t length = 0;
    const UChar* text = ures_getNextString(lines.get(), &length, nullptr, &status);
    if (U_FAILURE(status)) break;
    const icu::UnicodeString line(text, length);
    if (line.startsWith(u"%", 1)) {
      name = line + u"\n";
    } else if (is_small_rule(line)) {
      rules += name + line + u"\n";
      name.remove();
    }
  }
  return rules;
}

std::unique_ptr<icu::RuleBasedNumberFormat> open_format(const std::string& language) {
  const icu::Locale locale(language.c_str());
  UErrorCode status = U_ZERO_ERROR;
  UParseError place;
  auto format =
      std::make_unique<icu::RuleBasedNumberFormat>(small_rules(language), locale, place, status);
  if (U_SUCCESS(status)) return format;
  status = U_ZERO_ERROR;
  format = std::make_unique<icu::RuleBasedNumberFormat>(icu::URBNF_SPELLOUT, locale, status);
  return U_SUCCESS(status) ? std::move(format) : nullptr;
}

std::string spell(const icu::RuleBasedNumberFormat& format, std::int64_t value,
                  const icu::UnicodeString& rule_set) {
  icu::UnicodeString words;
  icu::FieldPosition unused;
  UErrorCode status = U_ZERO_ERROR;
  format.format(value, rule_set, words, unused, status);
  return U_SUCCESS(status) ? to_utf8(words) : std::string();
}

/// The word between `begin` and `end` in `whole`, without spaces and hyphens; empty if `whole` has
/// another form.
std::string between(std::string_view whole, std::string_view begin, std::string_view end) {
  if (whole.size() <= begin.size() + end.size()) return "";
  if (!whole.starts_with(begin) || !whole.ends_with(end)) return "";
  whole.remove_prefix(begin.size());
  whole.remove_suffix(end.size());
  WordList list;
  scan_words(whole, list);
  return list.words.size() == 1 ? list.lowered : "";
}

/// The words and the digits of a formatted number.
struct FormattedNumber {
  std::string words;
  std::uint64_t digits = 0;
  std::uint32_t letters = 0;
};

FormattedNumber take_apart(std::string_view formatted) {
  FormattedNumber parts;
  WordList list;
  scan_words(formatted, list);
  for (const Word& word : list.words) {
    if (word.digits) {
      parts.digits = parts.digits * 1000 + std::stoull(std::string(list.lower(word)));
      continue;
    }
    if (!parts.words.empty()) parts.words += ' ';
    parts.words += list.lower(word);
    const bool han = list.lower(word).size() >= 3 && word.letters == 1;
    parts.letters += han ? 2 : word.letters;
  }
  return parts;
}

std::uint32_t exponent_of(std::uint64_t power) {
  std::uint32_t exponent = 0;
  while (power >= 10) {
    power /= 10;
    ++exponent;
  }
  return exponent;
}

void add_scale_words(const icu::number::LocalizedNumberFormatter& format,
                     std::vector<ScaleWord>& scales) {
  static constexpr std::uint32_t kExponents[] = {3, 4, 5, 6, 7, 8, 9, 12};
  for (const std::uint32_t exponent : kExponents) {
    const std::size_t first = scales.size();
    for (const std::int64_t digit : {1, 2, 5}) {
      std::int64_t value = digit;
      for (std::uint32_t i = 0; i < exponent; ++i) value *= 10;
      UErrorCode status = U_ZERO_ERROR;
      const auto text = format.formatInt(value, status).toString(status);
      if (U_FAILURE(status)) continue;
      const FormattedNumber parts = take_apart(to_utf8(text));
      if (parts.letters < 2 || parts.digits == 0) continue;
      const std::uint64_t power = static_cast<std::uint64_t>(value) / parts.digits;
      scales.push_back({exponent_of(power), digit == 1, parts.words});
    }
    for (std::size_t i = first + 1; i < scales.size(); ++i) {
      if (scales[i].words == scales[first].words) scales[first].single = false;
    }
  }
}

/// Spells the values of one rule set.
struct SetSpeller {
  const icu::RuleBasedNumberFormat& format;
  const icu::UnicodeString& set;
  std::vector<SpelledNumber>& numbers;
  std::unordered_set<std::string>& seen;

  std::string words(std::int64_t value) const { return spell(format, value, set); }

  void add(std::int64_t value) const {
    const auto [place, added] = seen.insert(words(value));
    if (added) numbers.push_back({static_cast<std::uint64_t>(value), *place});
  }

  // Whether `value`, 21..99, is spelled as tens and unit, both of which are in the table.
  bool is_tens_and_unit(std::int64_t value) const {
    std::string tens = words(value);
    const std::string unit = words(value % 10);
    if (!tens.ends_with(unit) || tens.size() == unit.size()) return false;
    tens.resize(tens.size() - unit.size());
    if (tens.back() != ' ' && tens.back() != '-') return false;
    tens.pop_back();
    const auto is_tens = [&](const SpelledNumber& known) {
      return known.value == static_cast<std::uint64_t>(value / 10 * 10) && known.words == tens;
    };
    return std::any_of(numbers.begin(), numbers.end(), is_tens);
  }

  // Adds "hundred" for "one hundred".
  void add_without_one(std::int64_t value) const {
    const std::string whole = words(value);
    const std::string one = words(1) + ' ';
    if (whole.starts_with(one)) {
      numbers.push_back({static_cast<std::uint64_t>(value), whole.substr(one.size())});
    }
  }

  void add_all() const {
    for (std::int64_t value = 1; value <= 20; ++value) add(value);
    for (std::int64_t value = 30; value < 100; value += 10) add(value);
    const bool regular = is_tens_and_unit(21) && is_tens_and_unit(75) && is_tens_and_unit(98);
    for (std::int64_t value = 21; value < 100 && !regular; ++value) add(value);
    for (std::int64_t value = 100; value < 1000; value += 100) add(value);
    add(1000);
    add_without_one(100);
    // If 2000 is two words, scale words cover the rest.
    if (words(2000).find(' ') != std::string::npos) return;
    for (std::int64_t value = 2000; value <= 20000; value += 1000) add(value);
  }
};

}  // namespace

Spellout spellout(const std::string& language) {
  Spellout result;
  const auto format = open_format(language);
  if (!format) return result;
  std::unordered_set<std::string> seen;
  for (std::int32_t i = 0; i < format->getNumberOfRuleSetNames(); ++i) {
    const icu::UnicodeString set = format->getRuleSetName(i);
    const SetSpeller speller{*format, set, result.numbers, seen};
    speller.add_all();
    const std::string word =
        between(spell(*format, 205, set), spell(*format, 200, set), spell(*format, 5, set));
    if (!word.empty()) result.connectors.push_back(word);
  }
  return result;
}

std::vector<ScaleWord> scale_words(const std::string& language) {
  const auto base = icu::number::NumberFormatter::withLocale(icu::Locale(language.c_str()));
  std::vector<ScaleWord> scales;
  add_scale_words(base.notation(icu::number::Notation::compactLong()), scales);
  add_scale_words(base.notation(icu::number::Notation::compactShort()), scales);
  return scales;
}

std::vector<std::string> year_words(const std::string& language) {
  std::vector<std::string> words;
  const auto format = icu::number::NumberFormatter::withLocale(icu::Locale(language.c_str()))
                          .unitWidth(UNUM_UNIT_WIDTH_FULL_NAME)
                          .unit(icu::MeasureUnit::getYear());
  for (const int count : {1, 2, 5}) {
    UErrorCode status = U_ZERO_ERROR;
    const auto text = format.formatInt(count, status).toString(status);
    if (U_SUCCESS(status)) words.push_back(take_apart(to_utf8(text)).words);
  }
  return words;
}

}  // namespace sejajar::analyze
