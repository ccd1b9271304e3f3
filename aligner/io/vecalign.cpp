// One bead a line, `[0, 1]:[0]:cost`, as Vecalign and the tools around it write them.

#include <sejajar/error.h>

#include <ostream>

#include "io/bead_text.h"
#include "io/formats.h"
#include "text/number_format.h"

namespace sejajar::io {

Writer write_vecalign;
Reader read_vecalign;
Recognizer is_vecalign;

namespace {

std::string_view trimmed(std::string_view s) {
  const auto begin = s.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return s.substr(begin, s.find_last_not_of(" \t") + 1 - begin);
}

/// Cuts `[...]` off the front of `line` and returns the indices inside.
std::optional<std::vector<std::uint32_t>> take_list(std::string_view& line) {
  const auto close = line.find(']');
  if (!line.starts_with('[') || close == std::string_view::npos) return std::nullopt;
  const std::string_view inside = line.substr(1, close - 1);
  line = trimmed(line.substr(close + 1));
  return parse_index_list(inside);
}

/// Cuts a colon and the blanks around it off the front of `line`; false if there is none.
bool take_colon(std::string_view& line) {
  if (!line.starts_with(':')) return false;
  line = trimmed(line.substr(1));
  return true;
}

std::optional<StoredBead> bead_of(std::string_view line) {
  line = trimmed(line);
  const auto source = take_list(line);
  if (!source || !take_colon(line)) return std::nullopt;
  const auto target = take_list(line);
  if (!target) return std::nullopt;
  if (line.empty()) return StoredBead{*source, *target, 0, 0};
  const auto cost = take_colon(line) ? text::parse_number(line) : std::nullopt;
  if (!cost) return std::nullopt;
  return StoredBead{*source, *target, *cost, 0};
}

}  // namespace

WriteReport write_vecalign(std::ostream& out, const DocumentPair&, const Alignment& alignment,
                           const WriteOptions&) {
  for (const Bead& bead : alignment.beads) {
    out << '[' << index_list(bead.source, ", ") << "]:[" << index_list(bead.target, ", ")
        << "]:" << text::format_fixed(bead.cost, kDecimals) << '\n';
  }
  return {};
}

std::vector<StoredBead> read_vecalign(const std::vector<std::string>& lines,
                                      const BeadSource& from) {
  std::vector<StoredBead> beads;
  for (std::size_t k = 0; k < lines.size(); ++k) {
    if (trimmed(lines[k]).empty()) continue;
    const auto bead = bead_of(lines[k]);
    if (!bead) {
      throw Error(ErrorKind::kInput, from.name + ":" + std::to_string(k + 1) +
                                         ": malformed bead; expected such as '[0, 1]:[0]:0.25'");
    }
    beads.push_back(*bead);
  }
  return beads;
}

bool is_vecalign(std::string_view line) {
  return trimmed(line).starts_with('[');
}

}  // namespace sejajar::io
