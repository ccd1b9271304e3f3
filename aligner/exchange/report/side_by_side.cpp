// Source and target share the width that the columns of numbers leave.

#include <algorithm>
#include <cmath>

#include "exchange/bitext/bead_text.h"
#include "exchange/report/summary.h"
#include "exchange/report/terminal.h"
#include "ground/text/display_width.h"
#include "ground/text/number_format.h"

namespace sejajar::report {
namespace {

bool is_null(const Bead& bead) {
  return bead.source.empty() || bead.target.empty();
}

bool is_in(Selection selection, const Bead& bead) {
  switch (selection) {
    case Selection::kAll:
      return true;
    case Selection::kLowPosterior:
      return bead.posterior < kLow;
    case Selection::kNulls:
      return is_null(bead);
    case Selection::kMerged:
      return bead.source.size() > 1 || bead.target.size() > 1;
  }
  return false;
}

constexpr std::size_t kLeastWidth = 50;
constexpr std::size_t kShapeWidth = 4;
constexpr std::size_t kFigureWidth = 7;
constexpr std::string_view kGap = "  ";
constexpr std::string_view kFold = " │ ";

/// Widths of the columns; `before` is that of all columns before the texts.
struct Columns {
  std::size_t number;
  std::size_t before;
  std::size_t text;

  Columns(std::size_t beads, std::size_t width) : number(std::to_string(beads).size()) {
    before = number + kShapeWidth + 2 * kFigureWidth + 4 * kGap.size();
    text = (std::max(width, kLeastWidth) - before - text::display_width(kFold)) / 2;
  }
};

std::string margin_of(const PairView& pair, std::size_t k) {
  if (k >= pair.inspection.beads.size() || !std::isfinite(pair.inspection.beads[k].margin))
    return "-";
  return text::format_fixed(pair.inspection.beads[k].margin, 2);
}

std::string header(const Columns& columns) {
  return padded("#", columns.number, true) + std::string(kGap) + padded("type", kShapeWidth) +
         std::string(kGap) + padded("post.", kFigureWidth, true) + std::string(kGap) +
         padded("margin", kFigureWidth, true) + std::string(kGap) + padded("source", columns.text) +
         std::string(kFold) + "target\n";
}

std::string lines_of(const PairView& pair, std::size_t k, const Columns& columns,
                     const Terminal& terminal) {
  const Bead& bead = pair.alignment.beads[k];
  const auto [source_text, target_text] = texts_of(pair, bead);
  const auto source = text::wrapped(text::printable(source_text), columns.text);
  const auto target = text::wrapped(text::printable(target_text), columns.text);
  const std::string figures =
      padded(std::to_string(k + 1), columns.number, true) + std::string(kGap) +
      padded(bitext::shape_of(bead), kShapeWidth) + std::string(kGap) +
      padded(text::format_fixed(bead.posterior, 4), kFigureWidth, true) + std::string(kGap) +
      padded(margin_of(pair, k), kFigureWidth, true) + std::string(kGap);
  const std::string before(columns.before, ' ');
  std::string lines;
  for (std::size_t line = 0; line < std::max(source.size(), target.size()); ++line) {
    lines += line == 0 ? colored(terminal, confidence(bead.posterior), figures) : before;
    std::string row = padded(line < source.size() ? source[line] : "", columns.text);
    row += kFold;
    if (line < target.size()) row += target[line];
    row.erase(row.find_last_not_of(' ') + 1);
    lines += (is_null(bead) ? colored(terminal, "dim", row) : row) + "\n";
  }
  return lines;
}

}  // namespace

std::vector<std::size_t> selected_beads(const Alignment& alignment, Selection selection) {
  std::vector<std::size_t> beads;
  for (std::size_t k = 0; k < alignment.beads.size(); ++k) {
    if (is_in(selection, alignment.beads[k])) beads.push_back(k);
  }
  return beads;
}

std::string side_by_side(const PairView& pair, const std::vector<std::size_t>& beads,
                         const Terminal& terminal) {
  const Columns columns(pair.alignment.beads.size(), terminal.width);
  std::string view = colored(terminal, "dim", header(columns));
  for (const std::size_t k : beads) view += lines_of(pair, k, columns, terminal);
  view += "quality " + text::format_fixed(pair.alignment.quality, 4) + ", " +
          std::to_string(beads.size()) + " of " +
          text::counted(pair.alignment.beads.size(), "bead") + ": " +
          std::string(judgement(pair.alignment.quality)) + "\n";
  return view;
}

}  // namespace sejajar::report
