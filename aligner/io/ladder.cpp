// The rungs of hunalign: every two neighbours bound a bead, and the score belongs to the bead that
// starts at its rung.

#include <sejajar/error.h>

#include <algorithm>
#include <ostream>

#include "io/bead_text.h"
#include "io/formats.h"
#include "text/number_format.h"

namespace sejajar::io {

Writer write_ladder;
Reader read_ladder;
Recognizer is_ladder;

namespace {

/// Sentences of one document; more is a damaged file, not a document.
constexpr std::uint32_t kMostSentences = 100'000'000;

struct Rung {
  std::uint32_t source = 0;
  std::uint32_t target = 0;
  double posterior = 0;
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
  const auto posterior = words.size() == 3 ? text::parse_number(words[2]) : 0.0;
  if (!source || source->size() != 1 || !target || target->size() != 1 || !posterior) {
    return std::nullopt;
  }
  return Rung{source->front(), target->front(), *posterior};
}

std::vector<std::uint32_t> indices_between(std::uint32_t begin, std::uint32_t end) {
  std::vector<std::uint32_t> indices;
  for (std::uint32_t i = begin; i < end; ++i) indices.push_back(i);
  return indices;
}

}  // namespace

WriteReport write_ladder(std::ostream& out, const DocumentPair&, const Alignment& alignment,
                         const WriteOptions&) {
  Rung last;
  for (const Bead& bead : alignment.beads) {
    out << bead.source.begin << '\t' << bead.target.begin << '\t'
        << text::format_fixed(bead.posterior, kDecimals) << '\n';
    last = {bead.source.end, bead.target.end, 0};
  }
  out << last.source << '\t' << last.target << '\t' << text::format_fixed(0, kDecimals) << '\n';
  return {};
}

std::vector<StoredBead> read_ladder(const std::vector<std::string>& lines, const BeadSource& from) {
  std::vector<StoredBead> beads;
  Rung last;
  // Invariant: `beads` end where `last`, the rung before, stands.
  const auto climb = [&](const Rung& next, const std::string& place) {
    if (next.source < last.source || next.target < last.target || next.source > kMostSentences ||
        next.target > kMostSentences) {
      throw Error(ErrorKind::kInput, place + "the ladder goes backwards or too far at " +
                                         std::to_string(next.source) + " " +
                                         std::to_string(next.target) +
                                         "; expected rungs in order, within both documents");
    }
    beads.push_back({indices_between(last.source, next.source),
                     indices_between(last.target, next.target), 0, last.posterior});
    last = next;
  };
  for (std::size_t k = 0; k < lines.size(); ++k) {
    if (words_of(lines[k]).empty()) continue;
    const std::string place = from.name + ":" + std::to_string(k + 1) + ": ";
    const auto rung = rung_of(lines[k]);
    if (!rung) {
      throw Error(ErrorKind::kInput, place + "malformed rung; expected such as '3<TAB>4<TAB>0.5'");
    }
    climb(*rung, place);
  }
  climb({from.source_end.value_or(last.source), from.target_end.value_or(last.target), 0},
        from.name + ": ");
  return beads;
}

bool is_ladder(std::string_view line) {
  return rung_of(line).has_value();
}

}  // namespace sejajar::io
