#pragma once

#include <sejajar/models.h>

#include <filesystem>
#include <string>
#include <vector>

namespace sejajar::lexicon {

/// Models, and what the user should know of them.
struct LoadedModels {
  Models models;
  std::vector<std::string> stand_ins = {};  ///< a message for each lexicon used in place of another
};

/// For every two of `languages` (BCP-47), reads the lexicon of the languages related to them from
/// `directory` and adds its entries to their own lexicon in `loaded`. Two languages without a
/// lexicon use that of the related languages instead, and also their lengths if they have none of
/// their own; a message in `loaded` says so. Throws Error{model} if a file is damaged.
void add_relatives(LoadedModels& loaded, const std::filesystem::path& directory,
                   const std::vector<std::string>& languages);

/// Returns what load_models() returns, with the messages about it.
LoadedModels load_with_relatives(const std::filesystem::path& directory,
                                 const std::vector<std::string>& languages,
                                 const LoadOptions& options = {});

}  // namespace sejajar::lexicon
