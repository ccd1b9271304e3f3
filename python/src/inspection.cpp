#include <nanobind/stl/string.h>
#include <nanobind/stl/vector.h>
#include <sejajar/inspection.h>

#include "alignment.h"
#include "arrays.h"

namespace sejajar::python {
namespace {

namespace nb = nanobind;

/// What an inspection found, and the texts that its ties are in.
struct Inspected {
  Inspection found;
  std::string source;
  std::string target;
  std::vector<double> margins;               ///< one per bead
  std::vector<std::uint32_t> anchors, band;  ///< two per row
};

Inspected inspect_alignment(const Aligned& aligned) {
  const nb::gil_scoped_release released;
  const pipeline::Pipeline pipeline(aligned.settings);
  Inspected inspected = {pipeline.explain(aligned.pair),
                         aligned.pair.documents.source.text,
                         aligned.pair.documents.target.text,
                         {},
                         {},
                         {}};
  for (const InspectedBead& bead : inspected.found.beads) inspected.margins.push_back(bead.margin);
  for (const Anchor& anchor : inspected.found.anchors)
    inspected.anchors.insert(inspected.anchors.end(), {anchor.source, anchor.target});
  for (const SentenceRange& row : inspected.found.band)
    inspected.band.insert(inspected.band.end(), {row.begin, row.end});
  return inspected;
}

const InspectedBead& bead_at(const Inspected& inspected, std::size_t k) {
  if (k >= inspected.found.beads.size()) throw nb::index_error("no such bead");
  return inspected.found.beads[k];
}

/// Of each rival: begin and end in the source and in the target, cost, posterior, margin.
nb::list rivals_of(const Inspected& inspected, std::size_t k) {
  nb::list rows;
  for (const auto& [bead, margin] : bead_at(inspected, k).rivals) {
    rows.append(nb::make_tuple(bead.source.begin, bead.source.end, bead.target.begin,
                               bead.target.end, bead.cost, bead.posterior, margin));
  }
  return rows;
}

const char* name_of(TieKind kind) {
  switch (kind) {
    case TieKind::kWord:
      return "word";
    case TieKind::kName:
      return "name";
    case TieKind::kNumber:
      return "number";
  }
  return "";
}

/// Of each tie: kind, the texts on both sides, probability.
nb::list ties_of(const Inspected& inspected, std::size_t k) {
  nb::list rows;
  for (const Tie& tie : bead_at(inspected, k).ties) {
    const auto piece = [](const std::string& text, ByteRange range) {
      return text.substr(range.begin, range.end - range.begin);
    };
    rows.append(nb::make_tuple(name_of(tie.kind), piece(inspected.source, tie.source),
                               piece(inspected.target, tie.target), tie.probability));
  }
  return rows;
}

}  // namespace

void define_inspection(nb::module_& module) {
  constexpr auto kView = nb::rv_policy::reference_internal;
  const auto rows_of_two = [](const std::vector<std::uint32_t>& numbers) {
    return Array<std::uint32_t>(numbers.data(), {numbers.size() / 2, 2});
  };
  nb::class_<Inspected>(module, "Inspection")
      .def_prop_ro(
          "margins",
          [](const Inspected& inspected) {
            return Array<double>(inspected.margins.data(), {inspected.margins.size()});
          },
          kView)
      .def_prop_ro(
          "anchors", [=](const Inspected& inspected) { return rows_of_two(inspected.anchors); },
          kView)
      .def_prop_ro(
          "band", [=](const Inspected& inspected) { return rows_of_two(inspected.band); }, kView)
      .def("__len__", [](const Inspected& inspected) { return inspected.margins.size(); })
      .def("rivals", rivals_of)
      .def("ties", ties_of);
  module.def("inspect", inspect_alignment);
}

}  // namespace sejajar::python
