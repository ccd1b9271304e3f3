#include "exchange/bitext/json_lines.h"

#include "ground/markup/json.h"

namespace sejajar::bitext {

namespace {

/// A character that some readers take for a line end.
struct LineEnd {
  std::string_view raw;
  std::string_view escaped;
};
constexpr LineEnd kEscapedLineEnds[] = {
    {"\xC2\x85", "\\u0085"}, {"\xE2\x80\xA8", "\\u2028"}, {"\xE2\x80\xA9", "\\u2029"}};

}  // namespace

bool is_object(std::string_view head) {
  const std::size_t begin = head.find_first_not_of(" \t");
  return begin != std::string_view::npos && head[begin] == '{';
}

std::string json_text(const std::string& text) {
  std::string json = markup::Json(text).text();
  for (const LineEnd& end : kEscapedLineEnds) {
    for (std::size_t at = 0; (at = json.find(end.raw, at)) != std::string::npos;) {
      json.replace(at, end.raw.size(), end.escaped);
    }
  }
  return json;
}

void refuse_field(const files::LineReader& lines, const std::string& key,
                  const std::string& expected) {
  lines.fail("invalid field '" + key + "'", expected);
}

JsonObject object_of(const std::string& line, const files::LineReader& lines) {
  JsonObject object = JsonObject::parse(line, nullptr, false);
  if (!object.is_object()) lines.fail("not a JSON object", "one on each line");
  return object;
}

std::optional<double> number_at(const JsonObject& object, const std::string& key,
                                const files::LineReader& lines) {
  const auto found = object.find(key);
  if (found == object.end() || found->is_null()) return std::nullopt;
  if (!found->is_number()) refuse_field(lines, key, "a number");
  return found->get<double>();
}

std::vector<std::string> text_at(const JsonObject& object, const std::string& key,
                                 const files::LineReader& lines) {
  const auto found = object.find(key);
  if (found == object.end() || found->is_null()) return {};
  if (!found->is_string()) refuse_field(lines, key, "a text");
  auto text = found->get<std::string>();
  if (text.empty()) return {};
  return {std::move(text)};
}

std::vector<std::uint32_t> indices_at(const JsonObject& object, const std::string& key,
                                      const files::LineReader& lines) {
  const auto found = object.find(key);
  if (found == object.end() || found->is_null()) return {};
  constexpr const char* kExpected = "a list of sentence indices from 0";
  if (!found->is_array()) refuse_field(lines, key, kExpected);
  std::vector<std::uint32_t> indices;
  for (const JsonObject& item : *found) {
    if (!item.is_number_unsigned() || item.get<std::uint64_t>() > UINT32_MAX) {
      refuse_field(lines, key, kExpected);
    }
    indices.push_back(item.get<std::uint32_t>());
  }
  return indices;
}

}  // namespace sejajar::bitext
