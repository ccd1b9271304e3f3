// ODT (OpenDocument 1.3): a ZIP archive with all of its text in content.xml.

#include <array>

#include "exchange/documents/input_formats.h"
#include "exchange/documents/office_text.h"
#include "ground/files/zip_archive.h"

namespace sejajar::documents {

Recogniser is_odt;
Reader read_odt;

namespace {

constexpr std::string_view kTextSpace = ":text:1.0";
constexpr std::string_view kOffice = ":office:1.0";
constexpr std::string_view kSvg = ":svg-compatible:1.0";

using enum OfficeRole;

constexpr std::array kElements = {
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

}  // namespace

bool is_odt(std::string_view bytes) {
  return files::has_media_type(bytes, "application/vnd.oasis.opendocument.text");
}

Document read_odt(Content& content) {
  TextBuilder builder;
  add_office_text(
      content.xml_part(
          files::ZipArchive(content.bytes, content.id, content.options).read_one("content.xml")),
      kElements, builder);
  return builder.finish();
}

}  // namespace sejajar::documents
