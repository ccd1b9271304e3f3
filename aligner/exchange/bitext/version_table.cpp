// Units of all versions as files hold them: made from an alignment, reduced to two versions.

#include <sejajar/version_table.h>

#include <algorithm>

#include "exchange/bitext/bead_text.h"
#include "exchange/bitext/version_tags.h"
#include "ground/text/display_width.h"
#include "language/identify/language.h"

namespace sejajar {
namespace bitext {

std::string unique_tag(const std::string& language, const std::vector<BitextDocument>& versions) {
  const auto taken = [&](const std::string& tag) {
    return std::any_of(versions.begin(), versions.end(),
                       [&](const BitextDocument& version) { return version.language == tag; });
  };
  std::string tag = language.empty() ? "und" : language;
  if (!taken(tag)) return tag;
  const std::string stem = tag + (tag.find("-x-") == std::string::npos ? "-x-" : "-");
  std::size_t number = 2;
  while (taken(stem + std::to_string(number))) ++number;
  return stem + std::to_string(number);
}

void check_stated_tag(const std::string& tag, const files::Place& place) {
  constexpr std::size_t kShown = 40;
  if (identify::is_safe_tag(tag)) return;
  place.fail("'" + text::shown(tag, kShown) + "' is not a language tag",
             "a BCP-47 tag, such as en or pt-BR");
}

std::string stated_language(const std::string& tag, const files::Place& place) {
  if (tag.empty()) return "";
  check_stated_tag(tag, place);
  return identify::canonical_or_lower(tag);
}

}  // namespace bitext

VersionTable version_table_of(std::span<const Document> versions,
                              const VersionAlignment& alignment) {
  VersionTable table;
  for (const Document& version : versions) {
    table.versions.push_back({version.id, bitext::unique_tag(version.language, table.versions)});
  }
  table.rows.reserve(alignment.units.size());
  for (const Unit& unit : alignment.units) {
    VersionRow& row = table.rows.emplace_back();
    row.score = unit.score;
    row.cell_scores.assign(unit.cell_scores.begin(), unit.cell_scores.end());
    row.cell_scores.resize(versions.size());
    for (std::size_t k = 0; k < versions.size(); ++k) {
      BitextSide& cell = row.cells.emplace_back();
      cell.indices = bitext::indices_between(unit.cells[k].begin, unit.cells[k].end);
      bitext::add_sentences(cell, versions[k]);
    }
  }
  return table;
}

Bitext bitext_of(VersionTable table, std::size_t source, std::size_t target) {
  Bitext bitext;
  bitext.source = table.versions[source];
  bitext.target = table.versions[target];
  bitext.replaced = table.replaced;
  bitext.notes = std::move(table.notes);
  for (VersionRow& row : table.rows) {
    BitextUnit unit = {std::move(row.cells[source]), std::move(row.cells[target]), row.score};
    if (bitext::is_empty(unit.source) && bitext::is_empty(unit.target)) {
      ++bitext.skipped;
    } else {
      bitext.units.push_back(std::move(unit));
    }
  }
  return bitext;
}

}  // namespace sejajar
