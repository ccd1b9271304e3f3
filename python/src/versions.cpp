// The alignment of all versions of a text.

#include "versions.h"

#include <nanobind/stl/string.h>
#include <nanobind/stl/vector.h>
#include <sejajar/version_table.h>
#include <sejajar/versions.h>

#include <algorithm>

#include "arrays.h"
#include "bitext.h"
#include "document.h"
#include "interrupts.h"
#include "models.h"
#include "settings.h"

namespace sejajar::python {
namespace {

namespace nb = nanobind;

/// An alignment of versions, with its numbers in columns.
struct AlignedVersions {
  std::vector<Document> documents;
  pipeline::PairModels models;
  VersionAlignment alignment;
  std::vector<std::uint32_t> units;  ///< by unit and version: begin and end
  std::vector<double> scores;        ///< by unit and version
  std::vector<double> unit_scores;   ///< by unit
};

void set_columns(AlignedVersions& aligned) {
  for (const Unit& unit : aligned.alignment.units) {
    for (const SentenceRange& cell : unit.cells)
      aligned.units.insert(aligned.units.end(), {cell.begin, cell.end});
    aligned.scores.insert(aligned.scores.end(), unit.cell_scores.begin(), unit.cell_scores.end());
    aligned.unit_scores.push_back(unit.score);
  }
}

AlignedVersions align_texts(std::vector<Text> texts, const ModelStore& models,
                            const nb::dict& given) {
  const VersionOptions options = version_options_of(given);
  const nb::gil_scoped_release released;
  const ThreadCount threads(options.pairs.threads);
  AlignedVersions aligned;
  std::vector<std::string> languages;
  for (const Text& text : texts) languages.push_back(text.document.language);
  aligned.models = models.cache->get(languages);
  for (Text& text : texts) {
    split(text, aligned.models.loaded, options.pairs.split);
    aligned.documents.push_back(std::move(text.document));
  }
  aligned.alignment =
      sejajar::align_versions(aligned.documents, aligned.models.loaded, options, stop_on_signals());
  set_columns(aligned);
  return aligned;
}

Units units_of_versions(const AlignedVersions& aligned) {
  return {version_table_of(aligned.documents, aligned.alignment), aligned.models.joiners};
}

/// Of each version, one text or number that `value_of` returns.
template <class Value>
std::vector<Value> per_version(const AlignedVersions& aligned, Value (*value_of)(const Document&)) {
  std::vector<Value> values;
  for (const Document& document : aligned.documents) values.push_back(value_of(document));
  return values;
}

}  // namespace

void define_versions(nb::module_& module) {
  constexpr auto kView = nb::rv_policy::reference_internal;
  nb::class_<AlignedVersions>(module, "Versions")
      .def_prop_ro(
          "units",
          [](const AlignedVersions& aligned) {
            return Array<std::uint32_t>(aligned.units.data(),
                                        {aligned.unit_scores.size(), aligned.documents.size(), 2});
          },
          kView)
      .def_prop_ro(
          "scores",
          [](const AlignedVersions& aligned) {
            return Array<double>(aligned.scores.data(),
                                 {aligned.unit_scores.size(), aligned.documents.size()});
          },
          kView)
      .def_prop_ro(
          "unit_score",
          [](const AlignedVersions& aligned) {
            return Array<double>(aligned.unit_scores.data(), {aligned.unit_scores.size()});
          },
          kView)
      .def_prop_ro("qualities",
                   [](const AlignedVersions& aligned) { return aligned.alignment.qualities; })
      .def_prop_ro("related",
                   [](const AlignedVersions& aligned) { return aligned.alignment.related; })
      .def_prop_ro("notes", [](const AlignedVersions& aligned) { return aligned.models.notes; })
      .def_prop_ro(
          "sentences",
          [](const AlignedVersions& aligned) { return per_version(aligned, sentences_of); })
      .def("__len__", [](const AlignedVersions& aligned) { return aligned.unit_scores.size(); })
      .def("bitext", units_of_versions);
  module.def("align_versions", align_texts);
}

}  // namespace sejajar::python
