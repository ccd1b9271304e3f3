#pragma once

#include <sejajar/document.h>
#include <sejajar/options.h>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <istream>
#include <string>

namespace sejajar::text {

/// What a document is called and what it is written in.
struct Label {
  std::string id;        ///< path or name, used in messages
  std::string language;  ///< canonical BCP-47 tag, "und" if unknown
};

/// Where bytes stand in the input that they are from.
struct InputPlace {
  std::uint64_t byte = 0;  ///< how many bytes are before them
  std::uint64_t line = 1;  ///< the line that they begin on
};

/// Returns the file `path`, open for reading. Throws Error{input} if it cannot be opened.
std::ifstream open_text(const std::filesystem::path& path);

/// Returns `bytes` as read_document() returns what it has read; `place` is for messages. Only bytes
/// at the start of the input lose a byte order mark.
Document make_document(std::string bytes, const Label& label, const ReadOptions& options,
                       const InputPlace& place = {});

/// Returns all of `in` as a Document with its paragraphs and no sentences yet.
/// The text is kept byte for byte, but for a byte order mark at its start, which is dropped: offset
/// 0 is the first byte after it. Line ends (CRLF too) stay in the text, outside the paragraphs.
/// Empty input gives an empty document. Time and memory are linear in the size.
/// Throws Error{encoding} if the text is not UTF-8 or holds a NUL byte (which no output format can
/// carry) and `options.on_bad_utf8` is kFail; with kReplace each becomes U+FFFD. The message
/// counts lines from 1 and bytes from 0 in the input itself, byte order mark included.
/// Throws Error{input} if the text cannot be read or is over 4 GiB, Error{usage} for bad options.
Document read_document(std::istream& in, const Label& label, const ReadOptions& options = {});

/// The same for the file `path`, whose id is its path as given.
Document read_document(const std::filesystem::path& path, const std::string& language,
                       const ReadOptions& options = {});

/// Returns all of `in`. Throws Error{input} if it cannot be read or is over 4 GiB.
std::string read_bytes(std::istream& in, const std::string& id);

/// Returns all of the file `path`. Throws Error{input} as read_document() does.
std::string read_bytes(const std::filesystem::path& path);

/// Returns `bytes` without a byte order mark at their start, checked as read_document() does.
std::string checked_text(std::string bytes, const std::string& id, const ReadOptions& options,
                         const InputPlace& place = {});

}  // namespace sejajar::text
