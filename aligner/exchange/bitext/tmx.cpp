// TMX 1.4, level 1: plain text in `seg`, all required attributes, properties before the first
// `tuv`, the source first, one spelling of each language tag, no namespace.

#include <ctime>
#include <ostream>

#include "exchange/bitext/bead_text.h"
#include "exchange/bitext/formats.h"
#include "ground/markup/escape.h"
#include "ground/markup/writer.h"
#include "ground/text/versions.h"

namespace sejajar::bitext {

namespace {

/// `seconds` since 1970 as TMX recommends, YYYYMMDDThhmmssZ.
std::string tmx_date(std::int64_t seconds) {
  const std::time_t time = seconds;
  std::tm utc = {};
  gmtime_r(&time, &utc);
  char date[32] = {};
  return {date, std::strftime(date, sizeof date, "%Y%m%dT%H%M%SZ", &utc)};
}

/// TMX requires a tag even if the language is unknown.
std::string tag_of(const BitextDocument& document) {
  return document.language.empty() ? "und" : document.language;
}

void write_header(markup::Writer& xml, const std::string& source_language,
                  const WriteOptions& options) {
  markup::Attributes attributes = {
      {"creationtool", "sejajar"}, {"creationtoolversion", text::program_version()},
      {"segtype", "sentence"},     {"o-tmf", "sejajar"},
      {"adminlang", "en"},         {"srclang", source_language},
      {"datatype", "plaintext"}};
  if (options.creation_time) {
    attributes.emplace_back("creationdate", tmx_date(*options.creation_time));
  }
  xml.open("header", attributes);
  xml.close();
}

void write_property(markup::Writer& xml, const char* type, const std::string& value) {
  if (!value.empty()) xml.leaf("prop", value, {{"type", type}});
}

void write_properties(markup::Writer& xml, const UnitView& unit) {
  write_property(xml, "x-score", number_cell(unit.posterior));
  write_property(xml, "x-bead", shape_of(unit));
  if (!unit.has_indices()) return;
  write_property(xml, "x-ids",
                 index_list(unit.source.indices, " ") + ";" + index_list(unit.target.indices, " "));
}

void write_variant(markup::Writer& xml, const BitextDocument& document, const std::string& text) {
  xml.open("tuv", {{"xml:lang", tag_of(document)}});
  xml.leaf("seg", text);
  xml.close();
}

}  // namespace

WriteReport write_tmx(std::ostream& out, const BitextView& bitext, const WriteOptions& options) {
  WriteReport report;
  markup::Writer xml(out);
  xml.doctype("tmx", "tmx14.dtd");
  xml.indent();
  xml.open("tmx", {{"version", "1.4"}});
  write_header(xml, tag_of(bitext.source), options);
  xml.open("body");
  std::uint64_t blank = 0;
  for (const UnitView& unit : bitext.units) {
    auto [source_text, target_text] = text_of(unit, options);
    const std::string source =
        markup::legal_segment(std::move(source_text), report.replaced_characters);
    const std::string target =
        markup::legal_segment(std::move(target_text), report.replaced_characters);
    if (options.nulls == Nulls::kDrop && (source.empty() || target.empty())) {
      ++blank;
      continue;
    }
    xml.open("tu");
    write_properties(xml, unit);
    // A unit needs a variant even if both texts are empty.
    if (!source.empty() || target.empty()) write_variant(xml, bitext.source, source);
    if (!target.empty()) write_variant(xml, bitext.target, target);
    xml.close();
  }
  xml.finish();
  report.dropped = {{"nulls", blank}};
  return report;
}

}  // namespace sejajar::bitext
