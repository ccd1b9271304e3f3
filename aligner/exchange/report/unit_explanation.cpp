#include <algorithm>
#include <numeric>

#include "exchange/bitext/bead_text.h"
#include "exchange/report/summary.h"
#include "exchange/report/versions_view.h"
#include "ground/text/display_width.h"
#include "ground/text/number_format.h"

namespace sejajar::report {
namespace {

constexpr std::size_t kLabelWidth = 12;
constexpr std::size_t kSentencesWidth = 13;
constexpr std::size_t kFigure = 11;
constexpr int kNatsDecimals = 3;
constexpr std::string_view kGutter = "  ";
constexpr std::string_view kVersionTerms = "version.";

std::string version_lines(const VersionsView& view, const Unit& unit, std::size_t v,
                          const Terminal& terminal) {
  const std::string figures =
      padded(view.tags[v], kLabelWidth) + text::format_fixed(unit.cell_scores[v], 4);
  std::string lines = colored(terminal, confidence(unit.cell_scores[v]), figures) + "\n";
  for (std::uint32_t i = unit.cells[v].begin; i < unit.cells[v].end; ++i) {
    const Document& document = view.documents[v];
    const std::string text = text::printable(document.text_of(document.sentences[i]));
    std::string label = "  " + std::to_string(i);
    for (const std::string& line :
         text::wrapped(text, std::max(terminal.width, 2 * kLabelWidth) - kLabelWidth)) {
      lines += padded(label, kLabelWidth) + line + "\n";
      label.clear();
    }
  }
  return unit.cells[v].empty() ? lines + padded("", kLabelWidth) + "(none)\n" : lines;
}

std::string range_text(SentenceRange range) {
  if (range.empty()) return "none";
  return bitext::index_list(bitext::indices_between(range.begin, range.end), " ");
}

/// `name` without the prefix of the terms of other versions; "" if it has none.
std::string version_term(const std::string& name) {
  return name.starts_with(kVersionTerms) ? name.substr(kVersionTerms.size()) : "";
}

std::string figure(double value, int decimals = kNatsDecimals) {
  return padded(text::format_fixed(value, decimals), kFigure, true);
}

/// What a bead costs: in all, by its two texts, by each term of the other versions.
std::string cost_cells(const VersionsView& view, const Bead& bead) {
  if (bead.terms.size() != view.features.size())
    return figure(bead.cost) + padded("kept", kFigure, true);
  std::string others;
  double own = bead.cost;
  for (std::size_t k = 0; k < view.features.size(); ++k) {
    if (version_term(view.features[k].name).empty()) continue;
    own -= bead.terms[k];
    others += figure(bead.terms[k]);
  }
  return figure(bead.cost) + figure(own) + others;
}

std::string head_line(const VersionsView& view) {
  std::string line = padded("pair", kLabelWidth) + padded("passage", kFigure, true) +
                     std::string(kGutter) + padded("sentences", kSentencesWidth);
  for (const char* name : {"posterior", "cost", "own texts"}) line += padded(name, kFigure, true);
  for (const FeatureInfo& feature : view.features) {
    const std::string name = version_term(feature.name);
    if (!name.empty()) line += padded(name, kFigure, true);
  }
  return line + "\n";
}

std::string pair_lines(const VersionsView& view, std::size_t u, const VersionPair& pair,
                       const Terminal& terminal) {
  const double probability = pair.units[u];
  std::string lines;
  std::string first =
      colored(terminal, confidence(probability),
              padded(view.tags[pair.source] + "-" + view.tags[pair.target], kLabelWidth) +
                  figure(probability, 4));
  for (const Bead& bead : beads_of(pair, view.alignment.units[u])) {
    const std::string sentences = range_text(bead.source) + " - " + range_text(bead.target);
    lines += first + std::string(kGutter) + padded(sentences, kSentencesWidth) +
             figure(bead.posterior, 4) + cost_cells(view, bead) + "\n";
    first = std::string(kLabelWidth + kFigure, ' ');
  }
  return lines;
}

}  // namespace

std::string unit_explanation(const VersionsView& view, std::size_t u, const Terminal& terminal) {
  const Unit& unit = view.alignment.units[u];
  std::string page = "Unit " + std::to_string(u + 1) + " of " +
                     std::to_string(view.alignment.units.size()) + ", " + unit_shape(unit);
  page += ", score " + colored(terminal, confidence(unit.score), text::format_fixed(unit.score, 4));
  page += "\n\n";
  for (std::size_t v = 0; v < unit.cells.size(); ++v)
    page += version_lines(view, unit, v, terminal);
  page +=
      "\nOf each pair of versions: the probability that both have this passage, or that one lacks "
      "it,\nand the beads that hold its sentences. Costs are in nats, lower is better; a cost is "
      "the "
      "sum\nof what the two texts say and of what the other versions have against the bead.\n\n" +
      head_line(view);
  for (const VersionPair& pair : view.alignment.pairs) {
    if (unit.cells[pair.source].empty() && unit.cells[pair.target].empty()) continue;
    page += pair_lines(view, u, pair, terminal);
  }
  return page;
}

}  // namespace sejajar::report
