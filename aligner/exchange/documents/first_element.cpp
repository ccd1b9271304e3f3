// A glance at the beginning of a file, before anything is parsed. Entry point: first_element().

#include <algorithm>
#include <cctype>

#include "exchange/documents/markup.h"
#include "ground/text/utf8.h"

namespace sejajar::documents {
namespace {

using namespace std::string_view_literals;

/// How far the first element may be from the beginning: licences stand in front of some.
constexpr std::size_t kGlance = std::size_t{1} << 16;

/// The ASCII characters that `bytes` begin with, in UTF-8 or UTF-16, without a byte order mark.
std::string ascii_start(std::string_view bytes) {
  bytes = text::without_byte_order_mark(bytes.substr(0, kGlance));
  std::string text(bytes);
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    text.erase(0, 2);
    std::erase(text, '\0');
  }
  return text;
}

void skip_white_space(std::string_view& text) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
}

bool starts_with_word(std::string_view text, std::string_view lower) {
  return text.size() >= lower.size() &&
         std::equal(lower.begin(), lower.end(), text.begin(), [](char a, char b) {
           return a == static_cast<char>(std::tolower(static_cast<unsigned char>(b)));
         });
}

/// Takes what begins with `begin` and ends with `end` off `text`; returns whether it was there.
bool skip_part(std::string_view& text, std::string_view begin, std::string_view end) {
  if (!text.starts_with(begin)) return false;
  const std::size_t last = text.find(end, begin.size());
  text.remove_prefix(last == std::string_view::npos ? text.size() : last + end.size());
  skip_white_space(text);
  return true;
}

}  // namespace

std::string first_element(std::string_view bytes) {
  const std::string start = ascii_start(bytes);
  std::string_view text = start;
  skip_white_space(text);
  // Invariant: `text` is what stands after the declarations and comments so far.
  while (skip_part(text, "<?", "?>") || skip_part(text, "<!--", "-->")) continue;
  if (starts_with_word(text, "<!doctype html")) return "html";
  if (starts_with_word(text, "<!doctype")) {
    const bool has_subset = text.substr(0, text.find('>')).find('[') != std::string_view::npos;
    skip_part(text, text.substr(0, 9), has_subset ? "]"sv : ">"sv);
    if (has_subset && text.starts_with('>')) text.remove_prefix(1);
    skip_white_space(text);
    while (skip_part(text, "<?", "?>") || skip_part(text, "<!--", "-->")) continue;
  }
  if (!text.starts_with('<')) return "";
  text.remove_prefix(1);
  std::string_view name = text.substr(0, text.find_first_of(" \t\r\n/>"));
  const std::size_t colon = name.find(':');
  if (colon != std::string_view::npos) name.remove_prefix(colon + 1);
  return std::string(name);
}

}  // namespace sejajar::documents
