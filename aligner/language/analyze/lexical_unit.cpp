#include "language/analyze/lexical_unit.h"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>

#include "ground/text/ascii.h"
#include "ground/text/utf8.h"
#include "language/analyze/cldr.h"

namespace sejajar::analyze {

namespace {

struct KindOfLanguage {
  std::string_view language;
  UnitKind kind;
};

/// Languages with other units than most, in the order of languages.tsv, which is sorted.
constexpr KindOfLanguage kKinds[] = {
#include "language/analyze/unit_kinds.inc"
};

/// The kind of a word that is not of the text's language, and of a number.
constexpr UnitKind kForeign{};

/// Whether a word that begins with `first` is a number, or foreign to a language of `alphabet`.
bool is_foreign(UChar32 first, Alphabet alphabet) {
  if (u_isdigit(first)) return true;
  UErrorCode status = U_ZERO_ERROR;
  return alphabet == Alphabet::kOther && uscript_getScript(first, &status) == USCRIPT_LATIN;
}

}  // namespace

UnitKind unit_kind(std::string_view language) {
  const std::string_view base = language.substr(0, language.find('-'));
  const auto found = std::find_if(std::begin(kKinds), std::end(kKinds),
                                  [&](const auto& row) { return row.language == base; });
  return found == std::end(kKinds) ? UnitKind{} : found->kind;
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
