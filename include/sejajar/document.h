#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sejajar {

/// Half-open range of bytes in a document's text.
struct ByteRange {
  std::uint32_t begin = 0;  ///< first byte
  std::uint32_t end = 0;    ///< one past the last byte

  friend bool operator==(const ByteRange&, const ByteRange&) = default;
};

/// One sentence, without the white space around it.
struct Sentence {
  ByteRange range;  ///< where it stands in the text; empty for an empty presegmented line
  std::uint32_t paragraph = 0;  ///< index of its paragraph, from 0

  friend bool operator==(const Sentence&, const Sentence&) = default;
};

/// When something is spoken, as subtitles tell it.
struct TimeRange {
  std::uint32_t begin = 0;  ///< milliseconds from the start of the film
  std::uint32_t end = 0;    ///< milliseconds, not before `begin`

  friend bool operator==(const TimeRange&, const TimeRange&) = default;
};

/// A part of a text that is spoken at a known time.
struct Cue {
  ByteRange range;  ///< where it stands in the text
  TimeRange time;   ///< when it is shown

  friend bool operator==(const Cue&, const Cue&) = default;
};

/// A text and what is known of its structure.
struct Document {
  std::string id;        ///< path or name, used in messages and output
  std::string language;  ///< canonical BCP-47 tag, "und" if unknown
  std::string text;  ///< valid UTF-8: a plain text as it is in its file, so that offsets are the
                     ///< user's own; of other formats what was extracted
  std::vector<ByteRange> paragraphs;  ///< in order, not overlapping, without line ends
  std::vector<Sentence> sentences;    ///< in order, not overlapping; empty before split()
  std::vector<float> vectors;  ///< one of equal length per sentence, one after the other, from any
                               ///< model that gives translations similar ones; usually empty
  std::vector<std::string> sentence_languages;  ///< BCP-47 tag per sentence, "" where it is too
                                                ///< short to tell; empty if nobody looked
  std::vector<Cue> cues;         ///< in order, not overlapping; empty if the text is no subtitle
  std::vector<TimeRange> times;  ///< one per sentence, from the begin of the first cue it touches
                                 ///< to the end of the last; empty if there are no cues

  /// The bytes of `sentence`; valid as long as the document is.
  std::string_view text_of(const Sentence& sentence) const { return text_of(sentence.range); }

  /// The bytes of `range`; valid as long as the document is.
  std::string_view text_of(ByteRange range) const {
    return std::string_view(text).substr(range.begin, range.end - range.begin);
  }
};

/// The two sides of one alignment problem.
struct DocumentPair {
  Document source;
  Document target;
};

}  // namespace sejajar
