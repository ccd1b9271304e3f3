#include "language/model/model_lines.h"

namespace sejajar::model {

bool ModelLines::next(std::string& line) {
  constexpr const char* kBlanks = " \t";
  const bool first = place().line == 0;
  while (lines_.next(line)) {
    const bool comment = line.starts_with('#');
    if (place().line == 1 && !comment) {
      fail("not a comment", "a comment with the origin and licence of the file");
    }
    const std::size_t begin = line.find_first_not_of(kBlanks);
    if (comment || begin == std::string::npos) continue;
    line = line.substr(begin, line.find_last_not_of(kBlanks) + 1 - begin);
    return true;
  }
  if (first && place().line == 0) fail("empty file", "a comment with its origin and licence");
  return false;
}

tables::Header ModelLines::header(std::span<const tables::Column> columns) {
  std::string line;
  if (!next(line)) fail("no header", "the names of the columns, separated by tabs");
  return {line, place(), columns, tables::OtherColumns::kRefused};
}

std::pair<std::string, std::string> ModelLines::pair_of(std::string_view a,
                                                        std::string_view b) const {
  std::pair languages{std::string(a), std::string(b)};
  if (a < b) return languages;
  fail("languages '" + languages.first + "' and '" + languages.second + "'",
       "two languages in byte order");
}

}  // namespace sejajar::model
