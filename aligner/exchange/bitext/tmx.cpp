// TMX 1.4, level 1: plain text in `seg`, all required attributes, properties before the first
// `tuv`, the source first, one spelling of each language tag, no namespace.

#include <sejajar/version.h>

#include <algorithm>
#include <ctime>
#include <ostream>

#include "exchange/bitext/bead_text.h"
#include "exchange/bitext/formats.h"
#include "ground/markup/escape.h"
#include "ground/markup/writer.h"
#include "ground/text/joined.h"

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

void write_property(markup::Writer& xml, const char* type, const std::string& value) {
  if (!value.empty()) xml.leaf("prop", value, {{"type", type}});
}

/// `versions` are the languages of more than two versions; "" for two.
void write_header(markup::Writer& xml, const std::string& source_language,
                  const std::string& versions, const WriteOptions& options) {
  markup::Attributes attributes = {{"creationtool", "sejajar"}, {"creationtoolversion", version()},
                                   {"segtype", "sentence"},     {"o-tmf", "sejajar"},
                                   {"adminlang", "en"},         {"srclang", source_language},
                                   {"datatype", "plaintext"}};
  if (options.creation_time) {
    attributes.emplace_back("creationdate", tmx_date(*options.creation_time));
  }
  xml.open("header", attributes);
  write_property(xml, "x-versions", versions);
  xml.close();
}

/// Opens the document up to its body.
void open_body(markup::Writer& xml, const std::string& source_language, const std::string& versions,
               const WriteOptions& options) {
  xml.doctype("tmx", "tmx14.dtd");
  xml.indent();
  xml.open("tmx", {{"version", "1.4"}});
  write_header(xml, source_language, versions, options);
  xml.open("body");
}

void write_properties(markup::Writer& xml, const UnitView& unit) {
  write_property(xml, "x-score", number_cell(unit.posterior));
  write_property(xml, "x-bead", shape_of(unit));
  if (!unit.has_indices()) return;
  write_property(xml, "x-ids",
                 index_list(unit.source.indices, " ") + ";" + index_list(unit.target.indices, " "));
}

/// `score` is of the variant alone, if it is known.
void write_variant(markup::Writer& xml, const BitextDocument& document, const std::string& text,
                   const std::optional<double>& score = {}) {
  xml.open("tuv", {{"xml:lang", tag_of(document)}});
  write_property(xml, "x-cell-score", number_cell(score));
  xml.leaf("seg", text);
  xml.close();
}

/// The attributes of a unit: its number and, if the first version lacks it, its own source
/// language.
markup::Attributes unit_attributes(std::size_t number, const VersionTable& table,
                                   const std::vector<std::string>& texts) {
  markup::Attributes attributes = {{"tuid", std::to_string(number)}};
  const auto first = std::find_if(texts.begin(), texts.end(),
                                  [](const std::string& text) { return !text.empty(); });
  if (first != texts.begin() && first != texts.end()) {
    const auto version = static_cast<std::size_t>(first - texts.begin());
    attributes.emplace_back("srclang", table.versions[version].language);
  }
  return attributes;
}

void write_properties(markup::Writer& xml, const VersionRow& row) {
  const std::string shape = shape_of(row);
  write_property(xml, "x-score", number_cell(row.score));
  write_property(xml, "x-bead", shape);
  if (shape.empty()) return;
  write_property(xml, "x-ids", text::joined(row.cells, ";", [](const BitextSide& cell) {
                   return index_list(cell.indices, " ");
                 }));
}

}  // namespace

WriteReport write_tmx(std::ostream& out, const BitextView& bitext, const WriteOptions& options) {
  WriteReport report;
  markup::Writer xml(out);
  open_body(xml, tag_of(bitext.source), "", options);
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

WriteReport write_tmx_versions(std::ostream& out, const VersionTable& table,
                               const WriteOptions& options) {
  WriteReport report;
  markup::Writer xml(out);
  open_body(xml, table.versions.empty() ? "und" : tag_of(table.versions.front()),
            text::joined(table.versions, " ", &BitextDocument::language), options);
  std::uint64_t blank = 0;
  std::size_t number = 0;
  for (const VersionRow& row : table.rows) {
    std::vector<std::string> texts;
    for (const BitextSide& cell : row.cells) {
      texts.push_back(
          markup::legal_segment(text_of(cell, texts.size(), options), report.replaced_characters));
    }
    const auto missing = std::count(texts.begin(), texts.end(), "");
    if (static_cast<std::int64_t>(texts.size()) - missing < std::int64_t{*options.min_versions}) {
      ++blank;
      continue;
    }
    xml.open("tu", unit_attributes(++number, table, texts));
    write_properties(xml, row);
    for (std::size_t k = 0; k < texts.size(); ++k) {
      if (!texts[k].empty()) write_variant(xml, table.versions[k], texts[k], row.cell_scores[k]);
    }
    xml.close();
  }
  xml.finish();
  report.dropped = {{"nulls", blank}};
  return report;
}

}  // namespace sejajar::bitext
