// DOCX (ECMA-376): a ZIP archive whose _rels/.rels names the main part. Its body comes first, then
// the footnotes and endnotes, which stand in parts of their own beside it.

#include <array>
#include <map>
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

/// Deleted text has an element of its own, which is not here. Hidden text is marked by
/// r > rPr > vanish; pPr > rPr > vanish hides no more than the end of the paragraph.
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

/// Finds the main part in the relations of the whole file.
class RelationHandler : public MarkupHandler {
 public:
  void open(const Element& element) override {
    if (!element.find("Type").value_or("").ends_with("/officeDocument")) return;
    main_part = files::resolve_path("", element.find("Target").value_or(""));
  }
  void close() override {}
  void add_text(std::string_view) override {}

  std::string main_part = "word/document.xml";
};

}  // namespace

bool is_docx(std::string_view bytes) {
  return files::has_entry_name(bytes, "[Content_Types].xml") &&
         files::has_entry_name(bytes, "word/document");
}

Document read_docx(Content& content) {
  files::ZipArchive entries(content.bytes, content.id, content.options);
  RelationHandler relations;
  parse_xml({entries.read_one("_rels/.rels"), content.id, content.options}, relations);
  const std::string folder = files::folder_of(relations.main_part);
  const std::array<std::string, 3> names = {relations.main_part, folder + "footnotes.xml",
                                            folder + "endnotes.xml"};
  auto parts = entries.read([&](const std::string& name) {
    return name == names[0] || name == names[1] || name == names[2];
  });
  if (!parts.contains(names[0])) parts[names[0]] = entries.read_one(names[0]);
  TextBuilder builder;
  for (const std::string& name : names) {
    const auto part = parts.find(name);
    if (part == parts.end()) continue;
    add_office_text({part->second, content.id, content.options}, kElements, builder);
  }
  return builder.finish();
}

}  // namespace sejajar::documents
