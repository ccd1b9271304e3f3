#include <cmath>

#include "exchange/bitext/bead_text.h"
#include "exchange/report/summary.h"
#include "exchange/report/terminal.h"
#include "ground/text/display_width.h"
#include "ground/text/number_format.h"

namespace sejajar::report {
namespace {

constexpr std::size_t kNameWidth = 12;
constexpr std::size_t kTermWidth = 12;
constexpr int kTermDecimals = 3;

/// The sentences of one side, such as "3 4", or the position of an empty side.
std::string sentences_of(SentenceRange range) {
  if (range.empty()) return "none at " + std::to_string(range.begin);
  return bitext::index_list(bitext::indices_between(range.begin, range.end), " ");
}

std::string name_of(const Bead& bead) {
  return "source " + sentences_of(bead.source) + " with target " + sentences_of(bead.target);
}

std::string row(const std::string& name, const std::vector<std::string>& cells) {
  std::string line = padded(name, kNameWidth);
  for (const std::string& cell : cells) line += padded(cell, kTermWidth, true);
  return line + "\n";
}

/// The bead and its rivals side by side: sentences, scores, all terms.
std::string comparison(const Bead& bead, const InspectedBead& inspected,
                       const std::vector<FeatureInfo>& features) {
  std::vector<Bead> columns = {bead};
  std::vector<std::string> titles = {"this bead"};
  std::vector<std::string> margins = {"0"};
  for (const Rival& rival : inspected.rivals) {
    columns.push_back(rival.bead);
    titles.push_back("rival " + std::to_string(titles.size()));
    margins.push_back(text::format_fixed(rival.margin, kTermDecimals));
  }
  const auto cells = [&](const auto& show) {
    std::vector<std::string> shown;
    shown.reserve(columns.size());
    for (const Bead& column : columns) shown.push_back(show(column));
    return shown;
  };
  const auto number = [](double value) { return text::format_fixed(value, kTermDecimals); };
  std::string table = row("", titles);
  table += row("source", cells([](const Bead& b) { return sentences_of(b.source); }));
  table += row("target", cells([](const Bead& b) { return sentences_of(b.target); }));
  table += row("posterior", cells([&](const Bead& b) { return number(b.posterior); }));
  table += row("margin", margins);
  table += row("cost", cells([&](const Bead& b) { return number(b.cost); }));
  std::size_t k = 0;
  for (const FeatureInfo& feature : features) {
    table +=
        row("  " + feature.name,
            cells([&](const Bead& b) { return k < b.terms.size() ? number(b.terms[k]) : ""; }));
    ++k;
  }
  return table;
}

std::string reason(const InspectedBead& inspected) {
  if (std::isnan(inspected.margin)) return "The search did not evaluate this bead.\n";
  if (std::isinf(inspected.margin)) return "No other bead is possible here.\n";
  const std::string rival = name_of(inspected.rivals.front().bead);
  const std::string nats = text::format_fixed(std::abs(inspected.margin), kTermDecimals) + " nats";
  if (inspected.margin >= 0) {
    return "Why: the cheapest path with this bead costs " + nats +
           " less than the cheapest without it,\nwhich has " + rival + " here.\n";
  }
  return "Why: the cheapest path, with " + rival + " here, costs " + nats +
         " less. The alignment\nhas the greatest expected F1, which follows from posteriors, not "
         "from "
         "costs.\n";
}

std::string tie_lines(const PairView& pair, const InspectedBead& inspected) {
  std::string lines;
  for (const Tie& tie : inspected.ties) {
    lines += padded(std::string("  ") + kTieKinds[static_cast<std::size_t>(tie.kind)], kNameWidth) +
             text::printable(pair.documents.source.text_of(tie.source)) + " = " +
             text::printable(pair.documents.target.text_of(tie.target));
    if (tie.kind == TieKind::kWord) lines += " (" + text::format_fixed(tie.probability, 2) + ")";
    lines += "\n";
  }
  return lines.empty() ? "  none\n" : lines;
}

std::string text_lines(const std::string& name, const Document& document, SentenceRange range,
                       const Terminal& terminal) {
  std::string lines;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    const std::string_view sentence = document.text_of(document.sentences[i]);
    std::string label = name + " " + std::to_string(i);
    for (const std::string& line : text::wrapped(
             text::printable(sentence),
             terminal.width > 2 * kNameWidth ? terminal.width - kNameWidth : kNameWidth)) {
      lines += padded(label, kNameWidth) + line + "\n";
      label.clear();
    }
  }
  return lines.empty() ? padded(name, kNameWidth) + "(empty)\n" : lines;
}

}  // namespace

std::string explanation(const PairView& pair, std::size_t k, const Terminal& terminal) {
  const Bead& bead = pair.alignment.beads[k];
  const InspectedBead& inspected = pair.inspection.beads[k];
  return "Bead " + std::to_string(k + 1) + " of " + std::to_string(pair.alignment.beads.size()) +
         ", " + bitext::shape_of(bead) + ", posterior " +
         colored(terminal, confidence(bead.posterior), text::format_fixed(bead.posterior, 4)) +
         "\n\n" + text_lines("source", pair.documents.source, bead.source, terminal) +
         text_lines("target", pair.documents.target, bead.target, terminal) +
         "\nTies, with the probability of each translation:\n" + tie_lines(pair, inspected) +
         "\nCosts are in nats, lower is better; a cost is the sum of the terms below it. Rivals "
         "cover\n"
         "other sentences, so compare margins: by how much the cheapest path through a rival costs "
         "more.\n\n" +
         comparison(bead, inspected, pair.features) + "\n" + reason(inspected);
}

}  // namespace sejajar::report
