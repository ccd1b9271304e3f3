#pragma once

#include <sejajar/document.h>
#include <sejajar/versions.h>

#include <string>
#include <vector>

#include "language/identify/language.h"

namespace sejajar::pipeline {

/// Returns the units in the alignment `path`, a table of versions or the bitext of two, for
/// `documents` with these `tags`. The versions are those with the tags that the file names, or else
/// those of `pair`. Throws Error{usage} if there are none, Error{input} if the file has no sentence
/// indices, or a unit whose sentences are not consecutive or do not exist.
std::vector<KeptUnit> read_kept_units(const std::string& path, const std::vector<std::string>& tags,
                                      const identify::LanguagePair& pair);

}  // namespace sejajar::pipeline
