#pragma once

#include <filesystem>
#include <string>

#include "program/training/compose.h"

namespace sejajar::training {

/// Writes `document` into `folder`, which is created if necessary, as `<name>.<l1>`, `<name>.<l2>`
/// and
/// `<name>.<l1>-<l2>.gold`: the layout that find_gold_set() reads. Throws Error{output}.
void write_composed(const ComposedDocument& document, const std::filesystem::path& folder,
                    const std::string& name, const LanguagePair& languages);

}  // namespace sejajar::training
