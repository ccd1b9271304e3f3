// PO files of gettext: the messages, or their translations if those are in the requested language.

#include <sstream>

#include "exchange/bitext/formats.h"
#include "exchange/bitext/po_entries.h"
#include "exchange/documents/encoding.h"
#include "exchange/documents/input_formats.h"
#include "exchange/documents/segments.h"

namespace sejajar::documents {

bool is_po(std::string_view bytes) {
  return bitext::is_po(bytes);
}

Document read_po(Content& content) {
  const std::string charset(bitext::po_charset(content.bytes));
  std::istringstream in(decode(content, charset));
  bitext::PoEntries entries(in, content.id);
  std::vector<Segment> segments;
  while (std::optional<bitext::PoEntry> entry = entries.next()) {
    segments.push_back({"", std::move(entry->source)});
    if (!entry->target.empty() && !entries.language().empty())
      segments.push_back({entries.language(), std::move(entry->target)});
  }
  if (entries.language().empty())
    content.notes.push_back("no language in the header: messages read, not translations");
  if (entries.fuzzy() > 0)
    content.notes.push_back("fuzzy messages, left out: " + std::to_string(entries.fuzzy()));
  return document_of_side(content, segments, "");
}

}  // namespace sejajar::documents
