#include "exchange/report/number_text.h"
#include "exchange/report/page_parts.h"

namespace sejajar::report {
namespace {

constexpr double kScoreUnit = 10000;  // of page/01-data.js, kPosteriorUnit

markup::Json beads_data(const VersionPair& pair) {
  NumberText shapes, posteriors;
  for (const Bead& bead : pair.alignment.beads) {
    shapes.add(bead.source.size());
    shapes.add(bead.target.size());
    posteriors.add_scaled(bead.posterior, kScoreUnit);
  }
  return markup::Json::Members{{"source", pair.source},
                               {"target", pair.target},
                               {"beads", pair.alignment.beads.size()},
                               {"shapes", shapes.text()},
                               {"posteriors", posteriors.text()}};
}

}  // namespace

std::string versions_data(const VersionsView& view) {
  std::vector<markup::Json> versions, pairs;
  for (std::size_t v = 0; v < view.documents.size(); ++v)
    versions.push_back(side_data(view.documents[v], view.tags[v], view.joiners[v]));
  NumberText sizes, scores, cells;
  for (const Unit& unit : view.alignment.units) {
    for (const SentenceRange cell : unit.cells) sizes.add(cell.size());
    scores.add_scaled(unit.score, kScoreUnit);
    for (const double score : unit.cell_scores) cells.add_scaled(score, kScoreUnit);
  }
  for (const VersionPair& pair : view.alignment.pairs) pairs.push_back(beads_data(pair));
  return markup::Json(markup::Json::Members{{"versions", markup::Json::array(versions)},
                                            {"units", view.alignment.units.size()},
                                            {"sizes", sizes.text()},
                                            {"scores", scores.text()},
                                            {"cells", cells.text()},
                                            {"pairs", markup::Json::array(pairs)}})
      .text();
}

}  // namespace sejajar::report
