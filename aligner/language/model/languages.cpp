// Reads models/languages.tsv.

#include "language/model/languages.h"

#include <charconv>
#include <vector>

#include "language/identify/language.h"
#include "language/model/model_lines.h"

namespace sejajar::model {

namespace {

constexpr std::string_view kHeader =
    "code\tscript\tsplitter\tsentence_rules\tabbreviations\tjoiner\tordinal_digits";

int parse_digits(const ModelLine& line, const std::string& cell) {
  int digits = 0;
  const auto [end, failure] = std::from_chars(cell.data(), cell.data() + cell.size(), digits);
  if (failure != std::errc{} || end != cell.data() + cell.size() || digits < 0 || digits > 4) {
    line.refuse("\"" + cell + "\" digits of an ordinal", "a number from 0 to 4");
  }
  return digits;
}

std::string parse_joiner(const ModelLine& line, const std::string& cell) {
  if (cell == "space") return " ";
  if (cell == "none") return "";
  line.refuse("joiner \"" + cell + "\"", "space or none");
}

Language parse_row(const ModelLine& line) {
  const std::vector<std::string> cells = line.cells();
  if (cells.size() != 7) {
    line.refuse(std::to_string(cells.size()) + " columns", "7, separated by tabs");
  }
  for (const std::string& cell : cells) {
    if (cell.empty()) line.refuse("an empty column", "a value, or - for none");
  }
  return {cells[0],
          cells[1],
          cells[2],
          cells[3],
          cells[4] == "-" ? "" : cells[4],
          parse_joiner(line, cells[5]),
          parse_digits(line, cells[6])};
}

}  // namespace

Languages read_languages(std::istream& in, const std::string& path) {
  Languages languages;
  for (const ModelLine& line : read_model_rows(in, path, kHeader)) {
    const Language row = parse_row(line);
    if (!languages.emplace(row.code, row).second) line.refuse_repeated();
  }
  return languages;
}

Language find_language(const Languages& languages, std::string_view language) {
  auto found = languages.find(language);
  if (found == languages.end()) found = languages.find(text::base_language(language));
  if (found != languages.end()) return found->second;
  Language unknown;
  unknown.code = language;
  return unknown;
}

}  // namespace sejajar::model
