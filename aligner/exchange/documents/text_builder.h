#pragma once

#include <sejajar/document.h>

#include <cstdint>
#include <string_view>

namespace sejajar::documents {

/// Builds a document paragraph by paragraph, one per line. White space collapses as in a browser: a
/// run becomes one space, and paragraphs have none at their ends. Soft hyphens and byte order
/// marks, which only say where a word may be broken, are left out.
class TextBuilder {
 public:
  /// Adds `text` (valid UTF-8) to the open paragraph.
  void add(std::string_view text);

  /// Adds a line end within the open paragraph.
  void break_line();

  /// Ends the open paragraph; an empty one is dropped.
  void end_paragraph();

  /// Returns the length of the text so far, in bytes.
  std::uint32_t offset() const { return static_cast<std::uint32_t>(document_.text.size()); }

  /// Returns whether the open paragraph has any text.
  bool has_text() const { return document_.text.size() > begin_; }

  /// Records that the text from `begin` on, if any, is spoken at `time`.
  void add_cue(std::uint32_t begin, TimeRange time);

  /// Ends the last paragraph and returns the document.
  Document finish();

 private:
  enum class Gap { kNone, kSpace, kLine };

  void fill_gap();
  void add_word(std::string_view word);

  Document document_;
  std::uint32_t begin_ = 0;  // of the open paragraph
  Gap gap_ = Gap::kNone;     // pending white space
};

}  // namespace sejajar::documents
