// JSON lines, one object per bead: the formats jsonl and translation. nlohmann-json parses and
// escapes; numbers are written as in all other formats.

#include <sejajar/error.h>

#include <algorithm>
#include <cmath>
#include <ostream>

#include "exchange/bitext/bead_text.h"
#include "exchange/bitext/formats.h"
#include "exchange/bitext/json_lines.h"
#include "exchange/bitext/version_tags.h"
#include "ground/files/line_reader.h"
#include "ground/text/number_format.h"

namespace sejajar::bitext {

namespace {

void write_number(std::ostream& out, const char* key, const std::optional<double>& number) {
  if (number && std::isfinite(*number)) out << ", \"" << key << "\": " << number_cell(number);
}

void write_time(std::ostream& out, const char* key, const SideView& side) {
  if (!side.time) return;
  out << ", \"" << key << "\": [" << seconds_text(side.time->begin) << ", "
      << seconds_text(side.time->end) << ']';
}

/// The time at `key`, [begin, end] in seconds; nothing if there is none.
std::optional<TimeRange> time_at(const JsonObject& object, const std::string& key,
                                 const files::LineReader& lines) {
  const auto found = object.find(key);
  if (found == object.end() || found->is_null()) return std::nullopt;
  const bool numbers = found->is_array() && found->size() == 2 && found->at(0).is_number() &&
                       found->at(1).is_number();
  if (!numbers) refuse_field(lines, key, "two numbers of seconds");
  return time_between(found->at(0).get<double>(), found->at(1).get<double>());
}

/// One text of a translation.
BitextSide json_side(const JsonObject& text, const files::LineReader& lines) {
  if (!text.is_string()) lines.fail("a translation is not a text", "two texts");
  auto sentence = text.get<std::string>();
  if (sentence.empty()) return {};
  return {{std::move(sentence)}, {}, {}};
}

/// Sets the languages that `bitext` lacks to the languages of the first line, source first.
void settle_languages(Bitext& bitext, const JsonObject& texts, const files::LineReader& lines) {
  if (texts.size() != 2 && (bitext.source.language.empty() || bitext.target.language.empty())) {
    lines.fail(text::counted(texts.size(), "language"),
               "two, or --source-language and --target-language");
  }
  for (const auto& [language, text] : texts.items()) {
    if (language == bitext.source.language || language == bitext.target.language) continue;
    std::string& free =
        bitext.source.language.empty() ? bitext.source.language : bitext.target.language;
    if (!free.empty()) continue;
    check_stated_tag(language, lines.place());
    free = language;
  }
}

void note_left_out(Bitext& bitext, const JsonObject& texts) {
  std::vector<std::string>& known = bitext.left_out;
  for (const auto& [language, text] : texts.items()) {
    if (language == bitext.source.language || language == bitext.target.language) continue;
    if (std::find(known.begin(), known.end(), language) == known.end()) known.push_back(language);
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
    if (options.times) {
      write_time(out, "source_time", unit.source);
      write_time(out, "target_time", unit.target);
    }
    out << "}\n";
  }
  return {};
}

Bitext read_jsonl(std::istream& in, const BeadSource& from) {
  Bitext bitext;
  files::LineReader lines(in, from.name);
  for (std::string line; lines.next_nonblank(line);) {
    const JsonObject object = object_of(line, lines);
    BitextUnit unit;
    unit.source.sentences = text_at(object, "source", lines);
    unit.source.indices = indices_at(object, "source_sentences", lines);
    unit.target.sentences = text_at(object, "target", lines);
    unit.target.indices = indices_at(object, "target_sentences", lines);
    unit.posterior = as_posterior(number_at(object, "posterior", lines));
    unit.cost = number_at(object, "cost", lines);
    unit.source.time = time_at(object, "source_time", lines);
    unit.target.time = time_at(object, "target_time", lines);
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
    const JsonObject object = object_of(line, lines);
    const auto texts = object.find("translation");
    if (texts == object.end() || !texts->is_object()) {
      refuse_field(lines, "translation", "an object of two texts");
    }
    settle_languages(bitext, *texts, lines);
    const auto source = texts->find(bitext.source.language);
    const auto target = texts->find(bitext.target.language);
    note_left_out(bitext, *texts);
    if (source == texts->end() && target == texts->end()) {
      ++bitext.skipped;
      continue;
    }
    BitextUnit& unit = bitext.units.emplace_back();
    if (source != texts->end()) unit.source = json_side(*source, lines);
    if (target != texts->end()) unit.target = json_side(*target, lines);
  }
  return bitext;
}

bool is_translation(std::string_view head) {
  const std::string_view line = head.substr(0, head.find('\n'));
  return is_object(head) && line.find("\"translation\"") != std::string_view::npos;
}

}  // namespace sejajar::bitext
