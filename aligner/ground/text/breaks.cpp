// ICU reads the UTF-8 bytes in place through a UText.

#include "ground/text/breaks.h"

#include <sejajar/error.h>
#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include <limits>
#include <map>
#include <mutex>

namespace sejajar::text {

namespace {

void check(UErrorCode status, const char* what) {
  if (U_SUCCESS(status)) return;
  throw Error(ErrorKind::kInput, std::string(what) + ": " + u_errorName(status) +
                                     "; expected ICU with its break rules");
}

// Cloning an iterator takes a tenth of the time of opening one.
std::unique_ptr<icu::BreakIterator> sentence_iterator(const std::string& locale) {
  static std::mutex mutex;
  static std::map<std::string, std::unique_ptr<icu::BreakIterator>> opened;
  const std::lock_guard lock(mutex);
  std::unique_ptr<icu::BreakIterator>& original = opened[locale];
  if (!original) {
    UErrorCode status = U_ZERO_ERROR;
    original.reset(icu::BreakIterator::createSentenceInstance(icu::Locale(locale.c_str()), status));
    check(status, "cannot open sentence breaks");
  }
  return std::unique_ptr<icu::BreakIterator>(original->clone());
}

std::unique_ptr<icu::BreakIterator> word_iterator() {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::BreakIterator> words(
      icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
  check(status, "cannot open word breaks");
  return words;
}

}  // namespace

class TextBreaks {
 public:
  explicit TextBreaks(std::unique_ptr<icu::BreakIterator> iterator)
      : iterator_(std::move(iterator)) {}
  TextBreaks(const TextBreaks&) = delete;
  TextBreaks& operator=(const TextBreaks&) = delete;
  ~TextBreaks() { utext_close(&view_); }

  /// Returns the iterator at the start of `paragraph`, which must outlive its use.
  icu::BreakIterator& over(std::string_view paragraph) {
    if (paragraph.size() > std::numeric_limits<std::int32_t>::max()) {
      throw Error(ErrorKind::kInput, "a paragraph is over 2 GiB; expected shorter paragraphs");
    }
    UErrorCode status = U_ZERO_ERROR;
    utext_openUTF8(&view_, paragraph.data(), static_cast<std::int64_t>(paragraph.size()), &status);
    iterator_->setText(&view_, status);
    check(status, "cannot break text");
    return *iterator_;
  }

 private:
  std::unique_ptr<icu::BreakIterator> iterator_;
  UText view_ = UTEXT_INITIALIZER;
};

UnicodeBreaks::UnicodeBreaks(const std::string& locale)
    : breaks_(std::make_unique<TextBreaks>(sentence_iterator(locale))) {}

UnicodeBreaks::~UnicodeBreaks() = default;

void UnicodeBreaks::find(std::string_view paragraph, std::vector<std::uint32_t>& breaks) {
  breaks.clear();
  if (paragraph.find_first_of("\r\n") != paragraph.npos) {
    unwrapped_ = paragraph;
    for (char& c : unwrapped_) {
      if (c == '\r' || c == '\n') c = ' ';
    }
    paragraph = unwrapped_;
  }
  icu::BreakIterator& sentences = breaks_->over(paragraph);
  for (std::int32_t at = sentences.next(); at != icu::BreakIterator::DONE; at = sentences.next())
    breaks.push_back(static_cast<std::uint32_t>(at));
}

WordBreaks::WordBreaks() : breaks_(std::make_unique<TextBreaks>(word_iterator())) {}

WordBreaks::~WordBreaks() = default;

void WordBreaks::find(std::string_view paragraph, std::vector<Part>& parts) {
  parts.clear();
  icu::BreakIterator& words = breaks_->over(paragraph);
  for (std::int32_t at = words.next(); at != icu::BreakIterator::DONE; at = words.next()) {
    const bool is_word = words.getRuleStatus() >= UBRK_WORD_NONE_LIMIT;
    parts.push_back({static_cast<std::uint32_t>(at), is_word});
  }
}

bool runs_together(char32_t c) {
  return u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT;
}

}  // namespace sejajar::text
