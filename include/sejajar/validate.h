#pragma once

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <map>
#include <string>
#include <vector>

#pragma GCC visibility push(default)
namespace sejajar {

/// A rule that validate_tmx() or validate_xliff() checks.
struct ValidationCheck {
  std::string name;
  std::string rule;         ///< the requirement
  std::string consequence;  ///< the tools that it affects, and how
};

/// Returns the checks of validate_tmx(), from the file as a whole to its texts.
std::vector<ValidationCheck> tmx_checks();

/// Returns the checks of validate_xliff(), in the same order.
std::vector<ValidationCheck> xliff_checks();

/// A violation of a rule.
struct Finding {
  std::size_t line = 0;  ///< from 1; of an element, where its opening tag ends
  std::string check;     ///< a name from tmx_checks() or xliff_checks()
  std::string message;   ///< what was found, and what was expected
};

/// The problems of one file.
struct Validation {
  std::vector<Finding> findings;              ///< in the order of the file; at most 20 per check
  std::map<std::string, std::uint64_t> more;  ///< by check: number of further findings
  std::uint64_t units = 0;                    ///< `tu` elements or segments

  bool valid() const { return findings.empty(); }
};

/// Returns the violations of the document type in the TMX file `in`, and of rules that a document
/// type cannot express. Memory does not grow with the file. Does not throw for malformed XML; the
/// error becomes the last finding.
Validation validate_tmx(std::istream& in);

/// Returns the violations of rules about languages, units, sources and translations in the XLIFF
/// file `in`, 1.2 or 2. In other respects as validate_tmx().
Validation validate_xliff(std::istream& in);

}  // namespace sejajar
#pragma GCC visibility pop
