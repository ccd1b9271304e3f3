#include "exchange/report/versions_view.h"

#include <algorithm>

#include "exchange/bitext/bead_text.h"
#include "exchange/report/summary.h"
#include "ground/text/joined.h"

namespace sejajar::report {
namespace {

bool is_chosen(const Unit& unit, Selection selection) {
  const auto any = [&unit](const auto& holds) {
    return std::any_of(unit.cells.begin(), unit.cells.end(), holds);
  };
  switch (selection) {
    case Selection::kAll:
      return true;
    case Selection::kLowPosterior:
      return is_low(unit);
    case Selection::kNulls:
      return any([](SentenceRange cell) { return cell.empty(); });
    case Selection::kMerged:
      return any([](SentenceRange cell) { return cell.size() > 1; });
  }
  return false;
}

bool share_sentence(SentenceRange a, SentenceRange b) {
  return std::max(a.begin, b.begin) < std::min(a.end, b.end);
}

}  // namespace

std::string cell_text(const VersionsView& view, const Unit& unit, std::size_t v) {
  BitextSide side;
  side.indices = bitext::indices_between(unit.cells[v].begin, unit.cells[v].end);
  bitext::add_sentences(side, view.documents[v]);
  return bitext::text_of(side, v, {.joiners = view.joiners});
}

std::string unit_shape(const Unit& unit) {
  return text::joined(unit.cells, "-",
                      [](SentenceRange cell) { return std::to_string(cell.size()); });
}

double lowest_cell(const Unit& unit) {
  return unit.cell_scores.empty()
             ? 1
             : *std::min_element(unit.cell_scores.begin(), unit.cell_scores.end());
}

bool is_low(const Unit& unit) {
  return std::min(unit.score, lowest_cell(unit)) < kLow;
}

std::vector<std::size_t> selected_units(const VersionAlignment& alignment, Selection selection) {
  std::vector<std::size_t> units;
  std::vector<double> lowest;
  for (const Unit& unit : alignment.units) {
    if (is_chosen(unit, selection)) units.push_back(lowest.size());
    lowest.push_back(lowest_cell(unit));
  }
  std::stable_sort(units.begin(), units.end(),
                   [&](std::size_t a, std::size_t b) { return lowest[a] < lowest[b]; });
  return units;
}

std::vector<Bead> beads_of(const VersionPair& pair, const Unit& unit) {
  std::vector<Bead> beads;
  for (const Bead& bead : pair.alignment.beads) {
    if (share_sentence(bead.source, unit.cells[pair.source]) ||
        share_sentence(bead.target, unit.cells[pair.target]))
      beads.push_back(bead);
  }
  return beads;
}

}  // namespace sejajar::report
