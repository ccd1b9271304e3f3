#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace sejajar::segment {

/// One rule: whether there is a break where the text before matches `before` and the text after it
/// matches `after`.
struct SrxRule {
  bool breaks = true;
  std::string before;    ///< regular expression as written; empty matches everywhere
  std::string after;     ///< likewise
  std::size_t line = 0;  ///< of the file, from 1
};

/// The rules of a set of languages.
struct SrxMap {
  std::string pattern;   ///< regular expression for the whole language tag
  std::string rules;     ///< the name of a list of rules
  std::size_t line = 0;  ///< of the file, from 1
};

/// The content of a file of SRX rules.
struct SrxFile {
  std::string path;     ///< for messages
  bool cascade = true;  ///< use the rules of all matching maps in turn, not only of the first
  std::map<std::string, std::vector<SrxRule>> rules;  ///< by name
  std::vector<SrxMap> maps;                           ///< in order
};

/// Returns the content of an SRX 2.0 or 1.0 file, `bytes`, with or without a namespace. Elements of
/// other namespaces and rules that Okapi marks as inactive are skipped. Cascades unless the header
/// says otherwise, like OmegaT. `path` is for messages.
/// Throws Error{input} with path and line if it is not SRX, uses entities or exceeds 8 MiB.
SrxFile parse_srx(std::string bytes, const std::string& path);

/// Reads the file `path` and parses it. Throws Error{input} if it cannot be read.
SrxFile read_srx(const std::string& path);

/// Returns the rules of `file` for texts in `language` (BCP-47), in the order in which they are to
/// be tried. Patterns match in either case and with - or _ in the tag.
/// Throws Error{input} if no map matches, or one that does is malformed or names unknown rules.
std::vector<SrxRule> rules_for(const SrxFile& file, std::string_view language);

}  // namespace sejajar::segment
