// DOCX (ECMA-376): a ZIP archive whose _rels/.rels names the main part. The text of its body comes
// first, then footnotes and endnotes, which are separate parts in the same folder.

#include <array>
#include <string>

#include "exchange/documents/input_formats.h"
#include "exchange/documents/office_text.h"
#include "ground/files/zip_archive.h"

namespace sejajar::documents {

Recogniser is_docx;
Reader read_docx;

namespace {

constexpr std::string_view kWord = "/wordprocessingml/";

using enum OfficeRole;

/// Deleted text has its own element, which is not listed. r > rPr > vanish hides text;
/// pPr > rPr > vanish hides only the paragraph mark.
constexpr std::array kElements = {
    OfficeElement{kWord, "p", kParagraph},
    OfficeElement{kWord, "t", kText},
    OfficeElement{kWord, "tab", kSpace},
    OfficeElement{kWord, "ptab", kSpace},
    OfficeElement{kWord, "br", kBreak},
    OfficeElement{kWord, "cr", kBreak},
    OfficeElement{kWord, "noBreakHyphen", kHyphen},
    OfficeElement{kWord, "vanish", kHiddenMark},
    OfficeElement{kWord, "footnote", kSeparator},
    OfficeElement{kWord, "endnote", kSeparator},
    OfficeElement{kWord, "pPr", kLeftOut},
    OfficeElement{kWord, "moveFrom", kLeftOut},
    OfficeElement{"/markup-compatibility/2006", "Fallback", kLeftOut},
};

/// The path of the main part, from the relations of the whole file.
std::string main_part(markup::Reader xml) {
  std::string path = "word/document.xml";
  while (const markup::Event* const event = xml.next_open()) {
    if (!event->attribute("Type").ends_with("/officeDocument")) continue;
    path = files::resolve_path("", event->attribute("Target"));
  }
  return path;
}

}  // namespace

bool is_docx(std::string_view bytes) {
  return files::has_entry_name(bytes, "[Content_Types].xml") &&
         files::has_entry_name(bytes, "word/document");
}

Document read_docx(Content& content) {
  files::ZipArchive entries(content.bytes, content.id, content.options);
  const std::string main = main_part(content.xml_part(entries.read_one("_rels/.rels")));
  const std::string folder = files::folder_of(main);
  const std::array<std::string, 3> names = {main, folder + "footnotes.xml",
                                            folder + "endnotes.xml"};
  auto parts = entries.read([&](const std::string& name) {
    return name == names[0] || name == names[1] || name == names[2];
  });
  if (!parts.contains(names[0])) parts[names[0]] = entries.read_one(names[0]);
  TextBuilder builder;
  for (const std::string& name : names) {
    const auto part = parts.find(name);
    if (part == parts.end()) continue;
    add_office_text(content.xml_part(std::move(part->second)), kElements, builder);
  }
  return builder.finish();
}

}  // namespace sejajar::documents
