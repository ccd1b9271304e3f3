// Beads and decisions are both in document order, so they are applied in one walk over both: beads
// are copied up to the next changed bead; from there, beads and changed beads are consumed in turn
// until both end at the same sentences.

#include "exchange/bitext/decisions.h"

#include <algorithm>
#include <array>
#include <istream>

#include "exchange/bitext/bead_text.h"
#include "ground/files/line_reader.h"
#include "ground/tables/header.h"

namespace sejajar::io {
namespace {

struct VerdictName {
  std::string_view name;
  Verdict verdict;
};

constexpr std::array<VerdictName, 4> kVerdicts = {{{"none", Verdict::kNone},
                                                   {"accept", Verdict::kAccept},
                                                   {"reject", Verdict::kReject},
                                                   {"review", Verdict::kReview}}};

[[noreturn]] void refuse(const Decision& decision) {
  if (decision.changed) {
    decision.place.fail("the changed beads do not cover the beads that they replace",
                        "all changes of the reviewed alignment, in its order");
  }
  decision.place.fail("unknown bead", "a bead of the reviewed alignment, in its order");
}

enum Cell : std::size_t { kSourceSentences, kTargetSentences, kDecision, kBead, kNote };

constexpr tables::Column kColumns[] = {
    {"source_sentences"}, {"target_sentences"}, {"decision"}, {"bead"}, {"note", false}};

std::vector<std::uint32_t> indices_in(std::string_view cell, const files::Place& place) {
  const auto indices = parse_index_list(cell);
  if (!indices) place.fail("malformed sentence indices", "indices such as '3 4'");
  for (std::size_t k = 1; k < indices->size(); ++k) {
    if ((*indices)[k] != (*indices)[k - 1] + 1)
      place.fail("sentence indices with a gap", "consecutive indices such as '3 4'");
  }
  return *indices;
}

Decision decision_of(const std::vector<std::string_view>& cells, const files::Place& place) {
  Decision decision;
  decision.place = place;
  decision.source = indices_in(cells[kSourceSentences], place);
  decision.target = indices_in(cells[kTargetSentences], place);
  if (decision.source.empty() && decision.target.empty())
    place.fail("a bead without sentences", "indices on at least one side");
  const auto* const found =
      std::find_if(kVerdicts.begin(), kVerdicts.end(),
                   [&](const VerdictName& row) { return row.name == cells[kDecision]; });
  if (found == kVerdicts.end()) {
    place.fail("invalid decision '" + std::string(cells[kDecision]) + "'",
               "none, accept, reject or review");
  }
  decision.verdict = found->verdict;
  if (cells[kBead] != "same" && cells[kBead] != "changed")
    place.fail("invalid bead '" + std::string(cells[kBead]) + "'", "same or changed");
  decision.changed = cells[kBead] == "changed";
  decision.note = cells[kNote];
  return decision;
}

/// Number of sentences of both sides that are done.
struct Progress {
  std::uint32_t source = 0;
  std::uint32_t target = 0;

  void pass(const std::vector<std::uint32_t>& s, const std::vector<std::uint32_t>& t) {
    source += static_cast<std::uint32_t>(s.size());
    target += static_cast<std::uint32_t>(t.size());
  }
  bool starts(const std::vector<std::uint32_t>& s, const std::vector<std::uint32_t>& t) const {
    return (s.empty() || s.front() == source) && (t.empty() || t.front() == target);
  }
  std::uint64_t done() const { return std::uint64_t{source} + target; }
  friend bool operator==(const Progress&, const Progress&) = default;
};

/// Appends `bead` with `verdict` to `out`.
void add_judged(StoredBead bead, Verdict verdict, std::vector<StoredBead>& out) {
  if (verdict == Verdict::kAccept) bead.posterior = 1;
  if (verdict != Verdict::kReject) {
    out.push_back(std::move(bead));
    return;
  }
  for (const std::uint32_t i : bead.source) out.push_back({{i}, {}, 0, 0});
  for (const std::uint32_t j : bead.target) out.push_back({{}, {j}, 0, 0});
}

/// The walk through beads and decisions.
class Walk {
 public:
  Walk(const std::vector<StoredBead>& beads, const std::vector<Decision>& decisions)
      : beads_(beads), decisions_(decisions) {}

  std::vector<StoredBead> run() {
    while (bead_ < beads_.size()) {
      if (!replace()) pass_bead();
    }
    if (decision_ < decisions_.size()) refuse(decisions_[decision_]);
    return std::move(out_);
  }

 private:
  void pass_bead() {
    const StoredBead& bead = beads_[bead_++];
    Verdict verdict = Verdict::kNone;
    if (decision_ < decisions_.size()) {
      const Decision& next = decisions_[decision_];
      if (!next.changed && next.source == bead.source && next.target == bead.target) {
        verdict = next.verdict;
        ++decision_;
      }
    }
    done_.pass(bead.source, bead.target);
    add_judged(bead, verdict, out_);
  }

  /// Consumes changed beads and the beads that they replace until both end at the same sentences.
  /// Returns false, and consumes nothing, if they never do: a changed bead without source sentences
  /// may also belong after the next bead.
  bool replace() {
    const std::size_t first = bead_;
    const std::size_t first_decision = decision_;
    Progress old = done_;
    Progress now = done_;
    if (!take_changed(now)) return false;
    // The side with fewer sentences advances; each turn consumes one bead, so the loop ends.
    while (!(old == now)) {
      if (now.done() <= old.done() && take_changed(now)) continue;
      if (old.done() >= now.done() || bead_ == beads_.size()) {
        bead_ = first;
        decision_ = first_decision;
        return false;
      }
      old.pass(beads_[bead_].source, beads_[bead_].target);
      ++bead_;
    }
    add_changed(first, first_decision);
    done_ = now;
    return true;
  }

  /// Appends the changed beads from `first_decision` on, which replace the beads from `first` on.
  void add_changed(std::size_t first, std::size_t first_decision) {
    double least = 1;
    for (std::size_t k = first; k < bead_; ++k) least = std::min(least, beads_[k].posterior);
    for (std::size_t k = first_decision; k < decision_; ++k) {
      const Decision& decision = decisions_[k];
      add_judged({decision.source, decision.target, 0, least}, decision.verdict, out_);
    }
  }

  /// Consumes the next decision if it is a changed bead that begins at `now`.
  bool take_changed(Progress& now) {
    if (decision_ == decisions_.size()) return false;
    const Decision& decision = decisions_[decision_];
    if (!decision.changed || !now.starts(decision.source, decision.target)) return false;
    now.pass(decision.source, decision.target);
    ++decision_;
    return true;
  }

  const std::vector<StoredBead>& beads_;
  const std::vector<Decision>& decisions_;
  std::size_t bead_ = 0;      // next of beads_
  std::size_t decision_ = 0;  // next of decisions_
  Progress done_;             // before beads_[bead_]
  std::vector<StoredBead> out_;
};

}  // namespace

std::vector<Decision> read_decisions(std::istream& in, const std::string& name) {
  std::vector<Decision> decisions;
  files::LineReader lines(in, name);
  std::string line;
  if (!lines.next_nonblank(line)) return decisions;
  const tables::Header header(line, lines.place(), kColumns, tables::OtherColumns::kAllowed);
  while (lines.next_nonblank(line)) {
    decisions.push_back(decision_of(header.cells(line, lines.place()), lines.place()));
  }
  return decisions;
}

std::vector<StoredBead> apply_decisions(const std::vector<StoredBead>& beads,
                                        const std::vector<Decision>& decisions) {
  return Walk(beads, decisions).run();
}

}  // namespace sejajar::io
