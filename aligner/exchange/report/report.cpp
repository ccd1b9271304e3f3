// Fills the placeholders of the embedded page with data, summaries and a policy that allows only
// the page's own script and style.

#include "exchange/report/report.h"

#include <sejajar/version.h>

#include <algorithm>
#include <map>

#include "exchange/report/page_parts.h"
#include "ground/markup/escape.h"
#include "ground/markup/json.h"
#include "ground/text/joined.h"
#include "ground/text/number_format.h"

namespace sejajar::report {
namespace {

std::string policy(const std::string& server) {
  return "default-src 'none'; script-src '" + std::string(kScriptHash) + "'; style-src '" +
         std::string(kStyleHash) + "'; img-src data:; base-uri 'none'; form-action 'none'" +
         (server.empty() ? "" : "; connect-src 'self'");
}

std::string origin() {
  return "sejajar " + markup::escape_html(version());
}

std::string base_name(const std::string& path) {
  return markup::escape_html(path.substr(path.find_last_of('/') + 1));
}

std::string title_of(const std::vector<AlignmentLine>& lines) {
  if (lines.size() > 1) {
    const bool pairs = std::all_of(lines.begin(), lines.end(),
                                   [](const AlignmentLine& line) { return line.ids.size() == 2; });
    return "Alignment of " + std::to_string(lines.size()) + (pairs ? " pairs" : " texts");
  }
  const std::vector<std::string>& ids = lines.front().ids;
  if (ids.size() == 2) return base_name(ids[0]) + " and " + base_name(ids[1]);
  return base_name(ids.front()) + " in " + text::counted(ids.size(), "version");
}

std::string data_element(const std::string& id, const std::string& json) {
  return "<script type=\"application/json\" id=\"" + id + "\">" + markup::escape_script(json) +
         "</script>\n";
}

/// The data common to all alignments of a page: a line for each, and where the server of `sejajar
/// review` answers, "" for a page without one.
std::string report_data(const std::vector<std::string>& lines, const std::string& server) {
  return data_element("report-data", "{\"pairs\":[" + text::joined(lines, ",") +
                                         "],\"server\":" + markup::Json(server).text() + "}");
}

/// `page` with its placeholders, such as {{title}}, replaced by `values`, which are not scanned
/// again: a text may contain braces.
std::string filled(std::string_view page, const std::map<std::string, std::string>& values) {
  std::string whole;
  while (true) {
    const std::size_t open = page.find("{{");
    whole += page.substr(0, open);
    if (open == std::string_view::npos) return whole;
    const std::size_t close = page.find("}}", open);
    whole += values.at(std::string(page.substr(open + 2, close - open - 2)));
    page.remove_prefix(close + 2);
  }
}

/// What differs between pages, as JSON, HTML and a path.
struct PageParts {
  std::vector<AlignmentLine> lines;
  std::string summaries = {};
  std::string plain = {};
  std::string data = {};
  std::string server = {};
};

std::string page_of(const PageParts& parts) {
  return filled(kPage, {{"policy", policy(parts.server)},
                        {"title", title_of(parts.lines)},
                        {"style", std::string(kStyle)},
                        {"origin", origin()},
                        {"summaries", parts.summaries},
                        {"plain", parts.plain},
                        {"data", parts.data},
                        {"script", std::string(kScript)}});
}

}  // namespace

std::string report_page(const std::vector<AlignmentView>& views, const Facts& facts) {
  PageParts parts;
  std::vector<std::string> lines;
  parts.plain = plain_tables(views);
  for (std::size_t k = 0; k < views.size(); ++k) {
    parts.lines.push_back(line_of(views[k]));
    lines.push_back(line_json(parts.lines.back()));
    std::visit(
        [&](const auto& view) {
          parts.summaries += summary_of(view, k, facts);
          parts.data += data_element("data-" + std::to_string(k), alignment_data(view));
        },
        views[k]);
  }
  parts.data = report_data(lines, "") + parts.data;
  return page_of(parts);
}

std::string review_page(const std::vector<AlignmentLine>& lines, const std::string& server) {
  std::vector<std::string> texts;
  texts.reserve(lines.size());
  for (const AlignmentLine& line : lines) texts.push_back(line_json(line));
  return page_of({lines, "", "", report_data(texts, server), server});
}

std::string alignment_json(const AlignmentView& alignment, const Facts& facts) {
  return std::visit(
      [&](const auto& view) {
        return "{\"line\":" + line_json(line_of(alignment)) + ",\"data\":" + alignment_data(view) +
               ",\"summary\":" + markup::Json(summary_of(view, 0, facts)).text() + "}";
      },
      alignment);
}

}  // namespace sejajar::report
