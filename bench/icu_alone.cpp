#include "icu_alone.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <memory>

namespace sejajar::bench {
namespace {

std::uint64_t count_breaks(icu::BreakIterator& breaks, const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  UText* view =
      utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status);
  breaks.setText(view, status);
  std::uint64_t count = 0;
  while (breaks.next() != icu::BreakIterator::DONE) ++count;
  utext_close(view);
  return count;
}

}  // namespace

std::uint64_t icu_breaks(const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> sentences(
      icu::BreakIterator::createSentenceInstance(icu::Locale::getRoot(), status));
  const std::unique_ptr<icu::BreakIterator> words(
      icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
  return count_breaks(*sentences, text) + count_breaks(*words, text);
}

}  // namespace sejajar::bench
