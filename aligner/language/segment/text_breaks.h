#pragma once

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <memory>
#include <string_view>

namespace sejajar::segment {

/// Throws Error{input} that says `what` failed unless `status` is a success.
void check_breaks(UErrorCode status, const char* what);

/// An ICU iterator over the breaks of one UTF-8 text after another, in bytes.
class TextBreaks {
 public:
  explicit TextBreaks(std::unique_ptr<icu::BreakIterator> iterator)
      : iterator_(std::move(iterator)) {}
  TextBreaks(const TextBreaks&) = delete;
  TextBreaks& operator=(const TextBreaks&) = delete;
  ~TextBreaks() { utext_close(&view_); }

  /// Returns the iterator at the start of `paragraph`, which must outlive its use.
  /// Throws Error{input} if the paragraph is over 2 GiB.
  icu::BreakIterator& over(std::string_view paragraph);

 private:
  std::unique_ptr<icu::BreakIterator> iterator_;
  UText view_ = UTEXT_INITIALIZER;
};

}  // namespace sejajar::segment
