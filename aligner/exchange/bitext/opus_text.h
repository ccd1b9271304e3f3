#pragma once

#include <istream>
#include <string>
#include <string_view>
#include <vector>

namespace sejajar::bitext {

/// The sentences of an OPUS document, in order, and their names in links.
struct NamedSentences {
  std::vector<std::string> names;  ///< one per sentence, such as "s1.2"
  std::vector<std::string> texts;  ///< one per sentence, on one line
};

/// Returns whether a file that begins with `head` looks like an OPUS document: XML with elements
/// `s`.
bool is_opus_text(std::string_view head);

/// Returns the sentences of `in`, the elements `s`. The words of a tokenized text, elements `w`,
/// are joined by blanks. Throws Error{input} with path and line if the XML is not well-formed or a
/// sentence has no id.
NamedSentences read_opus_text(std::istream& in, const std::string& name);

}  // namespace sejajar::bitext
