// The roles of HTML elements, sorted by name; others are inline.

#include <algorithm>
#include <array>

#include "exchange/documents/html.h"

namespace sejajar::documents {
namespace {

struct Row {
  std::string_view name;
  HtmlRole role;
};

using enum HtmlRole;

constexpr std::array kRows = {
    Row{"address", kBlock},    Row{"applet", kLeftOut},   Row{"article", kArticle},
    Row{"aside", kMargin},     Row{"audio", kLeftOut},    Row{"blockquote", kBlock},
    Row{"body", kBlock},       Row{"br", kBreak},         Row{"button", kLeftOut},
    Row{"canvas", kLeftOut},   Row{"caption", kBlock},    Row{"center", kBlock},
    Row{"datalist", kLeftOut}, Row{"dd", kBlock},         Row{"details", kBlock},
    Row{"dialog", kBlock},     Row{"dir", kList},         Row{"div", kBlock},
    Row{"dl", kBlock},         Row{"dt", kBlock},         Row{"embed", kLeftOut},
    Row{"fieldset", kBlock},   Row{"figcaption", kBlock}, Row{"figure", kBlock},
    Row{"footer", kMargin},    Row{"form", kBlock},       Row{"frameset", kLeftOut},
    Row{"h1", kBlock},         Row{"h2", kBlock},         Row{"h3", kBlock},
    Row{"h4", kBlock},         Row{"h5", kBlock},         Row{"h6", kBlock},
    Row{"head", kBlock},       Row{"header", kHeader},    Row{"hgroup", kBlock},
    Row{"hr", kBlock},         Row{"html", kBlock},       Row{"iframe", kLeftOut},
    Row{"input", kLeftOut},    Row{"legend", kBlock},     Row{"li", kBlock},
    Row{"main", kArticle},     Row{"math", kLeftOut},     Row{"menu", kLeftOut},
    Row{"nav", kLeftOut},      Row{"noframes", kLeftOut}, Row{"noscript", kLeftOut},
    Row{"object", kLeftOut},   Row{"ol", kList},          Row{"optgroup", kLeftOut},
    Row{"option", kLeftOut},   Row{"p", kBlock},          Row{"pre", kBlock},
    Row{"rp", kLeftOut},       Row{"rt", kLeftOut},       Row{"script", kLeftOut},
    Row{"search", kLeftOut},   Row{"section", kBlock},    Row{"select", kLeftOut},
    Row{"style", kLeftOut},    Row{"summary", kBlock},    Row{"svg", kLeftOut},
    Row{"table", kBlock},      Row{"tbody", kBlock},      Row{"td", kBlock},
    Row{"template", kLeftOut}, Row{"textarea", kLeftOut}, Row{"tfoot", kBlock},
    Row{"th", kBlock},         Row{"thead", kBlock},      Row{"title", kBlock},
    Row{"tr", kBlock},         Row{"ul", kList},          Row{"video", kLeftOut},
    Row{"wbr", kInline},
};

}  // namespace

HtmlRole html_role(std::string_view name) {
  const auto row = std::lower_bound(
      kRows.begin(), kRows.end(), name,
      [](const Row& known, std::string_view wanted) { return known.name < wanted; });
  return row != kRows.end() && row->name == name ? row->role : kInline;
}

}  // namespace sejajar::documents
