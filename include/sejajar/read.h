#pragma once

#include <sejajar/document.h>
#include <sejajar/options.h>

#include <filesystem>
#include <iosfwd>
#include <string>
#include <vector>

namespace sejajar {

/// What there is to know of one kind of document, for `--help` and the documentation.
struct InputFormatInfo {
  std::string name;         ///< as ReadOptions::input_format takes it
  std::string description;  ///< one line
  std::string details;      ///< how it is recognised, what is kept and what is left out
};

/// Returns the kinds of documents that are read, in the order in which they are tried.
std::vector<InputFormatInfo> input_formats();

/// Returns all of `in` as a Document with its paragraphs and no sentences yet; `language` is a
/// BCP-47 tag, "und" if unknown. The kind of document is recognised by its content, compressed
/// or not; its text is what was extracted. What the user should know, such as a charset that was
/// guessed, is added to `notes` if that is not null.
/// Throws Error{encoding} if the text is not UTF-8 nor surely in another charset, or holds a NUL
/// byte, and `options.on_bad_utf8` is kFail; Error{input} if it cannot be read, is damaged or
/// beyond a limit of `options`; Error{usage} if the tag or an option is wrong.
Document read(std::istream& in, const std::string& language, const ReadOptions& options = {},
              std::vector<std::string>* notes = nullptr);

/// The same for the file `path`, whose id is its path as given.
Document read(const std::filesystem::path& path, const std::string& language,
              const ReadOptions& options = {}, std::vector<std::string>* notes = nullptr);

}  // namespace sejajar
