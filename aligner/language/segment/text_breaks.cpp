// What breaks into sentences and into words share: ICU reads the user's own bytes through a UText.

#include "language/segment/text_breaks.h"

#include <sejajar/error.h>

#include <limits>
#include <string>

namespace sejajar::segment {

void check_breaks(UErrorCode status, const char* what) {
  if (U_SUCCESS(status)) return;
  throw Error(ErrorKind::kInput, std::string(what) + ": " + u_errorName(status) +
                                     "; expected ICU with its break rules");
}

icu::BreakIterator& TextBreaks::over(std::string_view paragraph) {
  if (paragraph.size() > std::numeric_limits<std::int32_t>::max()) {
    throw Error(ErrorKind::kInput, "a paragraph is over 2 GiB; expected smaller ones, cut it");
  }
  UErrorCode status = U_ZERO_ERROR;
  utext_openUTF8(&view_, paragraph.data(), static_cast<std::int64_t>(paragraph.size()), &status);
  iterator_->setText(&view_, status);
  check_breaks(status, "cannot break text");
  return *iterator_;
}

}  // namespace sejajar::segment
