#pragma once

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <map>
#include <string>
#include <vector>

namespace sejajar {

/// One row of the table of what can be wrong with a TMX file.
struct TmxCheck {
  std::string name;
  std::string rule;         ///< what the format asks for
  std::string consequence;  ///< which tools refuse the file, or what they make of it
};

/// Returns the checks, from the file as a whole to its texts.
std::vector<TmxCheck> tmx_checks();

/// One place that breaks a rule.
struct Finding {
  std::size_t line = 0;  ///< from 1; of an element, where its opening tag ends
  std::string check;     ///< a name from tmx_checks()
  std::string message;   ///< what stands there, and what was expected
};

/// What is wrong with one file.
struct Validation {
  std::vector<Finding> findings;              ///< in the order of the file; 20 of a check at most
  std::map<std::string, std::uint64_t> more;  ///< by check: how many there are beyond these
  std::uint64_t units = 0;                    ///< `tu` elements

  bool valid() const { return findings.empty(); }
};

/// Returns what is wrong with the TMX file `in`: all that the document type forbids, and what it
/// can't express. Memory does not grow with the file. Throws nothing for a malformed file: that is
/// a finding, and the last one.
Validation validate_tmx(std::istream& in);

}  // namespace sejajar
