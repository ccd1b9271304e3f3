// Units and decisions are both in document order, so they are applied in one walk through both:
// until the next decision is a change, units pass one by one; from a changed bead on, units and
// changed beads are consumed in turn until both end at the same sentences.

#include "exchange/bitext/decisions.h"

#include <sejajar/error.h>

#include <algorithm>
#include <istream>
#include <map>
#include <utility>

#include "exchange/bitext/bead_text.h"
#include "ground/files/line_reader.h"
#include "ground/tables/rows.h"

namespace sejajar::bitext {
namespace {

using Indices = std::vector<std::uint32_t>;

[[noreturn]] void refuse(const Decision& decision) {
  if (decision.changed) {
    decision.place.fail("the changed beads do not cover the beads that they replace",
                        "all changes of the reviewed alignment, in its order");
  }
  decision.place.fail("unknown bead", "a bead of the reviewed alignment, in its order");
}

enum DecisionCell : std::size_t {
  kSourceIndices,
  kTargetIndices,
  kDecision,
  kBead,
  kNote,
  kEditedSource,
  kEditedTarget
};

constexpr tables::Column kDecisionColumns[] = {
    {"source_sentences"}, {"target_sentences"},   {"decision"},          {"bead"},
    {"note", false},      {"source_text", false}, {"target_text", false}};

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
  decision.bead.source.indices = indices_in(cells[kSourceIndices], place);
  decision.bead.target.indices = indices_in(cells[kTargetIndices], place);
  if (!decision.bead.has_indices())
    place.fail("a bead without sentences", "indices on at least one side");
  const auto* const found = tables::find_choice<Verdict>(cells[kDecision]);
  if (found == nullptr) {
    place.fail("invalid decision '" + std::string(cells[kDecision]) + "'",
               "none, accept, reject or review");
  }
  decision.verdict = found->value;
  if (cells[kBead] != "same" && cells[kBead] != "changed")
    place.fail("invalid bead '" + std::string(cells[kBead]) + "'", "same or changed");
  decision.changed = cells[kBead] == "changed";
  decision.note = cells[kNote];
  decision.source_text = cells[kEditedSource];
  decision.target_text = cells[kEditedTarget];
  return decision;
}

/// Replaces the texts of `unit` that were edited.
void edit_texts(BitextUnit& unit, const Decision& decision) {
  const auto edit = [](BitextSide& side, const std::string& text) {
    if (text.empty()) return;
    side.sentences = {text};
    side.languages.clear();
  };
  edit(unit.source, decision.source_text);
  edit(unit.target, decision.target_text);
}

/// Number of sentences of both sides that are done.
struct Progress {
  std::uint32_t source = 0;
  std::uint32_t target = 0;

  void pass(const BitextUnit& bead) {
    source += static_cast<std::uint32_t>(bead.source.indices.size());
    target += static_cast<std::uint32_t>(bead.target.indices.size());
  }
  bool is_begin_of(const BitextUnit& bead) const {
    const Indices& s = bead.source.indices;
    const Indices& t = bead.target.indices;
    return (s.empty() || s.front() == source) && (t.empty() || t.front() == target);
  }
  std::uint64_t done() const { return std::uint64_t{source} + target; }
  friend bool operator==(const Progress&, const Progress&) = default;
};

/// Texts of one side: of single sentences, or of a whole unit if its sentences are not separate.
class Texts {
 public:
  void add(const BitextSide& side) {
    if (side.sentences.empty()) return;
    known_ = true;
    const bool separate = side.sentences.size() == side.indices.size();
    const bool has_languages = side.languages.size() == side.indices.size();
    for (std::size_t k = 0; separate && k < side.indices.size(); ++k) {
      sentences_[side.indices[k]] = {side.sentences[k], has_languages ? side.languages[k] : ""};
    }
    if (!separate) whole_[side.indices.front()] = {side.indices, side.sentences.front()};
  }

  /// Whether the text of sentence `index` is missing or joined with others.
  bool is_joined(std::uint32_t index) const { return known_ && !sentences_.contains(index); }

  /// The side with these `indices`, with all that is known of them. Throws as apply_decisions()
  /// does.
  BitextSide side_of(const Indices& indices) const {
    BitextSide side;
    side.indices = indices;
    for (std::size_t k = 0; known_ && k < indices.size();) {
      const auto sentence = sentences_.find(indices[k]);
      if (sentence != sentences_.end()) {
        side.sentences.push_back(sentence->second.text);
        side.languages.push_back(sentence->second.language);
        ++k;
        continue;
      }
      const auto whole = whole_.find(indices[k]);
      if (whole == whole_.end() || k + whole->second.indices.size() > indices.size()) {
        files::Place{"sentence " + std::to_string(indices[k])}.fail(
            "its text is missing or joined with others", "the texts, --source and --target");
      }
      side.sentences.push_back(whole->second.text);
      k += whole->second.indices.size();
    }
    if (side.languages.size() != side.sentences.size()) side.languages.clear();
    return side;
  }

 private:
  struct Sentence {
    std::string text;
    std::string language;
  };
  struct Whole {
    Indices indices;
    std::string text;
  };

  bool known_ = false;  // any text at all
  std::map<std::uint32_t, Sentence> sentences_;
  std::map<std::uint32_t, Whole> whole_;  // by the first index
};

/// The walk through units and decisions.
class Walk {
 public:
  Walk(std::vector<BitextUnit> units, const std::vector<Decision>& decisions)
      : decisions_(decisions) {
    for (const BitextUnit& unit : units) {
      if (!unit.has_indices()) {
        throw Error(ErrorKind::kInput,
                    "decisions on texts without sentence indices; expected a format with indices");
      }
      source_.add(unit.source);
      target_.add(unit.target);
    }
    for (BitextUnit& unit : units) {
      add_missing(unit);
      units_.push_back(std::move(unit));
      missing_.push_back(false);
    }
    for (const Decision& decision : decisions_) {
      const BitextUnit& bead = decision.bead;
      if (bead.source.indices.empty() || bead.target.indices.empty()) add_missing(bead, true);
    }
  }

  std::vector<BitextUnit> run() {
    while (next_ < units_.size()) {
      if (!replace()) pass_unit();
    }
    if (decision_ < decisions_.size()) refuse(decisions_[decision_]);
    return std::move(out_);
  }

 private:
  /// Appends a null unit without text for each sentence that no unit has, as formats such as TMX
  /// leave null beads out: those before `unit` or, with `through`, up to its end.
  void add_missing(const BitextUnit& unit, bool through = false) {
    const auto add = [&](const Indices& indices, std::uint32_t& next, bool is_source) {
      const std::uint32_t end = indices.empty() ? 0
                                : through       ? indices.back() + 1
                                                : indices.front();
      for (; next < end; ++next) {
        units_.emplace_back();
        (is_source ? units_.back().source : units_.back().target).indices = {next};
        missing_.push_back(true);
      }
      if (!indices.empty()) next = std::max(next, indices.back() + 1);
    };
    add(unit.source.indices, filled_.source, true);
    add(unit.target.indices, filled_.target, false);
  }

  void pass_unit() {
    const bool is_missing = missing_[next_];
    BitextUnit& unit = units_[next_++];
    Verdict verdict = Verdict::kNone;
    if (decision_ < decisions_.size()) {
      const Decision& next = decisions_[decision_];
      if (!next.changed && next.bead.source.indices == unit.source.indices &&
          next.bead.target.indices == unit.target.indices) {
        verdict = next.verdict;
        if (verdict != Verdict::kReject) edit_texts(unit, next);
        ++decision_;
      }
    }
    done_.pass(unit);
    if (!is_missing) add_judged(std::move(unit), verdict);
  }

  /// Consumes changed beads and the units that they replace until both end at the same sentences.
  /// Returns false, and consumes nothing, if they never do: a changed bead without source sentences
  /// may also belong after the next unit.
  bool replace() {
    const std::size_t first = next_;
    const std::size_t first_decision = decision_;
    Progress old = done_;
    Progress now = done_;
    if (!take_changed(now)) return false;
    // The side with fewer sentences advances; each turn consumes one bead, so the loop ends.
    while (!(old == now)) {
      if (now.done() <= old.done() && take_changed(now)) continue;
      if (old.done() >= now.done() || next_ == units_.size()) {
        next_ = first;
        decision_ = first_decision;
        return false;
      }
      old.pass(units_[next_++]);
    }
    add_changed(first, first_decision);
    done_ = now;
    return true;
  }

  /// Consumes the next decision if it is a changed bead that begins at `now`.
  bool take_changed(Progress& now) {
    if (decision_ == decisions_.size()) return false;
    const Decision& decision = decisions_[decision_];
    if (!decision.changed || !now.is_begin_of(decision.bead)) return false;
    now.pass(decision.bead);
    ++decision_;
    return true;
  }

  /// Appends the changed beads from `first_decision` on, which replace the units from `first` on.
  void add_changed(std::size_t first, std::size_t first_decision) {
    double least = 1;
    for (std::size_t k = first; k < next_; ++k) {
      least = std::min(least, units_[k].posterior.value_or(0));
    }
    for (std::size_t k = first_decision; k < decision_; ++k) {
      const Decision& decision = decisions_[k];
      BitextUnit unit = decision.bead;
      unit.posterior = least;
      unit.cost = 0;
      if (decision.verdict != Verdict::kReject) {
        add_texts(unit);
        edit_texts(unit, decision);
      }
      add_judged(std::move(unit), decision.verdict);
    }
  }

  /// Appends `unit`; in place of a rejected one, a unit per sentence.
  void add_judged(BitextUnit unit, Verdict verdict) {
    if (verdict == Verdict::kAccept) unit.posterior = 1;
    if (verdict != Verdict::kReject) {
      out_.push_back(std::move(unit));
      return;
    }
    for (const Indices& part : parts(source_, unit.source.indices))
      add_null({{{}, part, {}}, {}, 0, 0});
    for (const Indices& part : parts(target_, unit.target.indices))
      add_null({{}, {{}, part, {}}, 0, 0});
  }

  /// `indices` one by one, or all together if a text is not known apart.
  static std::vector<Indices> parts(const Texts& texts, const Indices& indices) {
    std::vector<Indices> single;
    for (const std::uint32_t index : indices) {
      if (texts.is_joined(index)) return {indices};
      single.push_back({index});
    }
    return single;
  }

  void add_null(BitextUnit unit) {
    add_texts(unit);
    out_.push_back(std::move(unit));
  }

  void add_texts(BitextUnit& unit) const {
    unit.source = source_.side_of(unit.source.indices);
    unit.target = target_.side_of(unit.target.indices);
  }

  std::vector<BitextUnit> units_;
  std::vector<bool> missing_;  // one per unit: whether the bitext lacks it
  const std::vector<Decision>& decisions_;
  Texts source_;
  Texts target_;
  std::size_t next_ = 0;      // of units_
  std::size_t decision_ = 0;  // next of decisions_
  Progress done_;             // before units_[next_]
  Progress filled_;           // after units_
  std::vector<BitextUnit> out_;
};

}  // namespace

std::vector<Decision> read_decisions(std::istream& in, const std::string& name) {
  std::vector<Decision> decisions;
  files::LineReader lines(in, name);
  std::string line;
  if (!lines.next_nonblank(line)) return decisions;
  const tables::Header header(line, lines.place(), kDecisionColumns,
                              tables::OtherColumns::kAllowed);
  while (lines.next_nonblank(line)) {
    decisions.push_back(decision_of(header.cells(line, lines.place()), lines.place()));
  }
  return decisions;
}

Bitext apply_decisions(Bitext bitext, const std::vector<Decision>& decisions) {
  bitext.units = Walk(std::move(bitext.units), decisions).run();
  return bitext;
}

}  // namespace sejajar::bitext
