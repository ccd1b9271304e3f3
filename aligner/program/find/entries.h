#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sejajar::find {

/// A document to compare, as the user names it.
struct Entry {
  std::string path;                      ///< of its file, or its name in a stream
  std::string language = {};             ///< BCP-47 tag; "" to guess it
  std::string site = {};                 ///< documents of different sites are not compared
  std::optional<std::int32_t> day = {};  ///< days since 1970
  std::optional<std::string> text = {};  ///< of a stream; nothing: in the file
};

/// A line of a list that cannot be used, or a document that cannot be read.
using Failures = std::vector<std::string>;

/// Returns the documents that `path` names, sorted by path, each once: all files below a folder
/// that are not hidden; or those of a manifest, tab-separated with the columns path and optionally
/// language, site and date (2026-11-28); or, from `-` or a file, records with their texts: JSON
/// objects, one a line, with id, text and optionally language, site and date, or tab-separated
/// columns url and text, in base64, and optionally language, site and date. A line that cannot be
/// used is added to `failures`. Throws Error{usage} if `path` cannot be read or is none of these.
std::vector<Entry> read_entries(const std::string& path, Failures& failures);

/// Returns the language that the name of `path` states, among `known` base languages: a folder or a
/// part of the file's name between dots, hyphens or underscores, such as en in `en/page.html` or
/// `page.en.html`; "" if none or more than one.
std::string language_in_name(const std::string& path, const std::vector<std::string>& known);

}  // namespace sejajar::find
