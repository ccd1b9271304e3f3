#pragma once

#include <sejajar/document.h>
#include <sejajar/options.h>

#include <string>
#include <string_view>
#include <vector>

#include "ground/markup/reader.h"

namespace sejajar::documents {

/// A file to be read, and the notes of its reader.
struct Content {
  std::string bytes;     ///< decompressed
  std::string id;        ///< path or name, used in messages
  std::string path;      ///< of a file that holds exactly `bytes`; "" if there is none
  std::string language;  ///< requested canonical BCP-47 tag, "und" if none
  ReadOptions options;
  std::vector<std::string> notes;  ///< for the user, without the id

  /// Returns a reader for the XML `part` of an archive, within the limits of `options`.
  markup::Reader xml_part(std::string part) const {
    return {std::move(part), id, {markup::Syntax::kXml, options.max_depth, "--max-depth"}};
  }

  /// Returns a reader for `bytes`, which are XML and are moved into it.
  markup::Reader xml() {
    return {std::move(bytes),
            id,
            {markup::Syntax::kXml, options.max_depth, "--max-depth", options.encoding}};
  }
};

/// Returns the document in `content`: text, paragraphs, perhaps cues; a language only if the
/// content declares one. May move `content.bytes` away.
/// Throws Error{input} or Error{encoding} with path and line.
using Reader = Document(Content& content);

/// Returns whether `bytes` look like a document of one kind. Fast; accepts any bytes.
using Recognizer = bool(std::string_view bytes);

Recognizer is_docx, is_odt, is_fodt, is_epub, is_foreign, is_xliff, is_tmx, is_po, is_ttml, is_html,
    is_xml, is_markdown, is_wiki, is_webvtt, is_subrip, is_ass, is_sbv, is_microdvd, is_lyrics;
Reader read_docx, read_odt, read_fodt, read_epub, read_extracted, read_xliff, read_tmx, read_po,
    read_ttml, read_html, read_xml, read_webvtt, read_subrip, read_ass, read_sbv, read_microdvd,
    read_lyrics, read_markdown, read_wiki, read_text;

/// Returns `document` in the language that the file declares as `tag`, with a note, if none was
/// requested and `tag` is a language.
Document with_language(Content& content, std::string_view tag, Document document);

/// Returns what with_language() does, unless the text is certainly in another language; then
/// returns `document` as it is, with a note. For files whose programs declare a language by
/// default.
Document with_likely_language(Content& content, std::string_view tag, Document document);

/// Returns the kind of file, such as "PDF", if `bytes` begin like one that only a command given by
/// the user can read; "" otherwise.
std::string_view foreign_kind(std::string_view bytes);

/// Name of the row that accepts any text.
inline constexpr const char* kPlainText = "text";

/// One row of the table of readers.
struct InputFormat {
  const char* name;
  const char* description;
  const char* details;
  Recognizer* recognize;
  Reader* read;
  bool joins_lines = false;  ///< recognized only if `--paragraphs` leaves lines to the text
};

/// Returns the row for `content`: the one named in its options, otherwise the first that recognizes
/// its bytes. Throws Error{usage} if there is no row of that name.
const InputFormat& format_for(const Content& content);

}  // namespace sejajar::documents
