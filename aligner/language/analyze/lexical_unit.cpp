// Which letters distinguish words depends on whether a language inflects by prefixes or suffixes,
// and on whether its script writes sounds or syllables. languages.tsv says which they are; its rows
// with another unit than the usual one are compiled in.

#include "language/analyze/lexical_unit.h"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>

#include "ground/text/ascii.h"
#include "ground/text/language_tag.h"
#include "ground/text/utf8.h"
#include "language/analyze/cldr.h"

namespace sejajar::analyze {

namespace {

/// Cells of a row of languages.tsv.
struct Row {
  std::string_view language;
  std::string_view script;
  std::string_view unit;  ///< such as "last 4"
};

/// The languages whose unit is not the usual one.
constexpr Row kRows[] = {
#include "language/analyze/unit_rows.inc"
};

constexpr std::string_view kUsualUnit = "first 5";

/// The row of `language`, a BCP-47 tag; null if its unit is the usual one.
const Row* row_of(std::string_view language) {
  const auto* const found = std::find_if(std::begin(kRows), std::end(kRows), [&](const Row& row) {
    return row.language == text::language_of(language);
  });
  return found == std::end(kRows) ? nullptr : found;
}

/// The kind of a word that is not of the text's language, and of a number.
constexpr UnitKind kForeign{};

/// Whether a word that begins with `first` is a number, or foreign to a language of `alphabet`.
bool is_foreign(UChar32 first, Alphabet alphabet) {
  if (u_isdigit(first)) return true;
  UErrorCode status = U_ZERO_ERROR;
  return alphabet == Alphabet::kOther && uscript_getScript(first, &status) == USCRIPT_LATIN;
}

}  // namespace

std::string_view unit_name(std::string_view language) {
  const Row* const row = row_of(language);
  return row == nullptr ? kUsualUnit : row->unit;
}

UnitKind unit_kind(std::string_view language) {
  const Row* const row = row_of(language);
  if (row == nullptr) return {};
  return {static_cast<std::uint8_t>(row->unit.back() - '0'),
          row->unit.starts_with("last") ? WordEnd::kLast : WordEnd::kFirst,
          row->script == "Latn" ? Alphabet::kLatin : Alphabet::kOther};
}

std::string_view ascii_unit(std::string_view lower, UnitKind kind) {
  const bool is_number = !lower.empty() && lower.front() >= '0' && lower.front() <= '9';
  const bool foreign = kind.alphabet != Alphabet::kLatin || is_number;
  if (foreign) kind = kForeign;
  const std::size_t letters = std::min<std::size_t>(kind.letters, lower.size());
  return lower.substr(kind.end == WordEnd::kFirst ? 0 : lower.size() - letters, letters);
}

std::string lexical_unit(std::string_view word, UnitKind kind) {
  if (text::is_ascii(word)) return std::string(ascii_unit(text::ascii_lower(word), kind));
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* compose = icu::Normalizer2::getNFCInstance(status);
  const auto text =
      icu::UnicodeString::fromUTF8({word.data(), static_cast<std::int32_t>(word.size())});
  icu::UnicodeString unit = compose->normalize(text, status);
  unit.findAndReplace(icu::UnicodeString(UChar32{0xAD}), icu::UnicodeString());  // soft hyphen
  // Root casing: the same in every locale, dotless i included.
  unit.toLower(icu::Locale::getRoot());
  if (is_foreign(unit.char32At(0), kind.alphabet)) kind = kForeign;
  const std::int32_t size = unit.countChar32();
  const std::int32_t letters = std::min<std::int32_t>(kind.letters, size);
  if (kind.end == WordEnd::kFirst) {
    unit.truncate(unit.moveIndex32(0, letters));
  } else {
    unit.remove(0, unit.moveIndex32(0, size - letters));
  }
  return to_utf8(unit);
}

}  // namespace sejajar::analyze
