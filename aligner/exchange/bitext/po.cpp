// PO files of gettext. A context numbers the units, as two messages must not have the same source.

#include <ostream>

#include "exchange/bitext/bead_text.h"
#include "exchange/bitext/formats.h"
#include "exchange/bitext/po_entries.h"
#include "exchange/bitext/version_tags.h"
#include "ground/text/number_format.h"

namespace sejajar::bitext {
namespace {

std::string quoted(const std::string& text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    result += c;
  }
  return result + "\"";
}

}  // namespace

WriteReport write_po(std::ostream& out, const BitextView& bitext, const WriteOptions& options) {
  out << "msgid \"\"\nmsgstr \"\"\n\"MIME-Version: 1.0\\n\"\n"
         "\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
         "\"Content-Transfer-Encoding: 8bit\\n\"\n";
  if (!bitext.target.language.empty()) out << "\"Language: " << bitext.target.language << "\\n\"\n";
  std::size_t number = 0;
  for (const UnitView& unit : bitext.units) {
    const auto [source_text, target_text] = lines_of(unit, options);
    out << '\n';
    if (unit.posterior) out << "#. posterior " << number_cell(unit.posterior) << '\n';
    out << "msgctxt \"" << ++number << "\"\nmsgid " << quoted(source_text) << "\nmsgstr "
        << quoted(target_text) << '\n';
  }
  return {};
}

Bitext read_po(std::istream& in, const BeadSource& from) {
  Bitext bitext;
  PoEntries entries(in, from.name);
  while (std::optional<PoEntry> entry = entries.next()) {
    BitextUnit& unit = bitext.units.emplace_back();
    if (!entry->source.empty()) unit.source.sentences = {std::move(entry->source)};
    if (!entry->target.empty()) unit.target.sentences = {std::move(entry->target)};
    unit.posterior = as_posterior(text::parse_number(entry->posterior));
  }
  bitext.target.language = stated_language(entries.language(), {from.name});
  if (entries.fuzzy() > 0)
    bitext.notes.push_back("fuzzy translations, left out: " + std::to_string(entries.fuzzy()));
  return bitext;
}

}  // namespace sejajar::bitext
