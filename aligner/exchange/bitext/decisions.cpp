// Beads and decisions both run through the documents in order. So applying is a walk through both:
// as long as the next decision is no change, beads pass one by one; from a changed bead on, beads
// and changed beads are taken in turns until both have come to the same place.

#include "exchange/bitext/decisions.h"

#include <sejajar/error.h>

#include <algorithm>
#include <array>
#include <istream>

#include "exchange/bitext/bead_text.h"

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

[[noreturn]] void refuse(const std::string& place, const std::string& message) {
  throw Error(ErrorKind::kInput, place + message);
}

[[noreturn]] void refuse(const Decision& decision) {
  refuse(decision.place, decision.changed
                             ? "changed beads do not cover what they replace; expected all changes "
                               "of the alignment that was reviewed, in its order"
                             : "no such bead; expected one of the alignment that was reviewed, in "
                               "its order");
}

/// The columns of a header by name.
class Header {
 public:
  Header(std::string_view line, const std::string& place) : place_(place) {
    for (const std::string_view cell : cells_of(line)) names_.emplace_back(cell);
    for (const char* name : {"source_sentences", "target_sentences", "decision", "bead"}) {
      if (!has(name))
        refuse(place_, std::string("the header lacks a column; expected '") + name + "'");
    }
  }

  bool has(std::string_view name) const {
    return std::find(names_.begin(), names_.end(), name) != names_.end();
  }

  /// The cell of column `name`, "" if there is no such column.
  std::string_view cell(const std::vector<std::string_view>& cells, std::string_view name) const {
    const auto found = std::find(names_.begin(), names_.end(), name);
    return found == names_.end() ? std::string_view()
                                 : cells[static_cast<std::size_t>(found - names_.begin())];
  }

  std::size_t size() const { return names_.size(); }

 private:
  std::string place_;
  std::vector<std::string> names_;
};

std::vector<std::uint32_t> indices_of(std::string_view cell, const std::string& place) {
  const auto indices = parse_index_list(cell);
  if (!indices) refuse(place, "malformed sentence indices; expected such as '3 4'");
  for (std::size_t k = 1; k < indices->size(); ++k) {
    if ((*indices)[k] != (*indices)[k - 1] + 1)
      refuse(place, "sentence indices with a gap; expected neighbours such as '3 4'");
  }
  return *indices;
}

Decision decision_of(std::string_view line, const Header& header, const std::string& place) {
  const auto cells = cells_of(line);
  if (cells.size() != header.size()) {
    refuse(place, std::to_string(cells.size()) + " columns; expected " +
                      std::to_string(header.size()) + " as in the header");
  }
  Decision decision;
  decision.place = place;
  decision.source = indices_of(header.cell(cells, "source_sentences"), place);
  decision.target = indices_of(header.cell(cells, "target_sentences"), place);
  if (decision.source.empty() && decision.target.empty())
    refuse(place, "a bead without sentences; expected indices on one side at least");
  const std::string_view verdict = header.cell(cells, "decision");
  const auto found = std::find_if(kVerdicts.begin(), kVerdicts.end(),
                                  [&](const VerdictName& row) { return row.name == verdict; });
  if (found == kVerdicts.end()) {
    refuse(place,
           "decision '" + std::string(verdict) + "'; expected one of none, accept, reject, review");
  }
  decision.verdict = found->verdict;
  const std::string_view bead = header.cell(cells, "bead");
  if (bead != "same" && bead != "changed")
    refuse(place, "bead '" + std::string(bead) + "'; expected same or changed");
  decision.changed = bead == "changed";
  decision.note = header.cell(cells, "note");
  return decision;
}

/// How many sentences of both sides are done.
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

  /// Takes changed beads and what they replace until both end at the same place. Returns whether
  /// they do; if not, nothing is taken: a changed bead without source sentences, say, might also
  /// begin behind the next bead.
  bool replace() {
    const std::size_t first = bead_;
    const std::size_t first_decision = decision_;
    Progress old = done_;
    Progress now = done_;
    if (!take_changed(now)) return false;
    // Whichever is behind goes on; each turn takes one bead more, so this ends.
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

  /// Appends the changed beads from `first_decision` on in place of the beads from `first` on.
  void add_changed(std::size_t first, std::size_t first_decision) {
    double least = 1;
    for (std::size_t k = first; k < bead_; ++k) least = std::min(least, beads_[k].posterior);
    for (std::size_t k = first_decision; k < decision_; ++k) {
      const Decision& decision = decisions_[k];
      add_judged({decision.source, decision.target, 0, least}, decision.verdict, out_);
    }
  }

  /// Takes the next decision if it is a changed bead that goes on from `now`.
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
  std::optional<Header> header;
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    if (++number == 1 && line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);
    if (line.ends_with('\r')) line.pop_back();
    if (line.empty()) continue;
    const std::string place = name + ":" + std::to_string(number) + ": ";
    if (header) {
      decisions.push_back(decision_of(line, *header, place));
    } else {
      header.emplace(line, place);
    }
  }
  return decisions;
}

std::vector<StoredBead> apply_decisions(const std::vector<StoredBead>& beads,
                                        const std::vector<Decision>& decisions) {
  return Walk(beads, decisions).run();
}

}  // namespace sejajar::io
