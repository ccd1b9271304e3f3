// Looks at the beginning of a file before anything is parsed.

#include <algorithm>
#include <cctype>
#include <optional>

#include "ground/markup/reader.h"
#include "ground/text/utf8.h"

namespace sejajar::markup {
namespace {

/// How far the first element mostly is from the beginning: some files begin with a licence.
constexpr std::size_t kGlance = std::size_t{1} << 16;

void skip_blanks(std::string_view& text) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
}

bool starts_with_word(std::string_view text, std::string_view lower) {
  return text.size() >= lower.size() &&
         std::equal(lower.begin(), lower.end(), text.begin(), [](char a, char b) {
           return a == static_cast<char>(std::tolower(static_cast<unsigned char>(b)));
         });
}

/// Removes a part from `begin` to `end` and the blanks after it from the start of `text`; returns
/// whether there was one.
bool skip_part(std::string_view& text, std::string_view begin, std::string_view end) {
  if (!text.starts_with(begin)) return false;
  const std::size_t last = text.find(end, begin.size());
  text.remove_prefix(last == text.npos ? text.size() : last + end.size());
  skip_blanks(text);
  return true;
}

void skip_comments(std::string_view& text) {
  while (skip_part(text, "<?", "?>") || skip_part(text, "<!--", "-->")) continue;
}

}  // namespace

std::string unmarked(std::string_view bytes) {
  using namespace std::string_view_literals;
  std::string text(text::without_byte_order_mark(bytes));
  const bool marked = text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF");
  if (marked) text.erase(0, 2);
  if (marked || text.starts_with("<\0"sv) || text.starts_with("\0<"sv)) std::erase(text, '\0');
  return text;
}

namespace {

/// Whether `bytes`, perhaps UTF-16, may begin with a tag. Most texts begin with a letter instead,
/// so they need not be copied to look for an element.
bool may_begin_with_tag(std::string_view bytes) {
  std::string_view text = text::without_byte_order_mark(bytes);
  skip_blanks(text);
  if (text.empty()) return true;
  const auto first = static_cast<unsigned char>(text.front());
  return first == '<' || first == '\0' || first >= 0xFE;
}

/// The name of the first element of `head`, "" if there is none; nothing if `head` ends before it.
std::optional<std::string> element_in(std::string_view head) {
  if (!may_begin_with_tag(head)) return "";
  const std::string start = unmarked(head);
  std::string_view text = start;
  skip_blanks(text);
  skip_comments(text);
  if (starts_with_word(text, "<!doctype html")) return "html";
  if (starts_with_word(text, "<!doctype")) {
    const bool has_subset = text.substr(0, text.find('>')).find('[') != text.npos;
    skip_part(text, text.substr(0, 9), has_subset ? "]" : ">");
    if (has_subset && text.starts_with('>')) text.remove_prefix(1);
    skip_blanks(text);
    skip_comments(text);
  }
  if (text.empty()) return std::nullopt;
  if (!text.starts_with('<')) return "";
  text = text.substr(1, text.find_first_of(" \t\r\n/>") - 1);
  return std::string(text.substr(text.find(':') + 1));
}

}  // namespace

std::string ascii_start(std::string_view bytes) {
  std::string text = unmarked(bytes);
  std::replace_if(
      text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; }, '?');
  return text;
}

std::string first_element(std::string_view head) {
  std::optional<std::string> name = element_in(head.substr(0, kGlance));
  if (!name && head.size() > kGlance) name = element_in(head);
  return name.value_or("");
}

}  // namespace sejajar::markup
