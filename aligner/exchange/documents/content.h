#pragma once

#include <sejajar/document.h>
#include <sejajar/options.h>

#include <string>
#include <string_view>
#include <vector>

namespace sejajar::documents {

/// What a reader is given of a file, and what it has to say besides.
struct Content {
  std::string bytes;     ///< unpacked, if the file is compressed
  std::string id;        ///< path or name, used in messages
  std::string path;      ///< of a file that holds exactly `bytes`; "" if there is none
  std::string language;  ///< canonical BCP-47 tag that was asked for, "und" if none was
  ReadOptions options;
  std::vector<std::string> notes;  ///< for the user, without the id
};

/// Returns the document in `content`: text, paragraphs and perhaps cues; a language only if the
/// content says it. May use up `content.bytes`.
/// Throws Error{input} or Error{encoding} with the place of what is wrong.
using Reader = Document(Content& content);

/// Returns whether `bytes` look like a document of one kind; fast, and total on any bytes.
using Recogniser = bool(std::string_view bytes);

}  // namespace sejajar::documents
