#pragma once

#include <sejajar/validate.h>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "ground/markup/reader.h"

namespace sejajar::bitext {

/// An element and its content.
struct TmxElement {
  markup::Event tag;
  std::vector<TmxElement> children = {};
  std::string text = {};  ///< with the text of all elements inside
};

/// Records a finding at `element`; `check` is a name from tmx_checks().
using TmxFind = std::function<void(const TmxElement& element, const std::string& check,
                                   const std::string& message)>;

/// Checks `element` and its descendants against the document type of TMX 1.4. The names of checks
/// begin with `prefix`.
void check_grammar(const TmxElement& element, const std::string& prefix, const TmxFind& find);

/// Checks the tag of the root, without its content.
void check_root(const TmxElement& root, const TmxFind& find);

void check_header(const TmxElement& header, const TmxFind& find);

/// Checks a `tu` in a file whose header has `source_language`.
void check_unit(const TmxElement& unit, const std::string& source_language, const TmxFind& find);

}  // namespace sejajar::bitext
