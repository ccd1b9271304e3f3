#include "language/analyze/folding.h"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "ground/text/utf8.h"
#include "language/analyze/cldr.h"

namespace sejajar::analyze {

std::string without_diacritics(std::string_view unit) {
  if (text::is_ascii(unit)) return std::string(unit);
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* decompose = icu::Normalizer2::getNFKDInstance(status);
  const auto text =
      icu::UnicodeString::fromUTF8({unit.data(), static_cast<std::int32_t>(unit.size())});
  const icu::UnicodeString parts = decompose->normalize(text, status);
  icu::UnicodeString bare;
  for (std::int32_t at = 0; at < parts.length(); at = parts.moveIndex32(at, 1)) {
    const UChar32 c = parts.char32At(at);
    if (u_charType(c) == U_NON_SPACING_MARK) continue;
    bare.append(c == 0x111 ? UChar32{'d'} : c);  // the barred d has no decomposition
  }
  return to_utf8(bare);
}

}  // namespace sejajar::analyze
