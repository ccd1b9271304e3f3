// Two ways to make hostile text harmless: as text of an element, and as JSON inside a script.

#include "exchange/report/markup.h"

#include "ground/text/utf8.h"

namespace sejajar::report {

std::string escaped(std::string_view text) {
  std::string markup;
  for (const char c : text::replace_bad_utf8(text)) {
    switch (c) {
      case '&':
        markup += "&amp;";
        break;
      case '<':
        markup += "&lt;";
        break;
      case '>':
        markup += "&gt;";
        break;
      case '"':
        markup += "&quot;";
        break;
      case '\'':
        markup += "&#39;";
        break;
      default:
        markup += c;
    }
  }
  return markup;
}

std::string for_script(std::string_view json) {
  std::string safe;
  safe.reserve(json.size());
  for (const char c : json) {
    if (c == '<') {
      safe += "\\u003c";
    } else {
      safe += c;
    }
  }
  return safe;
}

}  // namespace sejajar::report
