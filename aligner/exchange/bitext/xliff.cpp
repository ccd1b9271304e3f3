// XLIFF 2.0: a file of units with one segment each. Notes stand before the segment. White space
// is kept, so nothing is indented inside a unit's texts.

#include <sejajar/error.h>

#include <ostream>

#include "exchange/bitext/bead_text.h"
#include "exchange/bitext/formats.h"
#include "ground/markup/xml.h"
#include "ground/markup/xml_writer.h"

namespace sejajar::io {

Writer write_xliff;

namespace {

void check_languages(const Bitext& bitext) {
  for (const std::string& language : {bitext.source.language, bitext.target.language}) {
    if (!language.empty() || bitext.units.empty()) continue;
    throw Error(ErrorKind::kUsage,
                "format xliff names both languages; expected --source-language and "
                "--target-language");
  }
}

void write_posterior(XmlWriter& xml, const BitextUnit& unit) {
  if (!unit.posterior) return;
  xml.open("notes");
  xml.open("note");
  xml.attribute("category", "posterior");
  xml.text(number_cell(unit.posterior));
  xml.close();
  xml.close();
}

}  // namespace

WriteReport write_xliff(std::ostream& out, const Bitext& bitext, const WriteOptions& options) {
  check_languages(bitext);
  WriteReport report;
  XmlWriter xml(out);
  xml.indent();
  xml.open("xliff");
  xml.attribute("xmlns", "urn:oasis:names:tc:xliff:document:2.0");
  xml.attribute("version", "2.0");
  xml.attribute("srcLang", bitext.source.language.empty() ? "und" : bitext.source.language);
  xml.attribute("trgLang", bitext.target.language.empty() ? "und" : bitext.target.language);
  xml.open("file");
  xml.attribute("id", "f1");
  if (!bitext.source.id.empty()) {
    xml.attribute("original", xml_segment(bitext.source.id, report));
  }
  xml.attribute("xml:space", "preserve");
  std::size_t number = 0;
  for (const BitextUnit& unit : bitext.units) {
    const BeadText texts = text_of(unit, options);
    xml.open("unit");
    xml.attribute("id", std::to_string(++number));
    write_posterior(xml, unit);
    xml.open("segment");
    xml.leaf("source", xml_segment(texts.source, report));
    xml.leaf("target", xml_segment(texts.target, report));
    xml.close();
    xml.close();
  }
  if (number == 0) xml.leaf("notes", "");
  xml.finish();
  return report;
}

}  // namespace sejajar::io
