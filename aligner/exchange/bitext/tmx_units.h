#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ground/markup/reader.h"

namespace sejajar::bitext {

/// A translation unit (`tu`). Texts and values have no white space at their ends.
struct TmxUnit {
  struct Property {
    std::string type;
    std::string value;
  };
  struct Variant {
    std::string language;  ///< as written in the file; "" if missing
    std::string text;      ///< without inline tags and the codes in them
    std::vector<Property> properties = {};
  };
  std::vector<Property> properties = {};
  std::vector<Variant> variants = {};
};

/// Reads the units of a TMX file (1.1 to 1.4) one by one.
class TmxUnits {
 public:
  /// `xml` must outlive this.
  explicit TmxUnits(markup::Reader& xml) : xml_(xml) {}

  /// Returns the next unit; nothing at the end. Throws Error{input} as the reader does.
  std::optional<TmxUnit> next();

  /// The source language in the header; "" before the first call of next(), if there is none, or if
  /// it is "*all*".
  const std::string& source_language() const { return source_language_; }

  /// How many variants without `seg` have been left out so far, and the line of the first.
  std::size_t without_text() const { return without_text_; }
  std::size_t first_without_text() const { return first_without_text_; }

  /// The languages in the property x-versions of the header; empty before the first call of next(),
  /// or if there is none.
  const std::vector<std::string>& versions() const { return versions_; }

 private:
  std::string trimmed_text(const std::vector<std::string_view>& dropped = {});

  markup::Reader& xml_;
  std::string source_language_;
  std::size_t without_text_ = 0;
  std::size_t first_without_text_ = 0;
  std::vector<std::string> versions_;
};

}  // namespace sejajar::bitext
