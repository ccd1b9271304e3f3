#pragma once

#include <sejajar/validate.h>

#include <functional>
#include <string>
#include <vector>

#include "ground/markup/xml_reader.h"

namespace sejajar::io {

/// An element with what is in it.
struct XmlElement {
  XmlEvent opened;
  std::vector<XmlElement> children;
  std::string text;  ///< of the element and, in its place, of those inside

  const std::string& name() const { return opened.name; }
  std::string attribute(const std::string& wanted) const {
    return opened.attribute(wanted).value_or("");
  }
};

/// Tells what is wrong with `element`; the name of the check is that of the row.
using Complain = std::function<void(const XmlElement& element, const std::string& message)>;

/// Which part of a file a check looks at.
enum class TmxPart {
  kBytes,   ///< reported while the file is read
  kRoot,    ///< the opening tag of the root
  kHeader,  ///< the whole header
  kUnit     ///< each `tu`
};

/// One row of the table of checks.
struct TmxRule {
  TmxCheck check;
  TmxPart part;
  /// `source_language` is the header's. Null for kBytes.
  void (*examine)(const XmlElement& element, const std::string& source_language,
                  const Complain& complain);
};

/// Returns the table of checks.
const std::vector<TmxRule>& tmx_rules();

}  // namespace sejajar::io
