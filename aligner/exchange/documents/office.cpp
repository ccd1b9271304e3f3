// ZIP archives of word processors. DOCX (ECMA-376): _rels/.rels names the main part; the text of
// its body comes first, then footnotes and endnotes, which are separate parts in the same folder.
// ODT (OpenDocument 1.3): all of the text is in content.xml.

#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "exchange/documents/input_formats.h"
#include "exchange/documents/office_text.h"
#include "ground/files/zip_archive.h"

namespace sejajar::documents {

namespace {

constexpr std::string_view kWordprocessing = "/wordprocessingml/";
constexpr std::string_view kTextSpace = ":text:1.0";
constexpr std::string_view kOffice = ":office:1.0";
constexpr std::string_view kSvg = ":svg-compatible:1.0";

using enum OfficeRole;

/// Deleted text has its own element, which is not listed. r > rPr > vanish hides text;
/// pPr > rPr > vanish hides only the paragraph mark.
constexpr std::array kDocxElements = {
    OfficeElement{kWordprocessing, "p", kParagraph},
    OfficeElement{kWordprocessing, "t", kText},
    OfficeElement{kWordprocessing, "tab", kSpace},
    OfficeElement{kWordprocessing, "ptab", kSpace},
    OfficeElement{kWordprocessing, "br", kBreak},
    OfficeElement{kWordprocessing, "cr", kBreak},
    OfficeElement{kWordprocessing, "noBreakHyphen", kHyphen},
    OfficeElement{kWordprocessing, "vanish", kHiddenMark},
    OfficeElement{kWordprocessing, "footnote", kSeparator},
    OfficeElement{kWordprocessing, "endnote", kSeparator},
    OfficeElement{kWordprocessing, "pPr", kProperties},
    OfficeElement{"/officeDocument/2006/math", "t", kText},
    OfficeElement{kWordprocessing, "moveFrom", kLeftOut},
    OfficeElement{"/markup-compatibility/2006", "Fallback", kLeftOut},
};

constexpr std::array kOdtElements = {
    OfficeElement{kTextSpace, "p", kTextParagraph},
    OfficeElement{kTextSpace, "h", kTextParagraph},
    OfficeElement{kTextSpace, "s", kSpace},
    OfficeElement{kTextSpace, "tab", kSpace},
    OfficeElement{kTextSpace, "line-break", kBreak},
    OfficeElement{kTextSpace, "note-citation", kLeftOut},
    OfficeElement{kTextSpace, "tracked-changes", kLeftOut},
    OfficeElement{kTextSpace, "ruby-text", kLeftOut},
    OfficeElement{kTextSpace, "hidden-text", kLeftOut},
    OfficeElement{kOffice, "annotation", kLeftOut},
    OfficeElement{kOffice, "forms", kLeftOut},
    OfficeElement{kSvg, "title", kLeftOut},
    OfficeElement{kSvg, "desc", kLeftOut},
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

/// The most frequent language of the runs in the main part; "" if they have none.
std::string run_language(markup::Reader xml) {
  std::map<std::string, std::size_t> counts;
  while (const markup::Event* const event = xml.next_open()) {
    if (event->name == "lang" && event->find("val")) ++counts[event->attribute("val")];
  }
  const auto most =
      std::max_element(counts.begin(), counts.end(),
                       [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == counts.end() ? "" : most->first;
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
  const std::string styles = folder + "styles.xml";
  auto parts = entries.read([&](const std::string& name) {
    return name == names[0] || name == names[1] || name == names[2] || name == styles;
  });
  if (!parts.contains(names[0])) parts[names[0]] = entries.read_one(names[0]);
  TextBuilder builder;
  std::string language;
  if (content.language == "und") language = run_language(content.xml_part(parts[names[0]]));
  if (content.language == "und" && language.empty() && parts.contains(styles))
    language = run_language(content.xml_part(std::move(parts[styles])));
  for (const std::string& name : names) {
    const auto part = parts.find(name);
    if (part == parts.end()) continue;
    add_office_text(content.xml_part(std::move(part->second)), kDocxElements, builder);
  }
  return with_likely_language(content, language, builder.finish());
}

bool is_odt(std::string_view bytes) {
  return files::has_media_type(bytes, "application/vnd.oasis.opendocument.text");
}

Document read_odt(Content& content) {
  TextBuilder builder;
  add_office_text(
      content.xml_part(
          files::ZipArchive(content.bytes, content.id, content.options).read_one("content.xml")),
      kOdtElements, builder);
  return builder.finish();
}

bool is_fodt(std::string_view bytes) {
  constexpr std::size_t kGlance = std::size_t{16} << 10;
  return markup::first_element(bytes) == "document" &&
         bytes.substr(0, kGlance).find("opendocument:xmlns:office:1.0") != bytes.npos;
}

Document read_fodt(Content& content) {
  TextBuilder builder;
  add_office_text(content.xml(), kOdtElements, builder);
  return builder.finish();
}

}  // namespace sejajar::documents
