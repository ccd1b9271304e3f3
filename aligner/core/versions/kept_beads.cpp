#include "core/versions/kept_beads.h"

#include <sejajar/error.h>

#include <algorithm>
#include <iterator>
#include <numeric>
#include <string>
#include <tuple>
#include <utility>

#include "core/anchor/anchor_band.h"
#include "core/versions/cores.h"

namespace sejajar::versions {

namespace {

bool is_two_sided(const KeptBead& bead) {
  return !bead.source.empty() && !bead.target.empty();
}

bool within(SentenceRange inner, SentenceRange outer) {
  return inner.begin >= outer.begin && inner.end <= outer.end;
}

/// The stretches of one side that kept beads divide it into: stretch 2k is before bead k, stretch
/// 2k + 1 is bead k itself. A boundary between two stretches is in both.
struct Stretches {
  /// `ranges` holds this side of each kept bead, in order.
  Stretches(std::uint32_t sentences, const std::vector<SentenceRange>& ranges)
      : first(sentences + std::size_t{1}), last(first) {
    std::uint32_t stretch = 0;
    std::uint32_t boundary = 0;
    const auto go_to = [&](std::uint32_t end) {
      while (boundary < end) {
        ++boundary;
        first[boundary] = last[boundary] = stretch;
      }
    };
    for (const SentenceRange range : ranges) {
      go_to(range.begin);
      last[boundary] = ++stretch;
      go_to(range.end);
      last[boundary] = ++stretch;
    }
    go_to(sentences);
  }

  std::vector<std::uint32_t> first;  // stretch of each boundary
  std::vector<std::uint32_t> last;
};

/// The two-sided ones of `kept`.
std::vector<KeptBead> two_sided(std::span<const KeptBead> kept) {
  std::vector<KeptBead> beads;
  std::copy_if(kept.begin(), kept.end(), std::back_inserter(beads), is_two_sided);
  return beads;
}

/// One side of kept beads.
std::vector<SentenceRange> ranges_of(const std::vector<KeptBead>& kept,
                                     SentenceRange KeptBead::*side) {
  std::vector<SentenceRange> ranges;
  ranges.reserve(kept.size());
  for (const KeptBead& bead : kept) ranges.push_back(bead.*side);
  return ranges;
}

/// Whether a sentence of `range` is known to have no counterpart.
bool holds_null(SentenceRange range, const std::vector<std::uint8_t>& nulls) {
  return std::any_of(nulls.begin() + range.begin, nulls.begin() + range.end,
                     [](std::uint8_t null) { return null != 0; });
}

[[noreturn]] void refuse(const std::string& what, const std::string& expected) {
  throw Error(ErrorKind::kUsage, "--keep: " + what + "; expected " + expected);
}

/// Throws Error{usage} unless `cell`, of version `v`, is a range of its `size` sentences.
void check_cell(SentenceRange cell, std::size_t v, std::uint32_t size) {
  const std::string in_version = " in version " + std::to_string(v + 1);
  if (cell.begin > cell.end)
    refuse(
        "sentences " + std::to_string(cell.begin) + " to " + std::to_string(cell.end) + in_version,
        "a range that does not end before it begins");
  if (cell.end > size)
    refuse("no sentence " + std::to_string(cell.end - 1) + in_version,
           "indices below " + std::to_string(size));
}

SparseRows asserted(const SparseRows& links, std::span<const KeptBead> kept) {
  std::vector<Addend> addends;
  std::vector<std::uint8_t> known(links.size());
  for (const KeptBead& bead : kept) {
    for (std::uint32_t i = bead.source.begin; i < bead.source.end; ++i) {
      known[i] = 1;
      for (std::uint32_t j = bead.target.begin; j < bead.target.end; ++j)
        addends.push_back({i, j, 1});
    }
  }
  for (std::uint32_t i = 0; i < links.size(); ++i) {
    if (known[i] != 0) continue;
    for (const Entry& entry : links.row(i))
      addends.push_back({i, entry.column, static_cast<double>(entry.value)});
  }
  return {links.size(), std::move(addends), 0};
}

void assert_side(std::span<const KeptBead> kept, Correspondence& side) {
  side.links = asserted(side.links, kept);
  for (const KeptBead& bead : kept) {
    for (std::uint32_t i = bead.source.begin; i < bead.source.end; ++i)
      side.nulls[i] = bead.target.empty() ? 1 : 0;
  }
}

}  // namespace

void check_kept(const std::vector<KeptUnit>& kept, const std::vector<std::uint32_t>& sizes) {
  for (const KeptUnit& unit : kept) {
    for (std::size_t v = 0; v < sizes.size(); ++v)
      if (unit.cells[v]) check_cell(*unit.cells[v], v, sizes[v]);
  }
  for (std::size_t v = 0; v < sizes.size(); ++v) {
    for (std::size_t w = v + 1; w < sizes.size(); ++w) {
      const std::vector<KeptBead> beads = two_sided(kept_beads(kept, v, w));
      for (std::size_t k = 1; k < beads.size(); ++k) {
        if (beads[k].source.begin >= beads[k - 1].source.end &&
            beads[k].target.begin >= beads[k - 1].target.end)
          continue;
        refuse("sentences " + std::to_string(beads[k].source.begin) + " of version " +
                   std::to_string(v + 1) + " and " + std::to_string(beads[k].target.begin) +
                   " of version " + std::to_string(w + 1) + " overlap or cross others",
               "units in the order of both texts");
      }
    }
  }
}

std::vector<KeptBead> kept_beads(const std::vector<KeptUnit>& kept, std::size_t source,
                                 std::size_t target) {
  std::vector<KeptBead> beads;
  for (const KeptUnit& unit : kept) {
    const auto& [from, to] = std::tie(unit.cells[source], unit.cells[target]);
    if (from && to && !(from->empty() && to->empty())) beads.push_back({*from, *to});
  }
  std::stable_sort(beads.begin(), beads.end(), [](const KeptBead& a, const KeptBead& b) {
    return std::tie(a.source.begin, a.target.begin) < std::tie(b.source.begin, b.target.begin);
  });
  return beads;
}

dp::Band with_kept(const dp::Band& band, std::span<const KeptBead> kept) {
  const std::uint32_t n = band.source_size();
  const std::uint32_t m = band.target_size();
  std::vector<std::uint32_t> first(n + 1, m);
  std::vector<std::uint32_t> last(n + 1);
  std::pair<std::uint32_t, std::uint32_t> node;
  // To each corner first by the sources, then by the targets: the order of nulls in a path.
  const auto go_to = [&](std::uint32_t i, std::uint32_t j) {
    for (std::uint32_t row = node.first + 1; row <= i; ++row) first[row] = last[row] = node.second;
    last[i] = j;
    node = {i, j};
  };
  first[0] = 0;
  for (const KeptBead& bead : kept) {
    if (!is_two_sided(bead)) continue;
    go_to(bead.source.begin, bead.target.begin);
    go_to(bead.source.end, bead.target.end);
  }
  go_to(n, m);
  return anchor::unite(band, dp::Band(std::move(first), std::move(last)));
}

dp::BeadGraph compatible(const dp::BeadGraph& graph, std::span<const KeptBead> kept) {
  const std::uint32_t n = graph.band().source_size();
  const std::uint32_t m = graph.band().target_size();
  const std::vector<KeptBead> beads = two_sided(kept);
  const Stretches sources(n, ranges_of(beads, &KeptBead::source));
  const Stretches targets(m, ranges_of(beads, &KeptBead::target));
  std::vector<std::uint8_t> source_nulls(n);
  std::vector<std::uint8_t> target_nulls(m);
  for (const KeptBead& bead : kept) {
    if (is_two_sided(bead)) continue;
    std::fill(source_nulls.begin() + bead.source.begin, source_nulls.begin() + bead.source.end, 1);
    std::fill(target_nulls.begin() + bead.target.begin, target_nulls.begin() + bead.target.end, 1);
  }
  std::vector<std::uint8_t> keep(graph.size());
  graph.for_each([&](const dp::Step& step, std::size_t a) {
    // Both ends of the bead must be in one stretch of both sides.
    const SentenceRange source = step.source();
    const SentenceRange target = step.target();
    const std::uint32_t first = std::max(sources.first[source.end], targets.first[target.end]);
    const std::uint32_t last = std::min(sources.last[source.begin], targets.last[target.begin]);
    const bool lacks = !step.shape.is_null() &&
                       (holds_null(source, source_nulls) || holds_null(target, target_nulls));
    keep[a] = first <= last && !lacks ? 1 : 0;
  });
  return subgraph(graph, keep);
}

void assert_kept(std::span<const KeptBead> kept, BothWays& both) {
  if (kept.empty()) return;
  assert_side(kept, both.forward);
  std::vector<KeptBead> mirrored;
  for (const KeptBead& bead : kept) mirrored.push_back({bead.target, bead.source});
  assert_side(mirrored, both.backward);
}

std::vector<Bead> with_kept(std::vector<Bead> beads, std::span<const KeptBead> kept) {
  const std::vector<KeptBead> known = two_sided(kept);
  std::vector<Bead> result;
  auto next = known.begin();
  bool open = false;  // whether the last bead of the result is *next
  for (Bead& bead : beads) {
    while (next != known.end() && next->source.end <= bead.source.begin &&
           next->target.end <= bead.target.begin) {
      ++next;
      open = false;
    }
    const bool inside = next != known.end() && within(bead.source, next->source) &&
                        within(bead.target, next->target);
    if (!inside) {
      result.push_back(std::move(bead));
    } else if (!open) {
      result.push_back({next->source, next->target, bead.cost, 1, {}});
      open = true;
    } else {
      result.back().cost += bead.cost;
    }
  }
  return result;
}

std::vector<std::vector<std::uint32_t>> kept_cores(const std::vector<KeptUnit>& kept,
                                                   const std::vector<std::uint32_t>& sizes) {
  std::vector<std::vector<std::uint32_t>> numbers;
  if (kept.empty()) return numbers;
  for (const std::uint32_t size : sizes) numbers.emplace_back(size, kNoCore);
  std::vector<std::uint32_t> root(kept.size());
  std::iota(root.begin(), root.end(), 0U);
  const auto find = [&](std::uint32_t unit) {
    while (root[unit] != unit) unit = root[unit] = root[root[unit]];
    return unit;
  };
  for (std::uint32_t k = 0; k < kept.size(); ++k) {
    for (std::size_t v = 0; v < sizes.size(); ++v) {
      if (!kept[k].cells[v]) continue;
      for (std::uint32_t s = kept[k].cells[v]->begin; s < kept[k].cells[v]->end; ++s) {
        if (numbers[v][s] == kNoCore)
          numbers[v][s] = k;
        else
          root[find(k)] = find(numbers[v][s]);
      }
    }
  }
  for (auto& version : numbers) {
    for (std::uint32_t& number : version)
      if (number != kNoCore) number = find(number);
  }
  return numbers;
}

}  // namespace sejajar::versions
