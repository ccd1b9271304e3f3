#pragma once

#include <sejajar/document.h>
#include <sejajar/options.h>

#include <filesystem>
#include <istream>
#include <string>
#include <string_view>
#include <vector>

#include "ground/text/reader.h"

namespace sejajar::documents {

/// Returns all of `in` as a Document, as <sejajar/read.h> says; what there is to tell its user is
/// added to `notes`, each after the id.
Document read_document(std::istream& in, const text::Label& label, const ReadOptions& options,
                       std::vector<std::string>& notes);

/// The same for the file `path`, whose id is its path as given.
Document read_document(const std::filesystem::path& path, const std::string& language,
                       const ReadOptions& options, std::vector<std::string>& notes);

/// Returns whether what begins with `head` and goes on after it is read as plain text in UTF-8, as
/// far as `head` tells.
bool begins_plain_text(std::string_view head, const ReadOptions& options);

}  // namespace sejajar::documents
