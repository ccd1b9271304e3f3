// Two cursors advance through the lines and the paragraphs; both skip white space, and all other
// characters must be equal.

#include "language/segment/place_lines.h"

#include <algorithm>

#include "ground/files/place.h"
#include "ground/text/lines.h"
#include "ground/text/number_format.h"
#include "ground/text/utf8.h"
#include "ground/text/white_space.h"

namespace sejajar::segment {

namespace {

constexpr std::string_view kParagraphMark = "<P>";
constexpr std::size_t kShown = 40;  // bytes of either text that a message shows

// Replaces control characters, which could end a message early or control a terminal.
std::string shown(std::string_view text) {
  const std::size_t end = text::boundary_before(text, kShown);
  std::string start(text.substr(0, end));
  std::replace_if(
      start.begin(), start.end(),
      [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, ' ');
  return "'" + start + (end < text.size() ? "...'" : "'");
}

class Placing {
 public:
  Placing(const Document& document, const std::string& writer)
      : document_(document), writer_(writer) {
    if (!document.paragraphs.empty()) at_ = document.paragraphs.front().begin;
    pass_space();
  }

  void take_line(std::string_view line, std::size_t number) {
    if (const auto bad = text::find_bad_utf8(line)) {
      fail("line " + std::to_string(number) + " of " + writer_ + " has invalid UTF-8 at byte " +
           std::to_string(*bad));
    }
    if (line == kParagraphMark && !rest().starts_with(kParagraphMark)) return;
    // Invariant: the line up to `k` has been matched up to `at_`; the open sentence is from
    // `begin_`.
    for (std::size_t k = 0; k < line.size();) {
      const text::CodePoint c = text::code_point_at(line, k);
      if (!text::is_space(c.value)) take(c.value, line.substr(k), number);
      k = c.next;
    }
    close();
  }

  std::vector<Sentence> finish(std::size_t lines) {
    if (!at_end()) {
      fail(text::counted(lines, "line") + " of " + writer_ + " end before " + shown(rest()));
    }
    return std::move(sentences_);
  }

 private:
  bool at_end() const { return paragraph_ == document_.paragraphs.size(); }

  std::string_view rest() const {
    return at_end() ? std::string_view()
                    : document_.text_of(ByteRange{at_, document_.paragraphs[paragraph_].end});
  }

  void take(char32_t value, std::string_view rest_of_line, std::size_t number) {
    const text::CodePoint c = text::code_point_at(rest(), 0);
    if (at_end() || c.value != value) {
      fail("line " + std::to_string(number) + " of " + writer_ + " continues with " +
           shown(rest_of_line) + ", the text with " + (at_end() ? "its end" : shown(rest())));
    }
    if (!open_) begin_ = at_;
    open_ = true;
    at_ += static_cast<std::uint32_t>(c.next);
    end_ = at_;
    pass_space();
  }

  /// Advances to the next character that is not white space, in a later paragraph if necessary.
  void pass_space() {
    while (!at_end()) {
      const ByteRange paragraph = document_.paragraphs[paragraph_];
      at_ = text::trim(document_.text, {at_, paragraph.end}).begin;
      if (at_ < paragraph.end) return;
      close();
      if (++paragraph_ < document_.paragraphs.size()) {
        at_ = document_.paragraphs[paragraph_].begin;
      }
    }
  }

  void close() {
    if (!open_) return;
    sentences_.push_back({{begin_, end_}, static_cast<std::uint32_t>(paragraph_)});
    open_ = false;
  }

  [[noreturn]] void fail(const std::string& what) const {
    files::Place{document_.id, text::line_number(document_.text, at_)}.fail(
        what, "the same text except for white space");
  }

  const Document& document_;
  const std::string& writer_;
  std::vector<Sentence> sentences_;
  std::size_t paragraph_ = 0;
  std::uint32_t at_ = 0;  // next byte of the text, in `paragraph_`, not white space
  std::uint32_t begin_ = 0;
  std::uint32_t end_ = 0;
  bool open_ = false;  // whether the sentence from `begin_` to `end_` is incomplete
};

}  // namespace

std::vector<Sentence> place_lines(const Document& document, std::string_view lines,
                                  const std::string& writer) {
  Placing placing(document, writer);
  std::size_t count = 0;
  for (std::size_t begin = 0; begin < lines.size();) {
    const std::size_t end = std::min(lines.find('\n', begin), lines.size());
    std::string_view line = lines.substr(begin, end - begin);
    if (line.ends_with('\r')) line.remove_suffix(1);
    placing.take_line(line, ++count);
    begin = end + 1;
  }
  return placing.finish(count);
}

}  // namespace sejajar::segment
