// Finds the charset in <meta charset=...>, <meta ... content="text/html; charset=..."> or the XML
// declaration of a page before the page can be decoded and parsed.

#include <algorithm>
#include <cctype>

#include "exchange/documents/html.h"

namespace sejajar::documents {
namespace {

/// Declarations must be within this many bytes.
constexpr std::size_t kDeclarationEnd = 1024;

std::size_t find_any_case(std::string_view text, std::string_view lower, std::size_t begin) {
  const auto found =
      std::search(text.begin() + static_cast<std::ptrdiff_t>(std::min(begin, text.size())),
                  text.end(), lower.begin(), lower.end(), [](char a, char b) {
                    return static_cast<char>(std::tolower(static_cast<unsigned char>(a))) == b;
                  });
  return found == text.end() ? std::string_view::npos
                             : static_cast<std::size_t>(found - text.begin());
}

/// The value after `name` and an equals sign in `tag`, quoted or not; "" if there is none.
std::string_view value_after(std::string_view tag, std::string_view name) {
  constexpr std::string_view kEnds = " \t\r\n\"'/>;?";
  const std::size_t at = find_any_case(tag, name, 0);
  if (at == std::string_view::npos) return "";
  std::string_view rest = tag.substr(at + name.size());
  rest.remove_prefix(std::min(rest.find_first_not_of(" \t\r\n"), rest.size()));
  if (!rest.starts_with('=')) return "";
  rest.remove_prefix(1);
  rest.remove_prefix(std::min(rest.find_first_not_of(" \t\r\n\"'"), rest.size()));
  return rest.substr(0, rest.find_first_of(kEnds));
}

}  // namespace

std::string_view declared_charset(std::string_view bytes) {
  bytes = bytes.substr(0, kDeclarationEnd);
  if (bytes.starts_with("<?xml")) {
    const std::string_view found = value_after(bytes.substr(0, bytes.find('>')), "encoding");
    if (!found.empty()) return found;
  }
  // Invariant: no <meta> before `at` declares a charset.
  for (std::size_t at = find_any_case(bytes, "<meta", 0); at != std::string_view::npos;
       at = find_any_case(bytes, "<meta", at + 1)) {
    const std::string_view tag = bytes.substr(at);
    const std::string_view found = value_after(tag.substr(0, tag.find('>')), "charset");
    if (!found.empty()) return found;
  }
  return "";
}

}  // namespace sejajar::documents
