#include "ground/text/letters.h"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "ground/text/utf8.h"

namespace sejajar::text {
namespace {

constexpr std::size_t kPiece = 4096;  // bytes

/// Returns `text` with `change` made to it, piece by piece.
template <class Change>
std::string changed_in_pieces(std::string_view text, const Change& change) {
  std::string changed;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = boundary_before(text, std::min(begin + kPiece, text.size()));
    auto piece =
        icu::UnicodeString::fromUTF8({text.data() + begin, static_cast<std::int32_t>(end - begin)});
    change(piece);
    piece.toUTF8String(changed);
    begin = end;
  }
  return changed;
}

}  // namespace

Letters::Letters(const char* id) {
  UErrorCode status = U_ZERO_ERROR;
  std::shared_ptr<const icu::Transliterator> rules(icu::Transliterator::createInstance(
      icu::UnicodeString(id, -1, US_INV), UTRANS_FORWARD, status));
  if (U_SUCCESS(status)) rules_ = std::move(rules);
}

std::string Letters::change(std::string_view text) const {
  return changed_in_pieces(text,
                           [this](icu::UnicodeString& piece) { rules_->transliterate(piece); });
}

std::string case_folded(std::string_view text) {
  return changed_in_pieces(text, [](icu::UnicodeString& piece) { piece.foldCase(); });
}

}  // namespace sejajar::text
