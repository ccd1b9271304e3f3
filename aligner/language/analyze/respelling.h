#pragma once

#include <sejajar/document.h>

#include <string>
#include <string_view>

#include "ground/text/letters.h"

namespace sejajar::analyze {

/// Writes the text of one document in the one spelling that lexicons have for its language:
/// traditional Chinese in simplified characters, Serbian in Latin letters. All other text stays as
/// it is.
class Respelling {
 public:
  /// Looks at the language and the sentences of `document`, which must be split.
  explicit Respelling(const Document& document);

  /// Returns `text` (valid UTF-8) respelled; valid until the next call and as long as `text`.
  std::string_view operator()(std::string_view text);

 private:
  const text::Letters* rules_ = nullptr;  // none if nothing is to change
  std::string respelled_;
};

}  // namespace sejajar::analyze
