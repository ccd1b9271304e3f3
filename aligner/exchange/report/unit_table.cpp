// A line per version, so that texts have room however many versions there are.

#include <algorithm>

#include "exchange/bitext/bead_text.h"
#include "exchange/report/summary.h"
#include "exchange/report/versions_view.h"
#include "ground/text/display_width.h"
#include "ground/text/number_format.h"
#include "ground/text/utf8.h"

namespace sejajar::report {
namespace {

constexpr std::size_t kNarrowest = 50;
constexpr std::size_t kScoreWidth = 6;
constexpr int kScoreDecimals = 4;
constexpr std::string_view kSpace = "  ";

/// Widths of the columns of numbers and names.
struct UnitColumns {
  explicit UnitColumns(const VersionsView& view)
      : number(std::to_string(view.alignment.units.size()).size()),
        shape(std::max<std::size_t>(4, 2 * view.documents.size() - 1)) {
    for (const std::string& name : view.tags) tag = std::max(tag, name.size());
  }

  /// Width of all columns before the texts.
  std::size_t before() const { return number + shape + tag + 2 * kScoreWidth + 5 * kSpace.size(); }

  std::size_t number;
  std::size_t shape;
  std::size_t tag = std::string_view("version").size();
};

std::string score_text(double score) {
  return text::format_fixed(score, kScoreDecimals);
}

/// `text` in at most `width` columns, with an ellipsis if it is longer.
std::string cut(const std::string& text, std::size_t width) {
  std::string shown = text::printable(text);
  if (text::display_width(shown) <= width) return shown;
  return text::wrapped(shown, width - 1).front() + "…";
}

std::string first_columns(const UnitColumns& columns, const std::string& number,
                          const std::string& shape, const std::string& score) {
  return padded(number, columns.number, true) + std::string(kSpace) + padded(shape, columns.shape) +
         std::string(kSpace) + padded(score, kScoreWidth, true) + std::string(kSpace);
}

std::string unit_lines(const VersionsView& view, std::size_t u, const UnitColumns& columns,
                       const Terminal& terminal) {
  const Unit& unit = view.alignment.units[u];
  const std::size_t width = std::max(terminal.width, kNarrowest) - columns.before();
  std::string lines;
  for (std::size_t v = 0; v < unit.cells.size(); ++v) {
    const double score = unit.cell_scores[v];
    lines += v > 0 ? first_columns(columns, "", "", "")
                   : colored(terminal, confidence(unit.score),
                             first_columns(columns, std::to_string(u + 1), unit_shape(unit),
                                           score_text(unit.score)));
    std::string line = colored(terminal, confidence(score),
                               padded(view.tags[v], columns.tag) + std::string(kSpace) +
                                   padded(score_text(score), kScoreWidth, true)) +
                       std::string(kSpace) +
                       (unit.cells[v].empty() ? colored(terminal, "dim", "(none)")
                                              : cut(cell_text(view, unit, v), width));
    lines += line.erase(line.find_last_not_of(' ') + 1) + "\n";
  }
  return lines;
}

}  // namespace

std::string unit_table(const VersionsView& view, const std::vector<std::size_t>& units,
                       const Terminal& terminal) {
  const UnitColumns columns(view);
  std::string table =
      colored(terminal, "dim",
              first_columns(columns, "#", "unit", "score") + padded("version", columns.tag) +
                  std::string(kSpace) + padded("cell", kScoreWidth, true) + std::string(kSpace) +
                  "text") +
      "\n";
  for (const std::size_t u : units) table += unit_lines(view, u, columns, terminal);
  return table + std::to_string(units.size()) + " of " +
         text::counted(view.alignment.units.size(), "unit") +
         ", those with the lowest cells first\n";
}

std::string versions_statistics(const VersionsView& view) {
  std::string lines;
  const auto add = [&](const std::string& name, const std::string& value) {
    lines += name + "\t" + value + "\n";
  };
  const VersionAlignment& alignment = view.alignment;
  std::size_t low = 0;
  for (const Unit& unit : alignment.units) low += is_low(unit) ? 1 : 0;
  for (std::size_t v = 0; v < view.tags.size(); ++v) {
    const Document& document = view.documents[v];
    add("text_" + view.tags[v], text::printable(text::replace_bad_utf8(document.id)));
    add("sentences_" + view.tags[v], std::to_string(document.sentences.size()));
    add("quality_" + view.tags[v], text::format_fixed(alignment.qualities[v], bitext::kDecimals));
    add("related_" + view.tags[v], alignment.related[v] ? "yes" : "no");
  }
  add("units", std::to_string(alignment.units.size()));
  add("low", std::to_string(low));
  for (const VersionPair& pair : alignment.pairs) {
    add("quality_" + view.tags[pair.source] + "-" + view.tags[pair.target],
        text::format_fixed(pair.alignment.quality, bitext::kDecimals));
  }
  return lines;
}

}  // namespace sejajar::report
