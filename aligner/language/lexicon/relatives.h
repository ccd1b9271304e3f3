#pragma once

#include <sejajar/models.h>

#include <filesystem>
#include <string>
#include <vector>

namespace sejajar::lexicon {

/// Models, and what the user should know of them.
struct LoadedModels {
  Models models;
  std::vector<std::string> stand_ins = {};  ///< messages: whose lexicons stand in for missing ones
};

/// Completes the lexicons of `loaded`, which are of `languages` (BCP-47), by those of their
/// relatives in the models directory. Where two languages have none of their own, lexicon and
/// lengths of the relatives stand in. Throws Error{model} if a file is damaged.
void add_relatives(LoadedModels& loaded, const std::filesystem::path& directory,
                   const std::vector<std::string>& languages);

/// load_models(), with the messages.
LoadedModels load_with_relatives(const std::filesystem::path& directory,
                                 const std::vector<std::string>& languages,
                                 const LoadOptions& options = {});

}  // namespace sejajar::lexicon
