#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace sejajar::pipeline {

/// Returns what the models in `directory` know of `tags`, or of all languages if there are none: a
/// tab-separated table with a header and a row per language. Its lexicon and lengths are those with
/// the pivot language: `direct`, `through en`, `stand-in <language>` or `none`; its F1 is that with
/// the pivot language on the news that the models were developed on, or -. Throws Error{usage}
/// for what is no language tag, Error{model} if a file is missing or damaged.
std::string language_table(const std::filesystem::path& directory,
                           const std::vector<std::string>& tags);

/// Returns what the models in `directory` know of every two of `tags`: a tab-separated table with
/// a header and a row per pair; ratio and variance are those of its length model, or -; F1 is as in
/// language_table(). Throws as language_table() does.
std::string language_pair_table(const std::filesystem::path& directory,
                                const std::vector<std::string>& tags);

}  // namespace sejajar::pipeline
