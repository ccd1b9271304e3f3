#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#pragma GCC visibility push(default)
namespace sejajar {

/// Half-open range of bytes in a document's text.
struct ByteRange {
  std::uint32_t begin = 0;  ///< first byte
  std::uint32_t end = 0;    ///< one past the last byte

  friend bool operator==(const ByteRange&, const ByteRange&) = default;
};

/// One sentence, without the white space around it.
struct Sentence {
  ByteRange range;              ///< in the text; empty for an empty presegmented line
  std::uint32_t paragraph = 0;  ///< index of its paragraph, from 0

  friend bool operator==(const Sentence&, const Sentence&) = default;
};

/// The time for which a subtitle is shown.
struct TimeRange {
  std::uint32_t begin = 0;  ///< milliseconds from the start of the film
  std::uint32_t end = 0;    ///< milliseconds, not before `begin`

  friend bool operator==(const TimeRange&, const TimeRange&) = default;
};

/// The text of one subtitle.
struct Cue {
  ByteRange range;  ///< in the text
  TimeRange time;   ///< when it is shown

  friend bool operator==(const Cue&, const Cue&) = default;
};

/// A text and its structure.
struct Document {
  std::string id;        ///< path or name, used in messages and output
  std::string language;  ///< canonical BCP-47 tag, "und" if unknown
  std::string text;  ///< valid UTF-8; of plain text the bytes of the file, so that offsets agree;
                     ///< of other formats the extracted text
  std::vector<ByteRange> paragraphs;  ///< in order, not overlapping, without line ends
  std::vector<Sentence> sentences;    ///< in order, not overlapping; empty before split()
  std::vector<float> vectors;  ///< sentence embeddings of equal length, row by row; usually empty
  std::vector<std::string> sentence_languages;  ///< BCP-47 tag per sentence, "" if it is too short
                                                ///< to identify; empty if not identified
  std::vector<Cue> cues;         ///< in order, not overlapping; empty unless subtitles
  std::vector<TimeRange> times;  ///< one per sentence, from the start of its first cue to the end
                                 ///< of its last; empty if there are no cues

  /// Returns the bytes of `sentence`; valid as long as the document.
  std::string_view text_of(const Sentence& sentence) const { return text_of(sentence.range); }

  /// Returns the bytes of `range`; valid as long as the document.
  std::string_view text_of(ByteRange range) const {
    return std::string_view(text).substr(range.begin, range.end - range.begin);
  }
};

/// A source document and a target document to be aligned.
struct DocumentPair {
  Document source;
  Document target;
};

}  // namespace sejajar
#pragma GCC visibility pop
