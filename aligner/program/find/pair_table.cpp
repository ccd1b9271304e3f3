#include "program/find/pair_table.h"

#include <algorithm>
#include <limits>
#include <map>
#include <string_view>

#include "ground/files/line_reader.h"
#include "ground/tables/rows.h"
#include "ground/text/number_format.h"

namespace sejajar::find {
namespace {

constexpr tables::Column kPairColumns[] = {{"first"},       {"second"},        {"quality"},
                                           {"bead_cosine"}, {"chance_cosine"}, {"numbers"},
                                           {"sentences"}};
constexpr std::size_t kFirstValue = 2;

/// The fields of Evidence, in the order of the columns.
constexpr double Evidence::*kValues[] = {&Evidence::quality, &Evidence::bead_cosine,
                                         &Evidence::chance_cosine, &Evidence::numbers,
                                         &Evidence::sentences};

}  // namespace

std::string table_cell(std::string path) {
  std::replace_if(
      path.begin(), path.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
  return path;
}

void write_pairs(std::ostream& out, const std::vector<Entry>& entries,
                 const std::vector<Compared>& pairs, const Decision& decision) {
  for (const tables::Column& column : kPairColumns) out << column.name << '\t';
  out << "probability\n";
  for (const auto& [pair, evidence] : pairs) {
    out << table_cell(entries[pair.first].path) << '\t' << table_cell(entries[pair.second].path);
    for (const auto value : kValues) out << '\t' << text::format_number(evidence.*value);
    out << '\t' << text::format_fixed(probability_of(decision.log_odds(evidence)), 6) << '\n';
  }
}

void read_pairs(const std::string& path, const std::vector<Entry>& entries,
                std::vector<Compared>& pairs) {
  std::map<std::string, std::uint32_t, std::less<>> numbers;
  for (std::uint32_t d = 0; d < entries.size(); ++d)
    numbers.emplace(table_cell(entries[d].path), d);
  files::LineReader lines(path, ErrorKind::kInput, files::Lines::kBytes);
  std::string line;
  if (!lines.next(line)) lines.fail("empty", "pairs that `sejajar find --match` wrote");
  const tables::Header header(line, lines.place(), kPairColumns, tables::OtherColumns::kAllowed);
  const auto number_of = [&](std::string_view cell) {
    const auto found = numbers.find(cell);
    if (found == numbers.end())
      lines.fail("'" + std::string(cell) + "' is not among the documents",
                 "pairs of the same documents");
    return found->second;
  };
  while (lines.next_nonblank(line)) {
    const auto cells = header.cells(line, lines.place());
    Compared pair{{number_of(cells[0]), number_of(cells[1])}, {}};
    for (std::size_t k = 0; k < std::size(kValues); ++k)
      pair.evidence.*kValues[k] = tables::number_in(cells[kFirstValue + k], lines.place());
    pairs.push_back(pair);
  }
}

}  // namespace sejajar::find
