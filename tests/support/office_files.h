#pragma once

#include <string>

#include "support/archives.h"

namespace sejajar::test {

/// Returns a DOCX whose document has `body` in its w:body, and `notes` as the part footnotes.xml.
inline std::string docx(const std::string& body, const std::string& notes = "") {
  const std::string space =
      " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
      " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";
  std::vector<PackedFile> files = {
      {"[Content_Types].xml", "<Types/>"},
      {"_rels/.rels",
       "<Relationships><Relationship Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
       "relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"},
      {"word/document.xml", "<w:document" + space + "><w:body>" + body + "</w:body></w:document>"}};
  if (!notes.empty()) {
    files.push_back(
        {"word/footnotes.xml", "<w:footnotes" + space + ">" + notes + "</w:footnotes>"});
  }
  return zipped(files);
}

/// Returns an ODT whose text is `body`.
inline std::string odt(const std::string& body) {
  const std::string names = "urn:oasis:names:tc:opendocument:xmlns:";
  return zipped(
      {{"mimetype", "application/vnd.oasis.opendocument.text"},
       {"content.xml", "<office:document-content xmlns:office=\"" + names +
                           "office:1.0\" xmlns:text=\"" + names + "text:1.0\" xmlns:svg=\"" +
                           names + "svg-compatible:1.0\"><office:body><office:text>" + body +
                           "</office:text></office:body></office:document-content>"}});
}

/// Returns the files of an EPUB of two pages, the second of which comes first in the spine.
inline std::vector<PackedFile> epub_files(const std::string& first, const std::string& second) {
  return {
      {"mimetype", "application/epub+zip"},
      {"META-INF/container.xml",
       "<container><rootfiles><rootfile full-path=\"OEBPS/book.opf\"/></rootfiles></container>"},
      {"OEBPS/book.opf",
       "<package><manifest>"
       "<item id=\"b\" href=\"text/second%20page.xhtml\" media-type=\"application/xhtml+xml\"/>"
       "<item id=\"a\" href=\"text/first.xhtml\" media-type=\"application/xhtml+xml\"/>"
       "<item id=\"c\" href=\"text/loose.xhtml\" media-type=\"application/xhtml+xml\"/>"
       "</manifest><spine><itemref idref=\"a\"/><itemref idref=\"b\"/></spine></package>"},
      {"OEBPS/text/second page.xhtml", second},
      {"OEBPS/text/first.xhtml", first},
      {"OEBPS/text/loose.xhtml", "<p>Not in the spine.</p>"}};
}

/// Returns an EPUB of two pages.
inline std::string epub(const std::string& first, const std::string& second) {
  return zipped(epub_files(first, second));
}

}  // namespace sejajar::test
