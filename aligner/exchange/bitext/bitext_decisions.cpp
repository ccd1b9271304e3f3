// Decisions work on indices, so units are judged as beads, and the texts of new units are looked up
// by the indices of their sentences.

#include <sejajar/error.h>

#include <map>
#include <utility>

#include "exchange/bitext/decisions.h"

namespace sejajar::io {
namespace {

using Indices = std::vector<std::uint32_t>;

/// Texts of one side by what is known apart: a sentence, or all of a unit.
class Texts {
 public:
  void add(const BitextSide& side) {
    if (side.sentences.empty()) return;
    known_ = true;
    const bool apart = side.sentences.size() == side.indices.size();
    const bool told = side.languages.size() == side.indices.size();
    for (std::size_t k = 0; apart && k < side.indices.size(); ++k) {
      sentences_[side.indices[k]] = {side.sentences[k], told ? side.languages[k] : ""};
    }
    if (!apart) whole_[side.indices.front()] = {side.indices, side.sentences.front()};
  }

  /// The side that has `indices`; nothing known is left out. Throws as apply_decisions() does.
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
        throw Error(ErrorKind::kInput, "sentence " + std::to_string(indices[k]) +
                                           ": its text is not known apart from others; expected "
                                           "the texts too, --source and --target");
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

StoredBead bead_of(const BitextUnit& unit) {
  if (!unit.has_indices()) {
    throw Error(ErrorKind::kInput,
                "decisions on texts without sentence indices; expected a format that has them");
  }
  return {unit.source.indices, unit.target.indices, unit.cost.value_or(0),
          unit.posterior.value_or(0)};
}

}  // namespace

Bitext apply_decisions(Bitext bitext, const std::vector<Decision>& decisions) {
  std::vector<StoredBead> beads;
  std::map<std::pair<Indices, Indices>, BitextUnit> units;
  Texts source;
  Texts target;
  for (BitextUnit& unit : bitext.units) {
    beads.push_back(bead_of(unit));
    source.add(unit.source);
    target.add(unit.target);
    units[{unit.source.indices, unit.target.indices}] = std::move(unit);
  }
  bitext.units.clear();
  for (const StoredBead& bead : apply_decisions(beads, decisions)) {
    const auto old = units.find({bead.source, bead.target});
    if (old == units.end()) {
      bitext.units.push_back(
          {source.side_of(bead.source), target.side_of(bead.target), bead.posterior, bead.cost});
      continue;
    }
    BitextUnit unit = old->second;
    if (bead.posterior != unit.posterior.value_or(0)) unit.posterior = bead.posterior;
    if (bead.cost != unit.cost.value_or(0)) unit.cost = bead.cost;
    bitext.units.push_back(std::move(unit));
  }
  return bitext;
}

}  // namespace sejajar::io
