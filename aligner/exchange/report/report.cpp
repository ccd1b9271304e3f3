// Fills the placeholders of the embedded page with data, summaries and a policy that allows only
// the page's own script and style.

#include "exchange/report/report.h"

#include <sejajar/version.h>

#include <map>

#include "exchange/report/page_parts.h"
#include "ground/markup/escape.h"

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

std::string title_of(const std::vector<PairView>& pairs) {
  if (pairs.size() > 1) return "Alignment of " + std::to_string(pairs.size()) + " pairs";
  return markup::escape_html(short_name(pairs.front().documents.source)) + " and " +
         markup::escape_html(short_name(pairs.front().documents.target));
}

std::string title_of(const VersionsView& view) {
  return markup::escape_html(short_name(view.documents.front())) + " in " +
         std::to_string(view.documents.size()) + " versions";
}

std::string data_element(const std::string& id, const std::string& json) {
  return "<script type=\"application/json\" id=\"" + id + "\">" + markup::escape_script(json) +
         "</script>\n";
}

std::string data_of(const std::vector<PairView>& pairs, const std::string& server) {
  std::string blocks = data_element("report-data", report_data(pairs, server));
  for (std::size_t k = 0; k < pairs.size(); ++k)
    blocks += data_element("data-" + std::to_string(k), pair_data(pairs[k]));
  return blocks;
}

std::string summaries_of(const std::vector<PairView>& pairs, const Facts& facts) {
  std::string sections;
  for (std::size_t k = 0; k < pairs.size(); ++k) sections += summary_of(pairs[k], k, facts);
  return sections;
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

}  // namespace

std::string report_page(const std::vector<PairView>& pairs, const Facts& facts,
                        const std::string& server) {
  return filled(kPage, {{"policy", policy(server)},
                        {"title", title_of(pairs)},
                        {"style", std::string(kStyle)},
                        {"origin", origin()},
                        {"summaries", summaries_of(pairs, facts)},
                        {"plain", plain_tables(pairs)},
                        {"data", data_of(pairs, server)},
                        {"script", std::string(kScript)}});
}

std::string report_page(const VersionsView& view, const Facts& facts, const std::string& server) {
  return filled(kPage, {{"policy", policy(server)},
                        {"title", title_of(view)},
                        {"style", std::string(kStyle)},
                        {"origin", origin()},
                        {"summaries", summary_of(view, facts)},
                        {"plain", plain_units(view)},
                        {"data", data_element("report-data", report_data(view, server)) +
                                     data_element("data-0", versions_data(view))},
                        {"script", std::string(kScript)}});
}

}  // namespace sejajar::report
