#include "ground/text/printable.h"

#include "ground/text/utf8.h"

namespace sejajar::text {
namespace {

bool is_control(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0);
}

}  // namespace

std::string printable(std::string_view text, std::size_t most) {
  constexpr const char* kReplacement = "\xEF\xBF\xBD";
  const std::string valid = replace_bad_utf8(text);
  std::string result;
  for (std::size_t at = 0; at < valid.size();) {
    const CodePoint c = code_point_at(valid, at);
    if (c.next > most) return result + "...";
    result += is_control(c.value) ? kReplacement : valid.substr(at, c.next - at);
    at = c.next;
  }
  return result;
}

}  // namespace sejajar::text
