#pragma once

#include <sejajar/document.h>
#include <sejajar/options.h>

#include <filesystem>
#include <iosfwd>
#include <string>
#include <vector>

#pragma GCC visibility push(default)
namespace sejajar {

/// A format of documents, for `--help` and the documentation.
struct InputFormatInfo {
  std::string name;         ///< for ReadOptions::input_format
  std::string description;  ///< one line
  std::string details;      ///< how it is recognized, what is kept and what is left out
};

/// Returns the formats that can be read, in the order in which they are tried.
std::vector<InputFormatInfo> input_formats();

/// Returns all of `in` as a Document with paragraphs but no sentences; `language` is a
/// BCP-47 tag, "und" if unknown. The format is recognized by the content, compressed or not.
/// Messages for the user, such as a guessed charset, are added to `notes` unless it is null.
/// Throws Error{encoding} if the text is not UTF-8 and its charset cannot be identified, or has a
/// NUL byte, and `options.on_bad_utf8` is kFail; Error{input} if `in` cannot be read, is damaged or
/// exceeds a limit of `options`; Error{usage} if the tag or an option is malformed.
Document read(std::istream& in, const std::string& language, const ReadOptions& options = {},
              std::vector<std::string>* notes = nullptr);

/// The same for the file `path`, which becomes the id.
Document read(const std::filesystem::path& path, const std::string& language,
              const ReadOptions& options = {}, std::vector<std::string>* notes = nullptr);

}  // namespace sejajar
#pragma GCC visibility pop
