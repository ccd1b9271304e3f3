#pragma once

#include <istream>
#include <string>
#include <string_view>
#include <vector>

namespace sejajar::io {

/// The sentences of a document of OPUS, in order, and the names by which links call them.
struct NamedSentences {
  std::vector<std::string> names;  ///< one per sentence, such as "s1.2"
  std::vector<std::string> texts;  ///< one per sentence, on one line
};

/// Returns whether what begins with `head` looks like a document of OPUS: XML with elements `s`.
bool is_opus_text(std::string_view head);

/// Returns the sentences of `in`: the elements `s`. Of tokenized ones the words, elements `w`, are
/// joined by blanks. Throws Error{input} with the line if the XML is not well-formed or a sentence
/// has no id.
NamedSentences read_opus_text(std::istream& in, const std::string& name);

}  // namespace sejajar::io
