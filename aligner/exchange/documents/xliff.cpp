// XLIFF 1.2 and 2: one side of a bilingual file.

#include "exchange/bitext/xliff_units.h"
#include "exchange/documents/input_formats.h"
#include "exchange/documents/segments.h"

namespace sejajar::documents {

bool is_xliff(std::string_view bytes) {
  return markup::first_element(bytes) == "xliff";
}

Document read_xliff(Content& content) {
  markup::Reader xml = content.xml();
  bitext::XliffUnits units(xml);
  std::vector<Segment> segments;
  while (std::optional<bitext::XliffUnit> unit = units.next()) {
    const auto& [source, target] = units.languages();
    if (!unit->source.empty()) segments.push_back({source, std::move(unit->source)});
    if (!unit->target.empty()) segments.push_back({target, std::move(unit->target)});
  }
  return document_of_side(content, segments, units.languages().source);
}

}  // namespace sejajar::documents
