// The parts of the page that need no script. All texts and names go through escape_html().

#include <cmath>

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
                        text::counted(document.sentences.size(), "sentence") + ")");
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
  std::string line = "<p>Rows by probability:";
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
                      "<th scope=\"col\">Probability</th><th scope=\"col\">Sentences</th>"
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

std::string plain_table(const VersionsView& view) {
  std::string table =
      "<h2>" + markup::escape_html(view.documents.front().id) + "</h2>\n" +
      "<table class=\"plain\"><thead><tr><th scope=\"col\">#</th><th scope=\"col\">Probability</th>"
      "<th scope=\"col\">Sentences</th>";
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

std::size_t row_count(const AlignmentView& alignment) {
  return std::visit([](const auto& view) { return figures_of(view).rows; }, alignment);
}

std::string open_summary(std::size_t number) {
  const std::string id = "summary-" + std::to_string(number);
  return "<section class=\"summary\" id=\"" + id + "\" aria-labelledby=\"" + id +
         "-title\">\n<h2 id=\"" + id + "-title\">Summary</h2>\n";
}

std::string close_summary(const AlignmentFigures& figures, const Facts& facts) {
  const auto doubtful = std::llround(figures.doubtful * static_cast<double>(figures.rows));
  return fact("doubtful", std::to_string(doubtful) + " with a probability below " +
                              text::format_fixed(kLow, 1) + " (" + percent(figures.doubtful) +
                              ")") +
         "</dl>\n" + details_of(facts) + "</section>\n";
}

std::string quality_mark(double quality) {
  return "<strong class=\"" + std::string(quality < kUnrelated ? "poor" : "good") + "\">Quality " +
         text::format_fixed(quality, 2) + "</strong>";
}

}  // namespace

std::string summary_of(const PairView& pair, std::size_t number, const Facts& facts) {
  const Summary summary = summarize(pair.alignment);
  return open_summary(number) + "<p class=\"verdict-line\">" + quality_mark(summary.quality) + " " +
         std::string(judgement(summary.quality)) + "</p>\n<dl class=\"facts\">\n" +
         document_fact("source", pair.documents.source) +
         document_fact("target", pair.documents.target) +
         fact("rows", std::to_string(summary.beads) + ", by sentences of source and target" +
                          shapes_of(summary)) +
         close_summary(figures_of(pair), facts);
}

std::string summary_of(const VersionsView& view, std::size_t number, const Facts& facts) {
  std::string section = open_summary(number) + "<dl class=\"facts\">\n";
  for (std::size_t v = 0; v < view.documents.size(); ++v) {
    section += document_fact(view.tags[v], view.documents[v]) +
               fact("", quality_mark(view.alignment.qualities[v]) +
                            (view.alignment.related[v] ? "" : ", not a version of the others"));
  }
  const AlignmentFigures figures = figures_of(view);
  return section + fact("rows", std::to_string(figures.rows)) + close_summary(figures, facts);
}

std::string plain_tables(const std::vector<AlignmentView>& views) {
  std::size_t rows = 0;
  for (const AlignmentView& view : views) rows += row_count(view);
  if (rows > kPlainRows) {
    return "<p>This report has " + text::counted(rows, "row") +
           "; enable JavaScript to see them.</p>";
  }
  std::string tables;
  for (const AlignmentView& alignment : views)
    tables += std::visit([](const auto& view) { return plain_table(view); }, alignment);
  return tables;
}

}  // namespace sejajar::report
