// The table of alignments of a page.

#include <algorithm>

#include "exchange/report/json_view.h"
#include "exchange/report/page_parts.h"
#include "exchange/report/summary.h"
#include "ground/markup/json.h"
#include "ground/text/joined.h"

namespace sejajar::report {
namespace {

using markup::Json;

/// Share of `rows` that are doubtful.
template <class Row>
double doubtful_share(const std::vector<Row>& rows, bool (*is_doubtful)(const Row& row)) {
  return static_cast<double>(std::count_if(rows.begin(), rows.end(), is_doubtful)) /
         static_cast<double>(std::max<std::size_t>(rows.size(), 1));
}

bool is_doubtful_bead(const Bead& bead) {
  return bead.posterior < kLow && !bead.source.empty() && !bead.target.empty();
}

bool is_doubtful_unit(const Unit& unit) {
  const auto filled = std::count_if(unit.cells.begin(), unit.cells.end(),
                                    [](SentenceRange cell) { return !cell.empty(); });
  return filled > 1 && is_low(unit);
}

std::vector<std::string> ids_of(const PairView& view) {
  return {view.documents.source.id, view.documents.target.id};
}

std::vector<std::string> ids_of(const VersionsView& view) {
  std::vector<std::string> ids;
  for (const Document& document : view.documents) ids.push_back(document.id);
  return ids;
}

std::string languages_of(const PairView& view) {
  return view.documents.source.language + " · " + view.documents.target.language;
}

std::string languages_of(const VersionsView& view) {
  return text::joined(view.tags, " · ");
}

}  // namespace

AlignmentFigures figures_of(const PairView& view) {
  const std::vector<Bead>& beads = view.alignment.beads;
  return {beads.size(), view.alignment.quality, doubtful_share(beads, is_doubtful_bead)};
}

AlignmentFigures figures_of(const VersionsView& view) {
  const std::vector<Unit>& units = view.alignment.units;
  double quality = 0;
  for (const double one : view.alignment.qualities)
    quality += one / static_cast<double>(view.alignment.qualities.size());
  return {units.size(), quality, doubtful_share(units, is_doubtful_unit)};
}

AlignmentLine line_of(const AlignmentView& alignment) {
  return std::visit(
      [&](const auto& view) -> AlignmentLine {
        return {ids_of(view), languages_of(view), figures_of(view), alignment_key(alignment)};
      },
      alignment);
}

std::string line_json(const AlignmentLine& line) {
  Json::Members members = {
      {"ids", Json::array(line.ids)}, {"languages", line.languages}, {"key", line.key}};
  if (line.figures) {
    members.emplace_back("rows", line.figures->rows);
    members.emplace_back("quality", rounded(line.figures->quality));
    members.emplace_back("doubtful", rounded(line.figures->doubtful));
  }
  if (!line.error.empty()) members.emplace_back("error", line.error);
  return Json(members).text();
}

}  // namespace sejajar::report
