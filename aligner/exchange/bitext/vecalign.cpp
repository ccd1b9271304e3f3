// One bead a line, `[0, 1]:[0]:number`, as Vecalign and the tools around it write them. The number
// is a cost with Vecalign and a similarity with SentAlign.

#include <algorithm>
#include <ostream>

#include "exchange/bitext/bead_text.h"
#include "exchange/bitext/formats.h"
#include "ground/files/line_reader.h"
#include "ground/text/number_format.h"
#include "ground/text/white_space.h"

namespace sejajar::bitext {

namespace {

/// Cuts `[...]` off the front of `line` and returns the indices inside.
std::optional<std::vector<std::uint32_t>> take_list(std::string_view& line) {
  const auto close = line.find(']');
  if (!line.starts_with('[') || close == std::string_view::npos) return std::nullopt;
  const std::string_view inside = line.substr(1, close - 1);
  line = text::trimmed(line.substr(close + 1));
  return parse_index_list(inside);
}

/// Cuts a colon and the blanks around it off the front of `line`; false if there is none.
bool take_colon(std::string_view& line) {
  if (!line.starts_with(':')) return false;
  line = text::trimmed(line.substr(1));
  return true;
}

/// The bead on `line`; `number` is the field that its number belongs to.
std::optional<BitextUnit> unit_of(std::string_view line,
                                  std::optional<double> BitextUnit::*number) {
  line = text::trimmed(line);
  const auto source = take_list(line);
  if (!source || !take_colon(line)) return std::nullopt;
  const auto target = take_list(line);
  if (!target) return std::nullopt;
  BitextUnit unit = {{{}, *source, {}}, {{}, *target, {}}};
  if (line.empty()) return unit;
  if (!take_colon(line)) return std::nullopt;
  unit.*number = text::parse_number(line);
  if (!(unit.*number)) return std::nullopt;
  return unit;
}

Bitext read_lists(std::istream& in, const BeadSource& from,
                  std::optional<double> BitextUnit::*number) {
  Bitext bitext;
  files::LineReader lines(in, from.name);
  for (std::string line; lines.next_nonblank(line);) {
    auto unit = unit_of(line, number);
    if (!unit) lines.fail("malformed bead", "a bead such as '[0, 1]:[0]:0.25'");
    bitext.units.push_back(std::move(*unit));
  }
  return bitext;
}

void write_lists(std::ostream& out, const BitextView& bitext, std::string_view separator,
                 std::optional<double> UnitView::*number) {
  for (const UnitView& unit : bitext.units) {
    out << '[' << index_list(unit.source.indices, separator) << "]:["
        << index_list(unit.target.indices, separator) << ']';
    if (unit.*number) out << ':' << number_cell(unit.*number);
    out << '\n';
  }
}

}  // namespace

WriteReport write_vecalign(std::ostream& out, const BitextView& bitext, const WriteOptions&) {
  write_lists(out, bitext, ", ", &UnitView::cost);
  return {};
}

WriteReport write_sentalign(std::ostream& out, const BitextView& bitext, const WriteOptions&) {
  write_lists(out, bitext, ",", &UnitView::posterior);
  return {};
}

Bitext read_vecalign(std::istream& in, const BeadSource& from) {
  return read_lists(in, from, &BitextUnit::cost);
}

Bitext read_sentalign(std::istream& in, const BeadSource& from) {
  Bitext bitext = read_lists(in, from, &BitextUnit::posterior);
  for (BitextUnit& unit : bitext.units) unit.posterior = as_posterior(unit.posterior);
  return bitext;
}

bool is_vecalign(std::string_view head) {
  return head.substr(std::min(head.find_first_not_of(" \t"), head.size())).starts_with('[');
}

}  // namespace sejajar::bitext
