#pragma once

#include <sejajar/error.h>
#include <sejajar/read.h>

#include <sstream>
#include <string>

#include "fuzz/promises.h"
#include "ground/text/utf8.h"

namespace sejajar::fuzz {

/// Requires what read() promises: valid text, paragraphs and cues in order, none empty.
inline void require_document(const Document& document) {
  require(!text::find_bad_utf8(document.text), "valid UTF-8");
  std::uint32_t done = 0;
  for (const ByteRange& paragraph : document.paragraphs) {
    require(paragraph.begin >= done && paragraph.begin < paragraph.end, "paragraphs in order");
    require(text::trim(document.text, paragraph) == paragraph, "paragraphs without space around");
    done = paragraph.end;
  }
  require(done <= document.text.size(), "paragraphs inside the text");
  done = 0;
  for (const Cue& cue : document.cues) {
    require(cue.range.begin >= done && cue.range.begin < cue.range.end, "cues in order");
    require(cue.time.begin <= cue.time.end, "no cue that ends before it begins");
    done = cue.range.end;
  }
  require(done <= document.text.size(), "cues inside the text");
}

/// Reads `bytes` as the input format `format`, "" for what they look like, within small limits. An
/// Error is an answer; anything else that is thrown is a finding.
inline void read_anything(const std::string& bytes, const std::string& format,
                          const std::string& language = "und") {
  ReadOptions options;
  options.input_format = format;
  options.max_size = 4;
  options.max_depth = 100;
  options.max_entries = 100;
  std::istringstream in(bytes);
  try {
    require_document(read(in, language, options));
  } catch (const Error& error) {
    require(std::string(error.what()).find("expected") != std::string::npos,
            "an error that says what was expected");
  }
}

}  // namespace sejajar::fuzz
