#include "language/model/languages.h"

#include <algorithm>
#include <utility>

#include "language/identify/language.h"

namespace sejajar::model {

namespace {

enum Cell : std::size_t {
  kCode,
  kScript,
  kSplitter,
  kSentenceRules,
  kAbbreviations,
  kJoiner,
  kOrdinalDigits,
  kName,
  kOwnName,
  kStops,
  kRelative,
  kUnit
};

constexpr tables::Column kLanguageColumns[] = {
    {"code"},           {"script"},          {"splitter"},
    {"sentence_rules"}, {"abbreviations"},   {"joiner"},
    {"ordinal_digits"}, {"name", false},     {"own_name", false},
    {"stops", false},   {"relative", false}, {"unit", false}};

int digits_in(std::string_view cell, const ModelLines& lines) {
  if (cell.size() != 1 || cell[0] < '0' || cell[0] > '4') {
    lines.fail("invalid ordinal_digits '" + std::string(cell) + "'", "a number from 0 to 4");
  }
  return cell[0] - '0';
}

std::string joiner_in(std::string_view cell, const ModelLines& lines) {
  if (cell == "space") return " ";
  if (cell == "none") return "";
  lines.fail("invalid joiner '" + std::string(cell) + "'", "space or none");
}

std::string unit_in(std::string_view cell, const ModelLines& lines) {
  if (cell.empty()) return Language().unit;
  const std::string_view end = cell.substr(0, cell.find(' '));
  const std::string_view letters = cell.substr(std::min(end.size() + 1, cell.size()));
  const bool is_count = letters.size() == 1 && letters[0] >= '1' && letters[0] <= '9';
  if ((end == "first" || end == "last") && is_count) return std::string(cell);
  lines.fail("invalid unit '" + std::string(cell) + "'", "first or last, a space and 1 to 9");
}

std::vector<std::string> words_of(std::string_view cell) {
  std::vector<std::string> words;
  while (!cell.empty()) {
    const std::size_t end = std::min(cell.find(' '), cell.size());
    if (end > 0) words.emplace_back(cell.substr(0, end));
    cell.remove_prefix(std::min(end + 1, cell.size()));
  }
  return words;
}

}  // namespace

Languages read_languages(ModelLines lines) {
  Languages languages;
  const tables::Header header = lines.header(kLanguageColumns);
  for (std::string line; lines.next(line);) {
    auto cells = header.cells(line, lines.place());
    for (std::size_t k = 0; k < cells.size(); ++k) {
      if (header.has(k) && cells[k].empty()) {
        lines.fail("an empty column", "a value, or - for none");
      }
      if (cells[k] == "-") cells[k] = "";
    }
    Language row;
    row.code = cells[kCode];
    row.name = cells[kName];
    row.own_name = cells[kOwnName];
    row.script = cells[kScript];
    row.splitter = cells[kSplitter];
    row.sentence_rules = cells[kSentenceRules];
    row.stops = words_of(cells[kStops]);
    row.abbreviations = words_of(cells[kAbbreviations]);
    row.joiner = joiner_in(cells[kJoiner], lines);
    row.ordinal_digits = digits_in(cells[kOrdinalDigits], lines);
    row.relative = cells[kRelative];
    row.unit = unit_in(cells[kUnit], lines);
    const std::string code = row.code;
    if (!languages.emplace(code, std::move(row)).second) lines.fail_duplicate(code);
  }
  return languages;
}

const Language* find_row(const Languages& languages, std::string_view language) {
  const auto found = languages.find(identify::base_language(language));
  return found == languages.end() ? nullptr : &found->second;
}

std::string relative_of(const Languages& languages, const std::string& language) {
  const Language* const row = find_row(languages, language);
  return row == nullptr || row->relative.empty() ? language : row->relative;
}

Language find_language(const Languages& languages, std::string_view language) {
  if (const Language* row = find_row(languages, language)) return *row;
  Language unknown;
  unknown.code = language;
  return unknown;
}

}  // namespace sejajar::model
