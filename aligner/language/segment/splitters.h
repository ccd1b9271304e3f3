#pragma once

#include <sejajar/models.h>
#include <sejajar/options.h>

#include <memory>
#include <string>
#include <string_view>

#include "language/segment/splitter.h"

namespace sejajar::segment {

/// Makes a splitter for texts in `language` (canonical BCP-47).
using MakeSplitter = std::unique_ptr<Splitter>(const Models& models, std::string_view language,
                                               const SplitOptions& options);

/// Returns the splitter that `options` name, for texts in `language`. Making one costs far more
/// than using it on a short text: keep it for all texts of a language.
/// Throws Error{usage} if there is none of that name.
MakeSplitter make_splitter;

}  // namespace sejajar::segment
