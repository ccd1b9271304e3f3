#pragma once

#include <filesystem>
#include <optional>

namespace sejajar::model {

/// Returns the models directory to use: `directory` if given, else $SEJAJAR_MODELS if set and not
/// empty, else `<folder of program>/../share/sejajar/models`, which exists both in the build tree
/// and once installed. `program` is the path of the running program, links resolved.
/// Throws Error{model} that lists the places if the one chosen is no directory.
std::filesystem::path find_models(const std::optional<std::filesystem::path>& directory,
                                  const std::filesystem::path& program);

}  // namespace sejajar::model
