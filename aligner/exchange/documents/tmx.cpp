// TMX 1.1 to 1.4: one side of a translation memory.

#include <set>
#include <string>
#include <vector>

#include "exchange/bitext/tmx_units.h"
#include "exchange/documents/input_formats.h"
#include "exchange/documents/segments.h"
#include "ground/text/utf8.h"

namespace sejajar::documents {

bool is_tmx(std::string_view bytes) {
  return text::ascii_lower(markup::first_element(bytes)) == "tmx";
}

Document read_tmx(Content& content) {
  markup::Reader xml = content.xml();
  bitext::TmxUnits units(xml);
  std::vector<Segment> segments;
  std::size_t repeated = 0;
  while (std::optional<bitext::TmxUnit> unit = units.next()) {
    // Further variants in the same language repeat the first.
    std::set<std::string> seen;
    for (bitext::TmxUnit::Variant& variant : unit->variants) {
      if (!seen.insert(variant.language).second) {
        ++repeated;
        continue;
      }
      segments.push_back({variant.language, std::move(variant.text)});
    }
  }
  const auto note = [&](const std::string& what, std::size_t count) {
    if (count > 0) content.notes.push_back(what + ", left out: " + std::to_string(count));
  };
  note("further variants in one language", repeated);
  note("variants without <seg>", units.without_text());
  const std::string first = segments.empty() ? "" : segments.front().language;
  return document_of_side(content, segments,
                          units.source_language().empty() ? first : units.source_language());
}

}  // namespace sejajar::documents
