#pragma once

#include <sejajar/document.h>

#include <cstdint>
#include <string>

namespace sejajar::find {

/// What is known of a document before its text is compared.
struct Description {
  std::string language;       ///< canonical BCP-47 tag
  std::uint64_t content = 0;  ///< equal for documents of equal text
  std::uint32_t site = 0;     ///< documents of different sites are not compared
  std::int32_t day = 0;       ///< days since 1970
  bool has_day = false;       ///< else it may be of any day
};

/// Returns the language and content of `document`, of no particular site or day.
Description description_of(const Document& document);

/// Returns the salt of paragraph_keys() for documents of this language and site, among which
/// paragraphs are compared.
std::uint64_t paragraph_salt(const Description& description);

}  // namespace sejajar::find
