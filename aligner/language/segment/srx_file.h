#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace sejajar::segment {

/// One rule: where `before` matches what ends and `after` what begins, there is a break or none.
struct SrxRule {
  bool breaks = true;
  std::string before;    ///< regular expression as written; empty matches everywhere
  std::string after;     ///< the same
  std::size_t line = 0;  ///< of the file, from 1
};

/// Which rules a language has.
struct SrxMap {
  std::string pattern;   ///< regular expression for the whole language tag
  std::string rules;     ///< name of a list of rules
  std::size_t line = 0;  ///< of the file, from 1
};

/// What a file of SRX rules holds.
struct SrxFile {
  std::string path;     ///< for messages
  bool cascade = true;  ///< the rules of all maps that match, one after the other; else the first's
  std::map<std::string, std::vector<SrxRule>> rules;  ///< by name
  std::vector<SrxMap> maps;                           ///< in order
};

/// Returns what `bytes`, the content of the file `path`, hold: SRX 2.0 (or 1.0, which has the same
/// rules), with its namespace or without. Elements of other namespaces are passed over, and rules
/// that Okapi marks as not active. A header that is silent about cascading cascades, as in OmegaT.
/// Throws Error{input} with path and line if it is no such file, declares entities or is over 8
/// MiB.
SrxFile parse_srx(std::string_view bytes, const std::string& path);

/// The same for the file `path`. Throws Error{input} too if it cannot be read.
SrxFile read_srx(const std::string& path);

/// Returns the rules of `file` for texts in `language` (BCP-47), in the order in which they are to
/// be tried. Patterns match in either case and with - or _ in the tag.
/// Throws Error{input} if no map matches, or one that does is malformed or names unknown rules.
std::vector<SrxRule> rules_for(const SrxFile& file, std::string_view language);

}  // namespace sejajar::segment
