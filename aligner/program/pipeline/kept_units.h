#pragma once

#include <sejajar/document.h>
#include <sejajar/versions.h>

#include <string>
#include <vector>

#include "language/identify/language.h"

namespace sejajar::pipeline {

/// Returns the units in the file `path`, a table of versions or the bitext of two, with one cell
/// for each of `tags`. The file names the languages of its versions; for bitext, `pair` overrides
/// them unless it is empty. Throws Error{usage} if a language is unknown or not in `tags`,
/// Error{input} if the file has no sentence indices or a unit skips a sentence.
std::vector<KeptUnit> read_kept_units(const std::string& path, const std::vector<std::string>& tags,
                                      const identify::LanguagePair& pair);

}  // namespace sejajar::pipeline
