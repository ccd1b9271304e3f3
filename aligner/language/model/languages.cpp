#include "language/model/languages.h"

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
  kOrdinalDigits
};

constexpr tables::Column kLanguageColumns[] = {{"code"},           {"script"},        {"splitter"},
                                               {"sentence_rules"}, {"abbreviations"}, {"joiner"},
                                               {"ordinal_digits"}};

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

}  // namespace

Languages read_languages(ModelLines lines) {
  Languages languages;
  const tables::Header header = lines.header(kLanguageColumns);
  for (std::string line; lines.next(line);) {
    const auto cells = header.cells(line, lines.place());
    for (const std::string_view cell : cells) {
      if (cell.empty()) lines.fail("an empty column", "a value, or - for none");
    }
    Language row;
    row.code = cells[kCode];
    row.script = cells[kScript];
    row.splitter = cells[kSplitter];
    row.sentence_rules = cells[kSentenceRules];
    if (cells[kAbbreviations] != "-") row.abbreviations = cells[kAbbreviations];
    row.joiner = joiner_in(cells[kJoiner], lines);
    row.ordinal_digits = digits_in(cells[kOrdinalDigits], lines);
    if (!languages.emplace(row.code, row).second) lines.fail_duplicate(row.code);
  }
  return languages;
}

Language find_language(const Languages& languages, std::string_view language) {
  auto found = languages.find(language);
  if (found == languages.end()) found = languages.find(identify::base_language(language));
  if (found != languages.end()) return found->second;
  Language unknown;
  unknown.code = language;
  return unknown;
}

}  // namespace sejajar::model
