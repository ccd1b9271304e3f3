#pragma once

#include <sejajar/document.h>

#include <cstdint>
#include <string_view>

namespace sejajar::documents {

/// Collects the text of a document paragraph by paragraph, each on a line of its own. White space
/// is set as a browser would: a run of it becomes one space, none at the edges of a paragraph.
class TextBuilder {
 public:
  /// Adds `text` (valid UTF-8) to the open paragraph.
  void add(std::string_view text);

  /// Adds a line end within the open paragraph.
  void break_line();

  /// Ends the open paragraph; one that holds nothing leaves no trace.
  void end_paragraph();

  /// Returns where the next text will begin, or the end of the text so far.
  std::uint32_t offset() const { return static_cast<std::uint32_t>(document_.text.size()); }

  /// Returns whether the open paragraph holds any text.
  bool has_text() const { return document_.text.size() > begin_; }

  /// Notes that the text from `begin` on is spoken at `time`, if there is any.
  void add_cue(std::uint32_t begin, TimeRange time);

  /// Returns the document, its last paragraph ended.
  Document finish();

 private:
  enum class Gap { kNone, kSpace, kLine };

  void fill_gap();

  Document document_;
  std::uint32_t begin_ = 0;  // of the open paragraph
  Gap gap_ = Gap::kNone;     // white space that is written once text follows
};

}  // namespace sejajar::documents
