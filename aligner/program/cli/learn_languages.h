#pragma once

#include <string>

#include "program/cli/shared_options.h"
#include "program/training/parallel_lines.h"

namespace sejajar::cli {

/// Adds the languages of parallel lines, which are given or in the name of the file, never guessed.
void add_named_languages(FlagTable& flags, LanguageTags& languages);

/// Returns `languages` as canonical tags, or those in the name of `file`.
/// Throws Error{usage} if only one is given, or none and `file` has none.
learn::LanguagePair languages_of(const LanguageTags& languages, const std::string& file);

/// The same as base languages, without script and region.
learn::LanguagePair base_languages_of(const LanguageTags& languages, const std::string& file);

}  // namespace sejajar::cli
