#include "program/find/pair_table.h"

#include <sejajar/error.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string_view>

#include "ground/files/line_reader.h"
#include "ground/tables/rows.h"
#include "ground/text/number_format.h"

namespace sejajar::find {
namespace {

constexpr tables::Column kPairColumns[] = {{"first"},       {"second"},   {"quality"},
                                           {"bead_cosine"}, {"contrast"}, {"precision"},
                                           {"numbers"},     {"sentences"}};
constexpr std::size_t kFirstValue = 2;

/// The fields of Evidence, in the order of the columns.
constexpr double Evidence::*kValues[] = {&Evidence::quality,  &Evidence::bead_cosine,
                                         &Evidence::contrast, &Evidence::precision,
                                         &Evidence::numbers,  &Evidence::sentences};

using Numbers = std::map<std::string, std::uint32_t, std::less<>>;

/// The number of each document, by its path as it is written.
Numbers numbers_of(const std::vector<Entry>& entries) {
  Numbers numbers;
  for (std::uint32_t d = 0; d < entries.size(); ++d)
    numbers.emplace(table_cell(entries[d].path), d);
  return numbers;
}

constexpr std::string_view kPart = "# part ";
constexpr std::string_view kOf = " of ";

/// The part that `line` names; nothing for another line.
std::optional<Part> part_in(std::string_view line) {
  const std::size_t of = line.find(kOf);
  if (!line.starts_with(kPart) || of == line.npos) return std::nullopt;
  const auto number = text::parse_whole_number(line.substr(kPart.size(), of - kPart.size()));
  const auto count = text::parse_whole_number(line.substr(of + kOf.size()));
  if (!number || !count || *number < 1 || *number > *count) return std::nullopt;
  return Part{static_cast<std::uint32_t>(*number), static_cast<std::uint32_t>(*count)};
}

/// Refuses `parts` of different comparisons, and a comparison of which one is missing.
void check_complete(const std::vector<Part>& parts) {
  if (parts.empty()) return;
  const std::uint32_t count = parts.front().count;
  std::set<std::uint32_t> present;
  for (const Part& part : parts) {
    if (part.count != count) {
      throw Error(ErrorKind::kInput, "--merge: one part is of " + std::to_string(part.count) +
                                         ", another of " + std::to_string(count) +
                                         "; expected the parts of one comparison");
    }
    present.insert(part.number);
  }
  std::uint32_t missing = 1;
  while (present.contains(missing)) ++missing;
  if (missing > count) return;
  throw Error(ErrorKind::kInput, "--merge: part " + std::to_string(missing) + " of " +
                                     std::to_string(count) + " is missing; expected all of them");
}

/// Appends the pairs in the file `path`; returns the part that they are, if it says so.
std::optional<Part> append_pairs(const std::string& path, const Numbers& numbers,
                                 std::vector<Compared>& pairs) {
  files::LineReader lines(path, ErrorKind::kInput, files::Lines::kBytes);
  std::string line;
  if (!lines.next(line)) lines.fail("empty", "pairs that `sejajar find --match` wrote");
  const std::optional<Part> part = part_in(line);
  if (part && !lines.next(line)) lines.fail("ends", "the names of the columns");
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
  return part;
}

}  // namespace

std::string table_cell(std::string path) {
  std::replace_if(
      path.begin(), path.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
  return path;
}

void write_part(std::ostream& out, const Part& part) {
  out << kPart << part.number << kOf << part.count << '\n';
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

std::vector<Compared> read_pairs(const std::vector<std::string>& paths,
                                 const std::vector<Entry>& entries) {
  const Numbers numbers = numbers_of(entries);
  std::vector<Compared> pairs;
  std::vector<Part> parts;
  for (const std::string& path : paths) {
    if (const auto part = append_pairs(path, numbers, pairs)) parts.push_back(*part);
  }
  // The order of one run, in which sums over pairs are formed.
  std::sort(pairs.begin(), pairs.end(),
            [](const Compared& a, const Compared& b) { return a.documents < b.documents; });
  const auto twice = std::adjacent_find(
      pairs.begin(), pairs.end(),
      [](const Compared& a, const Compared& b) { return a.documents == b.documents; });
  if (twice != pairs.end()) {
    throw Error(ErrorKind::kInput, "--merge: " + entries[twice->documents.first].path + " and " +
                                       entries[twice->documents.second].path +
                                       " are compared in two rows; expected each part once");
  }
  check_complete(parts);
  return pairs;
}

}  // namespace sejajar::find
