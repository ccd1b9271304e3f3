#pragma once

#include <sejajar/document.h>
#include <sejajar/models.h>
#include <sejajar/options.h>

#include <cstdint>
#include <functional>
#include <vector>

#include "program/find/description.h"

namespace sejajar::find {

/// Documents to compare.
struct Collection {
  std::vector<Description> descriptions;
  /// Returns the text of a document, which is split if it has no sentences. Called from several
  /// threads.
  std::function<Document(std::uint32_t document)> text;
};

/// Returns the text of `document`, split. Throws what `text` and split() throw.
Document split_text(const Collection& collection, std::uint32_t document, const Models& models,
                    const SplitOptions& options);

}  // namespace sejajar::find
