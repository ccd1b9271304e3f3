// JSON lines, one object per bead: the formats jsonl and translation. nlohmann-json parses and
// escapes; numbers are written as in all other formats.

#include "ground/markup/json.h"

#include <sejajar/error.h>

#include <cmath>
#include <nlohmann/json.hpp>
#include <ostream>

#include "exchange/bitext/bead_text.h"
#include "exchange/bitext/formats.h"
#include "ground/files/line_reader.h"

namespace sejajar::bitext {

namespace {

using Json = nlohmann::ordered_json;

/// A character that some readers take for a line end.
struct LineEnd {
  std::string_view raw;
  std::string_view escaped;
};
constexpr LineEnd kEscapedLineEnds[] = {
    {"\xC2\x85", "\\u0085"}, {"\xE2\x80\xA8", "\\u2028"}, {"\xE2\x80\xA9", "\\u2029"}};

/// Whether `head` begins with an object, after optional blanks.
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

void write_number(std::ostream& out, const char* key, const std::optional<double>& number) {
  if (number && std::isfinite(*number)) out << ", \"" << key << "\": " << number_cell(number);
}

[[noreturn]] void refuse_field(const files::LineReader& lines, const char* key,
                               const char* expected) {
  lines.fail(std::string("invalid field '") + key + "'", expected);
}

Json object_of(const std::string& line, const files::LineReader& lines) {
  Json object = Json::parse(line, nullptr, false);
  if (!object.is_object()) lines.fail("not a JSON object", "one on each line");
  return object;
}

std::optional<double> number_at(const Json& object, const char* key,
                                const files::LineReader& lines) {
  const auto found = object.find(key);
  if (found == object.end() || found->is_null()) return std::nullopt;
  if (!found->is_number()) refuse_field(lines, key, "a number");
  return found->get<double>();
}

std::vector<std::string> text_at(const Json& object, const char* key,
                                 const files::LineReader& lines) {
  const auto found = object.find(key);
  if (found == object.end() || found->is_null()) return {};
  if (!found->is_string()) refuse_field(lines, key, "a text");
  auto text = found->get<std::string>();
  if (text.empty()) return {};
  return {std::move(text)};
}

std::vector<std::uint32_t> indices_at(const Json& object, const char* key,
                                      const files::LineReader& lines) {
  const auto found = object.find(key);
  if (found == object.end() || found->is_null()) return {};
  constexpr const char* kExpected = "a list of sentence indices from 0";
  if (!found->is_array()) refuse_field(lines, key, kExpected);
  std::vector<std::uint32_t> indices;
  for (const Json& item : *found) {
    if (!item.is_number_unsigned() || item.get<std::uint64_t>() > UINT32_MAX) {
      refuse_field(lines, key, kExpected);
    }
    indices.push_back(item.get<std::uint32_t>());
  }
  return indices;
}

/// One text of a translation.
BitextSide json_side(const Json& text, const files::LineReader& lines) {
  if (!text.is_string()) lines.fail("a translation is not a text", "two texts");
  auto sentence = text.get<std::string>();
  if (sentence.empty()) return {};
  return {{std::move(sentence)}, {}, {}};
}

/// Sets the languages that `bitext` lacks to the languages of the first line, source first.
void settle_languages(Bitext& bitext, const Json& texts, const files::LineReader& lines) {
  if (texts.size() != 2 && (bitext.source.language.empty() || bitext.target.language.empty())) {
    lines.fail(std::to_string(texts.size()) + " languages",
               "two, or --source-language and --target-language");
  }
  for (const auto& [language, text] : texts.items()) {
    if (language == bitext.source.language || language == bitext.target.language) continue;
    std::string& free =
        bitext.source.language.empty() ? bitext.source.language : bitext.target.language;
    if (free.empty()) free = language;
  }
}

}  // namespace

WriteReport write_jsonl(std::ostream& out, const BitextView& bitext, const WriteOptions& options) {
  for (const UnitView& unit : bitext.units) {
    const auto [source_text, target_text] = text_of(unit, options);
    out << "{\"source\": " << json_text(source_text) << ", \"target\": " << json_text(target_text);
    write_number(out, "posterior", unit.posterior);
    write_number(out, "cost", unit.cost);
    if (unit.has_indices()) {
      out << ", \"bead\": \"" << shape_of(unit) << "\", \"source_sentences\": ["
          << index_list(unit.source.indices, ", ") << "], \"target_sentences\": ["
          << index_list(unit.target.indices, ", ") << ']';
    }
    out << "}\n";
  }
  return {};
}

Bitext read_jsonl(std::istream& in, const BeadSource& from) {
  Bitext bitext;
  files::LineReader lines(in, from.name);
  for (std::string line; lines.next_nonblank(line);) {
    const Json object = object_of(line, lines);
    BitextUnit unit;
    unit.source.sentences = text_at(object, "source", lines);
    unit.source.indices = indices_at(object, "source_sentences", lines);
    unit.target.sentences = text_at(object, "target", lines);
    unit.target.indices = indices_at(object, "target_sentences", lines);
    unit.posterior = as_posterior(number_at(object, "posterior", lines));
    unit.cost = number_at(object, "cost", lines);
    bitext.units.push_back(std::move(unit));
  }
  return bitext;
}

bool is_jsonl(std::string_view head) {
  return is_object(head) && !is_translation(head);
}

WriteReport write_translation(std::ostream& out, const BitextView& bitext,
                              const WriteOptions& options) {
  const std::string& source = bitext.source.language;
  const std::string& target = bitext.target.language;
  if (!bitext.units.empty() && (source.empty() || target.empty() || source == target)) {
    throw Error(ErrorKind::kUsage, "format translation names texts by their languages, '" + source +
                                       "' and '" + target +
                                       "'; expected two, --source-language and --target-language");
  }
  for (const UnitView& unit : bitext.units) {
    const auto [source_text, target_text] = text_of(unit, options);
    out << "{\"translation\": {" << json_text(source) << ": " << json_text(source_text) << ", "
        << json_text(target) << ": " << json_text(target_text) << "}}\n";
  }
  return {};
}

Bitext read_translation(std::istream& in, const BeadSource& from) {
  Bitext bitext;
  bitext.source.language = from.source_language;
  bitext.target.language = from.target_language;
  files::LineReader lines(in, from.name);
  for (std::string line; lines.next_nonblank(line);) {
    const Json object = object_of(line, lines);
    const auto texts = object.find("translation");
    if (texts == object.end() || !texts->is_object()) {
      refuse_field(lines, "translation", "an object of two texts");
    }
    settle_languages(bitext, *texts, lines);
    const auto source = texts->find(bitext.source.language);
    const auto target = texts->find(bitext.target.language);
    if (source == texts->end() || target == texts->end()) {
      ++bitext.skipped;
    } else {
      BitextUnit unit;
      unit.source = json_side(*source, lines);
      unit.target = json_side(*target, lines);
      bitext.units.push_back(std::move(unit));
    }
  }
  return bitext;
}

bool is_translation(std::string_view head) {
  const std::string_view line = head.substr(0, head.find('\n'));
  return is_object(head) && line.find("\"translation\"") != std::string_view::npos;
}

}  // namespace sejajar::bitext
