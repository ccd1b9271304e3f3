// Ladders of hunalign: two consecutive rungs bound a bead, and its score is on the first of them.

#include <sejajar/error.h>

#include <ostream>
#include <span>

#include "exchange/bitext/bead_text.h"
#include "exchange/bitext/formats.h"
#include "ground/files/line_reader.h"
#include "ground/text/number_format.h"

namespace sejajar::bitext {

namespace {

/// Limits on the sentences of a document, and of one side of a bead; more mean a damaged file: a
/// rung of a few bytes could ask for all memory.
constexpr std::uint32_t kMostSentences = 100'000'000;
constexpr std::uint32_t kMostInBead = 1'000'000;

struct Rung {
  std::uint32_t source = 0;
  std::uint32_t target = 0;
  std::optional<double> posterior = 0;
};

/// The cells of `line`, which tabs or runs of blanks separate.
std::vector<std::string_view> words_of(std::string_view line) {
  std::vector<std::string_view> words;
  for (std::size_t begin; (begin = line.find_first_not_of(" \t")) != std::string_view::npos;) {
    line.remove_prefix(begin);
    words.push_back(line.substr(0, line.find_first_of(" \t")));
    line.remove_prefix(words.back().size());
  }
  return words;
}

std::optional<Rung> rung_of(std::string_view line) {
  const auto words = words_of(line);
  if (words.size() < 2 || words.size() > 3) return std::nullopt;
  const auto source = parse_index_list(words[0]);
  const auto target = parse_index_list(words[1]);
  const auto score = words.size() == 3 ? text::parse_number(words[2]) : 0.0;
  if (!source || source->size() != 1 || !target || target->size() != 1 || !score) {
    return std::nullopt;
  }
  const bool scored = words.size() == 3;
  return Rung{source->front(), target->front(), scored ? as_posterior(score) : std::nullopt};
}

/// Returns the end of a bead with `indices` that begins at `begin`. Throws Error{usage} if it
/// begins elsewhere.
std::uint32_t end_after(std::uint32_t begin, std::span<const std::uint32_t> indices) {
  for (const std::uint32_t index : indices) {
    if (index == begin++) continue;
    files::fail(ErrorKind::kUsage, "format ladder",
                "a bead is missing before sentence " + std::to_string(index) + " (from 0)",
                "beads without gaps, as in an alignment written with --keep-nulls");
  }
  return begin;
}

}  // namespace

WriteReport write_ladder(std::ostream& out, const BitextView& bitext, const WriteOptions&) {
  const auto write_rung = [&](const Rung& rung) {
    out << rung.source << '\t' << rung.target << '\t' << number_cell(rung.posterior.value_or(0))
        << '\n';
  };
  Rung rung;
  // Invariant: all beads before `rung` have been written.
  for (const UnitView& unit : bitext.units) {
    rung.posterior = unit.posterior;
    write_rung(rung);
    rung = {end_after(rung.source, unit.source.indices),
            end_after(rung.target, unit.target.indices), 0};
  }
  write_rung(rung);
  return {};
}

Bitext read_ladder(std::istream& in, const BeadSource& from) {
  Bitext bitext;
  files::LineReader lines(in, from.name);
  Rung last = {0, 0, std::nullopt};
  // Invariant: the units end at `last`, the previous rung.
  const auto climb = [&](const Rung& next) {
    const auto is_far = [](std::uint32_t begin, std::uint32_t end) {
      return end < begin || end > kMostSentences || end - begin > kMostInBead;
    };
    if (is_far(last.source, next.source) || is_far(last.target, next.target)) {
      lines.fail("the ladder goes backwards or too far at " + std::to_string(next.source) + " " +
                     std::to_string(next.target),
                 "rungs in order, within both documents");
    }
    bitext.units.push_back({{{}, indices_between(last.source, next.source), {}},
                            {{}, indices_between(last.target, next.target), {}},
                            last.posterior});
    last = next;
  };
  for (std::string line; lines.next_nonblank(line);) {
    const auto rung = rung_of(line);
    if (!rung) lines.fail("malformed rung", "a rung such as '3<TAB>4<TAB>0.5'");
    climb(*rung);
  }
  climb({from.source_end.value_or(last.source), from.target_end.value_or(last.target), {}});
  return bitext;
}

bool is_ladder(std::string_view head) {
  std::string_view line = head.substr(0, head.find('\n'));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return rung_of(line).has_value();
}

}  // namespace sejajar::bitext
