// The parts of the page that need no script. All texts and names go through escape_html().

#include <algorithm>

#include "exchange/bitext/bead_text.h"
#include "exchange/report/page_parts.h"
#include "exchange/report/summary.h"
#include "ground/markup/escape.h"
#include "ground/text/number_format.h"

namespace sejajar::report {
namespace {

constexpr int kStaticDecimals = 4;

std::string percent(double share) {
  return text::format_fixed(100 * share, 1) + " %";
}

std::string fact(const std::string& name, const std::string& markup) {
  return "<dt>" + markup::escape_html(name) + "</dt><dd>" + markup + "</dd>\n";
}

std::string document_fact(const std::string& name, const Document& document) {
  return fact(name, "<bdi>" + markup::escape_html(document.id) + "</bdi> (" +
                        markup::escape_html(document.language) + ", " +
                        std::to_string(document.sentences.size()) + " sentences)");
}

std::string details_of(const Facts& facts) {
  std::string details = "<details><summary>Models and options</summary>\n<dl class=\"facts\">\n";
  for (const auto& [name, value] : facts) details += fact(name, markup::escape_html(value));
  return details + "</dl>\n</details>\n";
}

std::string shapes_of(const Summary& summary) {
  std::string list = "<ul class=\"shapes\">";
  for (const auto& [shape, count] : summary.shapes)
    list += "<li>" + shape + ": " + std::to_string(count) + "</li>";
  return list + "</ul>";
}

std::string cell(const std::string& markup, const std::string& attributes = "") {
  return "<td" + (attributes.empty() ? "" : " " + attributes) + ">" + markup + "</td>";
}

std::string text_cell(const std::string& text, const std::string& language) {
  return cell(markup::escape_html(text),
              "lang=\"" + markup::escape_html(language) + "\" dir=\"auto\"");
}

std::string histogram_line(const Summary& summary) {
  std::string line = "<p>Beads by posterior:";
  for (std::size_t k = 0; k < summary.histogram.size(); ++k) {
    line += (k == 0 ? " from 0." : ", from 0.") + std::to_string(k) + ": " +
            std::to_string(summary.histogram[k]);
  }
  return line + "</p>\n";
}

std::string plain_table(const PairView& pair) {
  std::string table = "<h2>" + markup::escape_html(pair.documents.source.id) + " and " +
                      markup::escape_html(pair.documents.target.id) + "</h2>\n" +
                      histogram_line(summarize(pair.alignment)) +
                      "<table class=\"plain\"><thead><tr><th scope=\"col\">#</th>"
                      "<th scope=\"col\">Posterior</th><th scope=\"col\">Type</th>"
                      "<th scope=\"col\">Source</th><th scope=\"col\">Target</th>"
                      "<th scope=\"col\">Cost</th></tr></thead><tbody>\n";
  std::size_t number = 0;
  for (const Bead& bead : pair.alignment.beads) {
    const auto [source_text, target_text] = texts_of(pair, bead);
    table += "<tr>" + cell(std::to_string(++number)) +
             cell(text::format_fixed(bead.posterior, kStaticDecimals),
                  "class=\"" + std::string(confidence(bead.posterior)) + "\"") +
             cell(bitext::shape_of(bead)) + text_cell(source_text, pair.documents.source.language) +
             text_cell(target_text, pair.documents.target.language) +
             cell(text::format_fixed(bead.cost, 2)) + "</tr>\n";
  }
  return table + "</tbody></table>\n";
}

}  // namespace

std::string summary_of(const PairView& pair, std::size_t number, const Facts& facts) {
  const Summary summary = summarize(pair.alignment);
  const std::string id = "summary-" + std::to_string(number);
  const char* color = summary.quality < kUnrelated ? "poor" : "good";
  std::string section =
      "<section class=\"summary\" id=\"" + id + "\" aria-labelledby=\"" + id +
      "-title\">\n<h2 id=\"" + id + "-title\">Summary</h2>\n" +
      "<p class=\"verdict-line\"><strong class=\"" + color + "\">Quality " +
      text::format_fixed(summary.quality, 2) + "</strong> " +
      std::string(judgement(summary.quality)) + "</p>\n<dl class=\"facts\">\n" +
      document_fact("source", pair.documents.source) +
      document_fact("target", pair.documents.target) +
      fact("beads", std::to_string(summary.beads) + shapes_of(summary)) +
      fact("low", std::to_string(summary.low) + " with a posterior below " +
                      text::format_fixed(kLow, 1) + " (" + percent(summary.low_share()) + ")");
  return section + "</dl>\n" + details_of(facts) + "</section>\n";
}

std::string summary_of(const VersionsView& view, const Facts& facts) {
  std::string section =
      "<section class=\"summary\" id=\"summary-0\" aria-labelledby=\"summary-title\">\n"
      "<h2 id=\"summary-title\">Summary</h2>\n<dl class=\"facts\">\n";
  for (std::size_t v = 0; v < view.documents.size(); ++v) {
    const double quality = view.alignment.qualities[v];
    const bool related = view.alignment.related[v];
    section += document_fact(view.tags[v], view.documents[v]) +
               fact("", "<span class=\"" + std::string(quality < kUnrelated ? "poor" : "good") +
                            "\">quality " + text::format_fixed(quality, 2) + "</span>" +
                            (related ? "" : ", not a version of the others"));
  }
  const std::vector<Unit>& units = view.alignment.units;
  const auto low = std::count_if(units.begin(), units.end(), is_low);
  const double share =
      static_cast<double>(low) / static_cast<double>(std::max<std::size_t>(units.size(), 1));
  section +=
      fact("units", std::to_string(units.size())) +
      fact("low", std::to_string(low) + " with a score below " + text::format_fixed(kLow, 1) +
                      ", of the unit or a cell (" + percent(share) + ")");
  return section + "</dl>\n" + details_of(facts) + "</section>\n";
}

std::string plain_units(const VersionsView& view) {
  if (view.alignment.units.size() > kPlainBeads) {
    return "<p>This report has " + std::to_string(view.alignment.units.size()) +
           " units; enable JavaScript to see them.</p>";
  }
  std::string table =
      "<table class=\"plain\"><thead><tr><th scope=\"col\">#</th><th scope=\"col\">Score</th>"
      "<th scope=\"col\">Unit</th>";
  for (const std::string& tag : view.tags)
    table += "<th scope=\"col\">" + markup::escape_html(tag) + "</th>";
  table += "</tr></thead><tbody>\n";
  std::size_t number = 0;
  for (const Unit& unit : view.alignment.units) {
    table += "<tr>" + cell(std::to_string(++number)) +
             cell(text::format_fixed(unit.score, kStaticDecimals),
                  "class=\"" + std::string(confidence(unit.score)) + "\"") +
             cell(unit_shape(unit));
    for (std::size_t v = 0; v < view.tags.size(); ++v)
      table += text_cell(cell_text(view, unit, v), view.tags[v]);
    table += "</tr>\n";
  }
  return table + "</tbody></table>\n";
}

std::string plain_tables(const std::vector<PairView>& pairs) {
  std::size_t beads = 0;
  for (const PairView& pair : pairs) beads += pair.alignment.beads.size();
  if (beads > kPlainBeads) {
    return "<p>This report has " + std::to_string(beads) +
           " beads; enable JavaScript to see them.</p>";
  }
  std::string tables;
  for (const PairView& pair : pairs) tables += plain_table(pair);
  return tables;
}

}  // namespace sejajar::report
