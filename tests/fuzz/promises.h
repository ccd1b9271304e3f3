#pragma once

#include <sejajar/document.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "ground/text/white_space.h"

namespace sejajar::fuzz {

/// Ends the program if a promise is broken, which libFuzzer takes for a finding.
inline void require(bool kept, const char* promise) {
  if (kept) return;
  std::fprintf(stderr, "broken promise: %s\n", promise);
  std::abort();
}

/// Requires of an error that it says what was expected.
inline void require_message(const std::string& message) {
  require(message.find("expected") != std::string::npos, "an error that says what was expected");
}

/// The bytes of an input; the first ones may be taken off to choose options.
class Input {
 public:
  Input(const std::uint8_t* data, std::size_t size)
      : bytes_(reinterpret_cast<const char*>(data), size) {}

  /// Returns a number below `count` and takes off the byte that it stands in; 0 at the end.
  std::size_t choose(std::size_t count) {
    if (bytes_.empty()) return 0;
    const auto byte = static_cast<std::uint8_t>(bytes_.front());
    bytes_.erase(0, 1);
    return byte % count;
  }

  /// Returns what comes before the first `separator`, and takes both off.
  std::string take_until(char separator) {
    const std::size_t end = std::min(bytes_.find(separator), bytes_.size());
    std::string taken = bytes_.substr(0, end);
    bytes_.erase(0, std::min(end + 1, bytes_.size()));
    return taken;
  }

  const std::string& rest() const { return bytes_; }

 private:
  std::string bytes_;
};

/// Requires what split() promises: sentences in order, inside their paragraphs, trimmed, not empty;
/// with nothing but white space between them if `all` of the text must be in one.
inline void require_sentences(const Document& document, bool all = true) {
  std::uint32_t done = 0;
  const auto is_blank = [&](std::uint32_t begin, std::uint32_t end) {
    const ByteRange gap = text::trim(document.text, {begin, end});
    return gap.begin == gap.end;
  };
  for (const Sentence& sentence : document.sentences) {
    require(sentence.paragraph < document.paragraphs.size(), "a paragraph that there is");
    const ByteRange paragraph = document.paragraphs[sentence.paragraph];
    const ByteRange range = sentence.range;
    require(range.begin >= std::max(done, paragraph.begin), "sentences in order");
    require(range.end <= paragraph.end, "sentences inside their paragraphs");
    require(range.begin < range.end, "no empty sentence");
    require(text::trim(document.text, range) == range, "sentences without space around them");
    require(!all || is_blank(done, range.begin), "no text between sentences");
    done = range.end;
  }
  require(!all || is_blank(done, static_cast<std::uint32_t>(document.text.size())),
          "no text after the last sentence");
}

}  // namespace sejajar::fuzz
