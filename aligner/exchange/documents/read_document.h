#pragma once

#include <sejajar/document.h>
#include <sejajar/options.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ground/files/input_file.h"
#include "ground/files/run_command.h"

namespace sejajar::documents {

/// The name and language of a document.
struct Label {
  std::string id;        ///< path or name, used in messages
  std::string language;  ///< canonical BCP-47 tag, "und" if unknown
};

/// The position of bytes in their input.
struct InputPlace {
  std::uint64_t byte = 0;  ///< number of bytes before them
  std::uint64_t line = 1;  ///< the line they begin on
};

/// Returns all of `in` as a Document, as <sejajar/read.h> describes. Appends what the user should
/// know to `notes`, each with the name of the input.
Document read_document(files::InputFile& in, const std::string& language,
                       const ReadOptions& options, std::vector<std::string>& notes);

/// Returns the plain text `bytes` as a Document with paragraphs and without sentences. Keeps every
/// byte, line ends too, except a byte order mark at the start of the input. `place` is for
/// messages. Throws Error{encoding} if the text is not UTF-8 or contains a NUL byte and
/// `options.on_bad_utf8` is kFail; with kReplace each becomes U+FFFD. Throws Error{input} if it is
/// over 4 GiB.
Document make_document(std::string bytes, const Label& label, const ReadOptions& options = {},
                       const InputPlace& place = {});

/// Returns whether an input that begins with `head` is plain text in UTF-8 whose lines are read one
/// by one, as far as `head` shows.
bool begins_plain_text(std::string_view head, const ReadOptions& options);

/// Sets the vectors of `document`, one for each of its sentences, from `paths`: a path that ends in
/// .npy, a matrix of 32-bit floats in C order with one row per sentence; or TEXT:VECTORS, the form
/// of Vecalign: a file of lines and a file of as many rows of raw little-endian 32-bit floats,
/// where each sentence must equal a line, apart from white space. Throws Error{input} with the path
/// if they do not fit the document.
void read_vectors(const std::string& paths, Document& document);

/// Sets the vectors of `document` to what `command` writes for its sentences, which it reads one
/// per line, white space squeezed: one vector per line, numbers separated by spaces or tabs, or a
/// .npy matrix as above. Does not run it for a document without sentences. Throws Error{input} with
/// the command's name if the output does not fit the document, and as files::run_command().
void embed(const files::Command& command, Document& document);

/// Throws Error{usage} if a {} of the command of `--extract-command` is in quotes.
void check_extract_command(const std::string& command);

}  // namespace sejajar::documents
