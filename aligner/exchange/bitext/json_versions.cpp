// JSON lines with the texts of any number of versions by language: the formats jsonl and
// translation.

#include <algorithm>
#include <cmath>
#include <ostream>

#include "exchange/bitext/bead_text.h"
#include "exchange/bitext/formats.h"
#include "exchange/bitext/json_lines.h"
#include "exchange/bitext/version_columns.h"
#include "exchange/bitext/version_tags.h"

namespace sejajar::bitext {

namespace {

/// Writes an object with a member for each version for which `value` returns one.
template <class Value>
void write_members(std::ostream& out, const VersionTable& table, const Value& value) {
  out << '{';
  bool first = true;
  for (std::size_t k = 0; k < table.versions.size(); ++k) {
    const std::string member = value(k);
    if (member.empty()) continue;
    out << (first ? "" : ", ") << json_text(table.versions[k].language) << ": " << member;
    first = false;
  }
  out << '}';
}

/// Whether an object follows a first `key`, which is in quotes.
bool has_object(std::string_view line, std::string_view key) {
  std::size_t at = line.find(key);
  if (at == std::string_view::npos) return false;
  at = line.find_first_not_of(" \t", at + key.size());
  if (at == std::string_view::npos || line[at] != ':') return false;
  at = line.find_first_not_of(" \t", at + 1);
  return at != std::string_view::npos && line[at] == '{';
}

/// Reads units whose versions become known line by line.
class JsonRows {
 public:
  JsonRows(std::istream& in, const BeadSource& from) : lines_(in, from.name) {
    columns_.match_exactly(true);
  }

  /// Returns the object on the next line; nothing at the end.
  std::optional<JsonObject> next() {
    std::string line;
    if (!lines_.next_nonblank(line)) return std::nullopt;
    return object_of(line, lines_);
  }

  /// Adds the unit with the members of these objects, by language; each may be null.
  VersionRow& add(const JsonObject* texts, const JsonObject* sentences, const JsonObject* scores) {
    std::vector<std::string> languages;
    for (const JsonObject* object : {texts, sentences}) {
      if (object == nullptr) continue;
      for (const auto& [language, value] : object->items()) {
        if (std::find(languages.begin(), languages.end(), language) == languages.end()) {
          check_stated_tag(language, lines_.place());
          languages.push_back(language);
        }
      }
    }
    const auto columns = columns_.place(languages, kMostVersions);
    VersionRow& row = table_.rows.emplace_back();
    row.cells.resize(columns_.size());
    row.cell_scores.resize(columns_.size());
    for (std::size_t k = 0; k < columns.size(); ++k) {
      if (!columns[k]) refuse_field(lines_, languages[k], "the tags of at most 1000 languages");
      BitextSide& cell = row.cells[*columns[k]];
      if (texts != nullptr) cell.sentences = text_at(*texts, languages[k], lines_);
      if (sentences != nullptr) cell.indices = indices_at(*sentences, languages[k], lines_);
      if (scores == nullptr) continue;
      row.cell_scores[*columns[k]] = as_posterior(number_at(*scores, languages[k], lines_));
    }
    return row;
  }

  /// Returns the member `key` of `object`, which must be an object; null if it is missing.
  const JsonObject* member(const JsonObject& object, const char* key) const {
    const auto found = object.find(key);
    if (found == object.end() || found->is_null()) return nullptr;
    if (!found->is_object()) refuse_field(lines_, key, "an object with a member per language");
    return &*found;
  }

  const files::LineReader& lines() const { return lines_; }

  VersionTable table() {
    columns_.arrange(table_);
    return std::move(table_);
  }

 private:
  files::LineReader lines_;
  VersionColumns columns_;
  VersionTable table_;
};

bool is_finite(const std::optional<double>& number) {
  return number && std::isfinite(*number);
}

}  // namespace

WriteReport write_jsonl_versions(std::ostream& out, const VersionTable& table,
                                 const WriteOptions& options) {
  for (const VersionRow& row : table.rows) {
    const std::string shape = shape_of(row);
    out << '{';
    if (!shape.empty()) out << "\"unit\": " << json_text(shape) << ", ";
    if (is_finite(row.score)) out << "\"score\": " << number_cell(row.score) << ", ";
    out << "\"texts\": ";
    write_members(out, table,
                  [&](std::size_t k) { return json_text(text_of(row.cells[k], k, options)); });
    out << ", \"scores\": ";
    write_members(out, table, [&](std::size_t k) {
      const bool known = !is_empty(row.cells[k]) && is_finite(row.cell_scores[k]);
      return known ? number_cell(row.cell_scores[k]) : std::string();
    });
    if (!shape.empty()) {
      out << ", \"sentences\": ";
      write_members(out, table, [&](std::size_t k) {
        return "[" + index_list(row.cells[k].indices, ", ") + "]";
      });
    }
    out << "}\n";
  }
  return {};
}

WriteReport write_translation_versions(std::ostream& out, const VersionTable& table,
                                       const WriteOptions& options) {
  for (const VersionRow& row : table.rows) {
    out << "{\"translation\": ";
    write_members(out, table, [&](std::size_t k) {
      const std::string text = text_of(row.cells[k], k, options);
      return text.empty() ? text : json_text(text);
    });
    out << "}\n";
  }
  return {};
}

VersionTable read_jsonl_versions(std::istream& in, const BeadSource& from) {
  JsonRows rows(in, from);
  while (const auto object = rows.next()) {
    const JsonObject* const texts = rows.member(*object, "texts");
    const JsonObject* const sentences = rows.member(*object, "sentences");
    if (texts == nullptr && sentences == nullptr) {
      refuse_field(rows.lines(), "texts", "an object of texts by language");
    }
    VersionRow& row = rows.add(texts, sentences, rows.member(*object, "scores"));
    row.score = as_posterior(number_at(*object, "score", rows.lines()));
  }
  return rows.table();
}

bool is_jsonl_versions(std::string_view head) {
  const std::string_view line = head.substr(0, head.find('\n'));
  return is_object(line) && (has_object(line, "\"texts\"") || has_object(line, "\"sentences\""));
}

VersionTable read_translation_versions(std::istream& in, const BeadSource& from) {
  JsonRows rows(in, from);
  while (const auto object = rows.next()) {
    const JsonObject* const texts = rows.member(*object, "translation");
    if (texts == nullptr) {
      refuse_field(rows.lines(), "translation", "an object of texts by language");
    }
    rows.add(texts, nullptr, nullptr);
  }
  return rows.table();
}

}  // namespace sejajar::bitext
