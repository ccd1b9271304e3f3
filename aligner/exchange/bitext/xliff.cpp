// XLIFF 2.0: one segment per unit, notes before it. White space is significant, so texts are not
// indented.

#include <sejajar/error.h>

#include <ostream>

#include "exchange/bitext/bead_text.h"
#include "exchange/bitext/formats.h"
#include "exchange/bitext/refuse_losses.h"
#include "exchange/bitext/version_tags.h"
#include "exchange/bitext/xliff_units.h"
#include "ground/markup/escape.h"
#include "ground/markup/reader.h"
#include "ground/markup/writer.h"
#include "ground/text/number_format.h"

namespace sejajar::bitext {

namespace {

void check_languages(const BitextView& bitext) {
  for (const std::string& language : {bitext.source.language, bitext.target.language}) {
    if (!language.empty() || bitext.units.empty()) continue;
    throw Error(ErrorKind::kUsage,
                "format xliff requires both languages; expected --source-language and "
                "--target-language");
  }
}

void write_posterior(markup::Writer& xml, const UnitView& unit) {
  if (!unit.posterior) return;
  xml.open("notes");
  xml.leaf("note", number_cell(unit.posterior), {{"category", "posterior"}});
  xml.close();
}

}  // namespace

WriteReport write_xliff(std::ostream& out, const BitextView& bitext, const WriteOptions& options) {
  check_languages(bitext);
  WriteReport report;
  const auto legal = [&](std::string text) {
    return markup::legal_segment(std::move(text), report.replaced_characters);
  };
  markup::Writer xml(out);
  xml.indent();
  xml.open("xliff", {{"xmlns", "urn:oasis:names:tc:xliff:document:2.0"},
                     {"version", "2.0"},
                     {"srcLang", tag_of(bitext.source)},
                     {"trgLang", tag_of(bitext.target)}});
  markup::Attributes attributes = {{"id", "f1"}};
  if (!bitext.source.id.empty()) attributes.emplace_back("original", legal(bitext.source.id));
  attributes.emplace_back("xml:space", "preserve");
  xml.open("file", attributes);
  std::size_t number = 0;
  for (const UnitView& unit : bitext.units) {
    auto [source_text, target_text] = text_of(unit, options);
    xml.open("unit", {{"id", std::to_string(++number)}});
    write_posterior(xml, unit);
    xml.open("segment");
    xml.leaf("source", legal(std::move(source_text)));
    xml.leaf("target", legal(std::move(target_text)));
    xml.close();
    xml.close();
  }
  if (number == 0) xml.leaf("notes", "");
  xml.finish();
  return report;
}

Bitext read_xliff(std::istream& in, const BeadSource& from) {
  Bitext bitext;
  markup::Reader xml(in, from.name, refuse_losses(from.name));
  XliffUnits units(xml);
  while (std::optional<XliffUnit> next = units.next()) {
    BitextUnit& unit = bitext.units.emplace_back();
    if (!next->source.empty()) unit.source.sentences = {std::move(next->source)};
    if (!next->target.empty()) unit.target.sentences = {std::move(next->target)};
    unit.posterior = as_posterior(text::parse_number(next->posterior));
  }
  bitext.source.language = stated_language(units.languages().source, {from.name});
  bitext.target.language = stated_language(units.languages().target, {from.name});
  bitext.replaced = xml.replaced();
  return bitext;
}

bool is_xliff(std::string_view head) {
  return markup::first_element(head) == "xliff";
}

}  // namespace sejajar::bitext
