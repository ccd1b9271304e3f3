#include "program/find/collection.h"

#include <sejajar/split.h>

#include <utility>

namespace sejajar::find {

Document split_text(const Collection& collection, std::uint32_t document, const Models& models,
                    const SplitOptions& options) {
  Document text = collection.text(document);
  if (!text.sentences.empty()) return text;
  return split(std::move(text), models, options);
}

}  // namespace sejajar::find
