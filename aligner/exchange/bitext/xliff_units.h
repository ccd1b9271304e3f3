#pragma once

#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "ground/markup/reader.h"
#include "language/identify/language.h"

namespace sejajar::bitext {

/// A segment and its translation.
struct XliffUnit {
  std::string source;  ///< without codes of the original format and without white space at its ends
  std::string target;  ///< likewise; "" if it is not translated
  std::string posterior = {};  ///< of the note of this category; "" if there is none
};

/// Reads the segments of an XLIFF file (1.2 and 2) one by one. Proposals, comments and units that
/// are not for translation are left out.
class XliffUnits {
 public:
  /// `xml` must outlive this.
  explicit XliffUnits(markup::Reader& xml) : xml_(xml) {}

  /// Returns the next segment; nothing at the end. Throws Error{input} as the reader does.
  std::optional<XliffUnit> next();

  /// The languages that the file declares before the last unit, as written; "" if it does not.
  const identify::LanguagePair& languages() const { return languages_; }

 private:
  void read_unit();

  markup::Reader& xml_;
  identify::LanguagePair languages_;
  std::string posterior_;  // of the open unit
  std::deque<XliffUnit> units_;
};

}  // namespace sejajar::bitext
