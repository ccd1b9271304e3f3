// ICU's word breaks, with its dictionaries, for scripts that write without spaces.

#include "language/segment/word_breaks.h"

#include <unicode/uchar.h>

#include "language/segment/text_breaks.h"

namespace sejajar::segment {

struct WordBreaks::State {
  explicit State(std::unique_ptr<icu::BreakIterator> words) : breaks(std::move(words)) {}
  TextBreaks breaks;
};

WordBreaks::WordBreaks() {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::BreakIterator> words(
      icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
  check_breaks(status, "cannot open word breaks");
  state_ = std::make_unique<State>(std::move(words));
}

WordBreaks::~WordBreaks() = default;

void WordBreaks::find(std::string_view paragraph, std::vector<Part>& parts) {
  parts.clear();
  icu::BreakIterator& words = state_->breaks.over(paragraph);
  for (std::int32_t at = words.next(); at != icu::BreakIterator::DONE; at = words.next()) {
    const bool is_word = words.getRuleStatus() >= UBRK_WORD_NONE_LIMIT;
    parts.push_back({static_cast<std::uint32_t>(at), is_word});
  }
}

bool runs_together(char32_t c) {
  return u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT;
}

}  // namespace sejajar::segment
