#pragma once

#include <sejajar/document.h>
#include <sejajar/options.h>

#include <filesystem>
#include <iosfwd>
#include <string>

namespace sejajar {

/// Returns all of `in` as a Document with its paragraphs and no sentences yet; `language` is a
/// BCP-47 tag, "und" if unknown. A byte order mark at the start is dropped.
/// Throws Error{encoding} if the text is not UTF-8 or holds a NUL byte and `options.on_bad_utf8` is
/// "fail", Error{input} if it cannot be read, Error{usage} if the tag or an option is wrong.
Document read(std::istream& in, const std::string& language, const ReadOptions& options = {});

/// The same for the file `path`, whose id is its path as given.
Document read(const std::filesystem::path& path, const std::string& language,
              const ReadOptions& options = {});

}  // namespace sejajar
