// White space is written only once text follows it. Paragraphs are trimmed again when they end,
// because they may begin with a no-break space.

#include "exchange/documents/text_builder.h"

#include <algorithm>
#include <utility>

#include "ground/text/white_space.h"

namespace sejajar::documents {
namespace {

constexpr std::string_view kBlanks = " \t\n\r\f\v";

}  // namespace

void TextBuilder::fill_gap() {
  if (gap_ != Gap::kNone && has_text()) document_.text += gap_ == Gap::kSpace ? ' ' : '\n';
  gap_ = Gap::kNone;
}

void TextBuilder::add_word(std::string_view word) {
  constexpr std::string_view kInvisible[] = {"\u00AD", "\uFEFF"};
  while (!word.empty()) {
    std::size_t end = word.size(), size = 0;
    for (const std::string_view mark : kInvisible) {
      const std::size_t at = word.find(mark);
      if (at >= end) continue;
      end = at;
      size = mark.size();
    }
    if (end > 0) fill_gap();
    document_.text += word.substr(0, end);
    word.remove_prefix(end + size);
  }
}

void TextBuilder::add(std::string_view text) {
  // Invariant: the text before `text` has been added.
  while (!text.empty()) {
    const std::size_t word = std::min(text.find_first_not_of(kBlanks), text.size());
    if (word > 0 && gap_ == Gap::kNone) gap_ = Gap::kSpace;
    text.remove_prefix(word);
    if (text.empty()) return;
    const std::size_t end = std::min(text.find_first_of(kBlanks), text.size());
    add_word(text.substr(0, end));
    text.remove_prefix(end);
  }
}

void TextBuilder::break_line() {
  gap_ = Gap::kLine;
}

void TextBuilder::end_paragraph() {
  gap_ = Gap::kNone;
  if (!has_text()) return;
  const ByteRange paragraph = text::trim(document_.text, {begin_, offset()});
  if (paragraph.begin < paragraph.end) {
    document_.paragraphs.push_back(paragraph);
    document_.text += '\n';
  } else {
    document_.text.resize(begin_);
  }
  begin_ = offset();
}

void TextBuilder::add_cue(std::uint32_t begin, TimeRange time) {
  const ByteRange range = text::trim(document_.text, {std::min(begin, offset()), offset()});
  if (range.begin < range.end) document_.cues.push_back({range, time});
}

Document TextBuilder::finish() {
  end_paragraph();
  return std::move(document_);
}

}  // namespace sejajar::documents
