// TMX 1.4, level 1: plain text in `seg`, all required attributes, properties before the first
// `tuv`, the source first and the same language tag everywhere, no namespace.

#include <chrono>
#include <ostream>

#include "exchange/bitext/bead_text.h"
#include "exchange/bitext/formats.h"
#include "ground/markup/xml.h"
#include "ground/markup/xml_writer.h"
#include "ground/text/versions.h"

namespace sejajar::io {

Writer write_tmx;

namespace {

/// `seconds` since 1970 in the form that the TMX specification recommends, YYYYMMDDThhmmssZ.
std::string tmx_date(std::int64_t seconds) {
  using std::chrono::days, std::chrono::sys_seconds;
  const sys_seconds time{std::chrono::seconds{seconds}};
  const auto day = std::chrono::floor<days>(time);
  const std::chrono::year_month_day date{day};
  const auto second_of_day = (time - day).count();
  const auto digits = [](auto value, std::size_t width) {
    const std::string number = std::to_string(value);
    return std::string(width > number.size() ? width - number.size() : 0, '0') + number;
  };
  return digits(static_cast<int>(date.year()), 4) + digits(unsigned{date.month()}, 2) +
         digits(unsigned{date.day()}, 2) + "T" + digits(second_of_day / 3600, 2) +
         digits(second_of_day / 60 % 60, 2) + digits(second_of_day % 60, 2) + "Z";
}

/// The tag of a language that may be unknown; TMX wants one.
std::string tag_of(const BitextDocument& document) {
  return document.language.empty() ? "und" : document.language;
}

void write_header(XmlWriter& xml, const std::string& source_language, const WriteOptions& options) {
  xml.open("header");
  xml.attribute("creationtool", "sejajar");
  xml.attribute("creationtoolversion", text::program_version());
  xml.attribute("segtype", "sentence");
  xml.attribute("o-tmf", "sejajar");
  xml.attribute("adminlang", "en");
  xml.attribute("srclang", source_language);
  xml.attribute("datatype", "plaintext");
  if (options.creation_time) xml.attribute("creationdate", tmx_date(*options.creation_time));
  xml.close();
}

void write_property(XmlWriter& xml, const std::string& type, const std::string& value) {
  if (value.empty()) return;
  xml.open("prop");
  xml.attribute("type", type);
  xml.text(value);
  xml.close();
}

void write_properties(XmlWriter& xml, const BitextUnit& unit) {
  write_property(xml, "x-score", number_cell(unit.posterior));
  write_property(xml, "x-bead", shape_of(unit));
  if (!unit.has_indices()) return;
  write_property(xml, "x-ids",
                 index_list(unit.source.indices, " ") + ";" + index_list(unit.target.indices, " "));
}

void write_variant(XmlWriter& xml, const std::string& language, const std::string& text) {
  if (text.empty()) return;
  xml.open("tuv");
  xml.attribute("xml:lang", language);
  xml.leaf("seg", text);
  xml.close();
}

}  // namespace

WriteReport write_tmx(std::ostream& out, const Bitext& bitext, const WriteOptions& options) {
  WriteReport report;
  XmlWriter xml(out);
  xml.doctype("tmx", "tmx14.dtd");
  xml.indent();
  xml.open("tmx");
  xml.attribute("version", "1.4");
  write_header(xml, tag_of(bitext.source), options);
  xml.open("body");
  for (const BitextUnit& unit : bitext.units) {
    const BeadText texts = text_of(unit, options);
    const std::string source = xml_segment(texts.source, report);
    const std::string target = xml_segment(texts.target, report);
    if (source.empty() && target.empty()) continue;
    if (options.nulls == Nulls::kDrop && (source.empty() || target.empty())) continue;
    xml.open("tu");
    write_properties(xml, unit);
    write_variant(xml, tag_of(bitext.source), source);
    write_variant(xml, tag_of(bitext.target), target);
    xml.close();
  }
  xml.finish();
  return report;
}

}  // namespace sejajar::io
