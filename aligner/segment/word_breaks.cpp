#include "segment/word_breaks.h"

#include <sejajar/error.h>
#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include <limits>
#include <string>

namespace sejajar::segment {

namespace {

void check(UErrorCode status, const char* what) {
  if (U_SUCCESS(status)) return;
  throw Error(ErrorKind::kInput, std::string(what) + ": " + u_errorName(status) +
                                     "; expected ICU with its word break rules");
}

}  // namespace

struct WordBreaks::State {
  std::unique_ptr<icu::BreakIterator> iterator;
  UText text = UTEXT_INITIALIZER;

  ~State() { utext_close(&text); }
};

WordBreaks::WordBreaks() : state_(std::make_unique<State>()) {
  UErrorCode status = U_ZERO_ERROR;
  state_->iterator.reset(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
  check(status, "cannot open word breaks");
}

WordBreaks::~WordBreaks() = default;

void WordBreaks::find(std::string_view paragraph, std::vector<Part>& parts) {
  parts.clear();
  if (paragraph.size() > std::numeric_limits<std::int32_t>::max()) {
    throw Error(ErrorKind::kInput, "a paragraph is over 2 GiB; expected smaller ones, cut it");
  }
  State& state = *state_;
  UErrorCode status = U_ZERO_ERROR;
  utext_openUTF8(&state.text, paragraph.data(), static_cast<std::int64_t>(paragraph.size()),
                 &status);
  state.iterator->setText(&state.text, status);
  check(status, "cannot break text");
  for (std::int32_t at = state.iterator->next(); at != icu::BreakIterator::DONE;
       at = state.iterator->next()) {
    const bool is_word = state.iterator->getRuleStatus() >= UBRK_WORD_NONE_LIMIT;
    parts.push_back({static_cast<std::uint32_t>(at), is_word});
  }
}

bool runs_together(char32_t c) {
  return u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT;
}

}  // namespace sejajar::segment
