#include "program/find/description.h"

#include "ground/text/hash.h"
#include "ground/text/white_space.h"

namespace sejajar::find {

Description description_of(const Document& document) {
  return {document.language, text::hash_of(text::trimmed(document.text))};
}

std::uint64_t paragraph_salt(const Description& description) {
  return text::hash_of(description.language + "/" + std::to_string(description.site));
}

}  // namespace sejajar::find
