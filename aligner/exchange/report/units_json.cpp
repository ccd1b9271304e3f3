#include "exchange/bitext/bead_text.h"
#include "exchange/report/json_view.h"
#include "exchange/report/versions_view.h"

namespace sejajar::report {
namespace {

using markup::Json;

Json passages_of(const VersionsView& view, std::size_t u) {
  const Unit& unit = view.alignment.units[u];
  std::vector<Json> passages;
  for (const VersionPair& pair : view.alignment.pairs) {
    if (unit.cells[pair.source].empty() && unit.cells[pair.target].empty()) continue;
    std::vector<Json> beads;
    for (const Bead& bead : beads_of(pair, unit))
      beads.emplace_back(bead_members(bead, view.features));
    passages.emplace_back(Json::Members{{"source", view.tags[pair.source]},
                                        {"target", view.tags[pair.target]},
                                        {"probability", rounded(pair.units[u])},
                                        {"beads", Json::array(beads)}});
  }
  return Json::array(passages);
}

Json::Members unit_members(const VersionsView& view, std::size_t u) {
  const Unit& unit = view.alignment.units[u];
  Json::Members texts, scores, sentences;
  for (std::size_t v = 0; v < unit.cells.size(); ++v) {
    const SentenceRange cell = unit.cells[v];
    const std::string& tag = view.tags[v];
    if (!cell.empty()) texts.emplace_back(tag, cell_text(view, unit, v));
    scores.emplace_back(tag, rounded(unit.cell_scores[v]));
    sentences.emplace_back(tag, Json::array(bitext::indices_between(cell.begin, cell.end)));
  }
  return {{"number", u + 1}, {"unit", unit_shape(unit)}, {"score", rounded(unit.score)},
          {"texts", texts},  {"scores", scores},         {"sentences", sentences}};
}

}  // namespace

Json::Members versions_members(const VersionsView& view) {
  const VersionAlignment& alignment = view.alignment;
  std::vector<Json> versions;
  for (std::size_t v = 0; v < view.tags.size(); ++v) {
    versions.emplace_back(Json::Members{{"id", view.documents[v].id},
                                        {"language", view.tags[v]},
                                        {"sentences", view.documents[v].sentences.size()},
                                        {"quality", rounded(alignment.qualities[v])},
                                        {"related", bool{alignment.related[v]}}});
  }
  std::vector<Json> pairs;
  for (const VersionPair& pair : alignment.pairs) {
    pairs.emplace_back(Json::Members{{"source", view.tags[pair.source]},
                                     {"target", view.tags[pair.target]},
                                     {"quality", rounded(pair.alignment.quality)}});
  }
  std::size_t low = 0;
  for (const Unit& unit : alignment.units) low += is_low(unit) ? 1 : 0;
  return {{"versions", Json::array(versions)},
          {"pairs", Json::array(pairs)},
          {"units", alignment.units.size()},
          {"low", low}};
}

std::string versions_json(const VersionsView& view) {
  return Json(versions_members(view)).text() + "\n";
}

std::string units_json(const VersionsView& view, const std::vector<std::size_t>& units,
                       bool pairs) {
  std::vector<Json> list;
  for (const std::size_t u : units) {
    Json::Members members = unit_members(view, u);
    if (pairs) members.emplace_back("pairs", passages_of(view, u));
    list.emplace_back(members);
  }
  return Json(Json::Members{{"statistics", versions_members(view)}, {"units", Json::array(list)}})
             .text() +
         "\n";
}

}  // namespace sejajar::report
