// The elements of HTML by role; others are kInline.

#include <array>

#include "exchange/documents/html.h"

namespace sejajar::documents {
namespace {

struct Row {
  HtmlRole role;
  std::string_view names;  // with a blank before and after each
};

constexpr std::array kRows = {
    Row{HtmlRole::kBlock,
        " address blockquote body caption center dd details dialog div dl dt fieldset "
        "figcaption figure form h1 h2 h3 h4 h5 h6 head hgroup hr html legend li p pre "
        "section summary table tbody td tfoot th thead title tr "},
    Row{HtmlRole::kBreak, " br "},
    Row{HtmlRole::kArticle, " article main "},
    Row{HtmlRole::kMargin, " aside footer "},
    Row{HtmlRole::kHeader, " header "},
    Row{HtmlRole::kList, " dir ol ul "},
    Row{HtmlRole::kLeftOut,
        " applet audio button canvas datalist embed frameset iframe input math menu "
        "nav noframes noscript object optgroup option rp rt script search select "
        "style svg template textarea video "},
};

}  // namespace

HtmlRole html_role(std::string_view name) {
  const std::string word = " " + std::string(name) + " ";
  for (const Row& row : kRows) {
    if (row.names.find(word) != row.names.npos) return row.role;
  }
  return HtmlRole::kInline;
}

}  // namespace sejajar::documents
