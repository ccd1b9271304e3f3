#pragma once

#include <sejajar/version_table.h>

#include <istream>
#include <string>
#include <string_view>

namespace sejajar::bitext {

/// Returns whether a file that begins with `head` holds gold units: a header of language tags
/// alone, and lists of sentence indices below them.
bool is_version_gold(std::string_view head);

/// Returns the units of such a file. Throws Error{input} with path and line if a list is malformed
/// or a row has more cells than the header.
VersionTable read_version_gold(std::istream& in, const std::string& name);

/// Throws Error{input}, which begins with `name`, if a sentence is in two rows of `table`.
void check_sentences_once(const VersionTable& table, const std::string& name);

}  // namespace sejajar::bitext
