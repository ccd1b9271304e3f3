#pragma once

#include "exchange/bitext/tmx_rules.h"

namespace sejajar::io {

/// What the document type of TMX 1.4 says of `element` and what is in it, one rule a function:
/// which elements there are, in which order, with which attributes and values.
void check_elements(const XmlElement& element, const std::string&, const Complain& complain);
void check_order(const XmlElement& element, const std::string&, const Complain& complain);
void check_required_attributes(const XmlElement& element, const std::string&,
                               const Complain& complain);
void check_known_attributes(const XmlElement& element, const std::string&,
                            const Complain& complain);
void check_attribute_values(const XmlElement& element, const std::string&,
                            const Complain& complain);

}  // namespace sejajar::io
