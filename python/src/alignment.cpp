#include "alignment.h"

#include <nanobind/stl/optional.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/vector.h>
#include <sejajar/bitext.h>
#include <sejajar/error.h>
#include <sejajar/features.h>

#include <optional>
#include <string>
#include <utility>

#include "arrays.h"
#include "bitext.h"
#include "document.h"
#include "interrupts.h"
#include "models.h"
#include "settings.h"

namespace sejajar::python {
namespace {

namespace nb = nanobind;

/// Fills the columns of `aligned`.
void set_columns(Aligned& aligned) {
  for (Bead& bead : aligned.pair.alignment.beads) {
    aligned.posterior.push_back(bead.posterior);
    aligned.cost.push_back(bead.cost);
    aligned.source_begin.push_back(bead.source.begin);
    aligned.source_end.push_back(bead.source.end);
    aligned.target_begin.push_back(bead.target.begin);
    aligned.target_end.push_back(bead.target.end);
    aligned.terms.insert(aligned.terms.end(), bead.terms.begin(), bead.terms.end());
  }
}

void check_dimensions(const Text& source, const Text& target) {
  const auto columns = [](const Document& document) {
    return document.sentences.empty() ? 0 : document.vectors.size() / document.sentences.size();
  };
  if (source.document.sentences.empty() || target.document.sentences.empty()) return;
  if (columns(source.document) == columns(target.document)) return;
  throw Error(ErrorKind::kInput,
              "target_vectors: vectors of " + std::to_string(columns(target.document)) +
                  " numbers; expected " + std::to_string(columns(source.document)) +
                  " as for the source");
}

Aligned align_texts(Text source, Text target, const ModelStore& models, const nb::dict& given,
                    const std::optional<Vectors>& source_vectors,
                    const std::optional<Vectors>& target_vectors) {
  Aligned aligned;
  aligned.settings.options = options_of(given);
  aligned.settings.progress = stop_on_signals();
  const nb::gil_scoped_release released;
  const ThreadCount threads(aligned.settings.options.threads);
  pipeline::AlignedPair& pair = aligned.pair;
  pair.models = models.cache->get(source.document.language, target.document.language);
  split(source, pair.models.loaded, aligned.settings.options.split);
  split(target, pair.models.loaded, aligned.settings.options.split);
  if (source_vectors) set_vectors(source, *source_vectors);
  if (target_vectors) set_vectors(target, *target_vectors);
  check_dimensions(source, target);
  pair.documents = {std::move(source.document), std::move(target.document)};
  pair.source = std::move(source.facts);
  pair.target = std::move(target.facts);
  pipeline::Pipeline(aligned.settings).align(pair);
  pair.analysis.reset();
  aligned.settings.progress = {};
  set_columns(aligned);
  return aligned;
}

std::vector<std::string> split_text(Text text, const ModelStore& models, const nb::dict& given) {
  const Options options = options_of(given);
  const nb::gil_scoped_release released;
  split(text, models.cache->get({text.document.language}).loaded, options.split);
  return sentences_of(text.document);
}

Units units_of_alignment(const Aligned& aligned) {
  return {bitext_of(aligned.pair.documents, aligned.pair.alignment), aligned.pair.models.joiners};
}

std::vector<std::string> notes_of(const Aligned& aligned) {
  std::vector<std::string> notes = aligned.pair.source.remarks;
  for (const auto* more : {&aligned.pair.target.remarks, &aligned.pair.models.notes})
    notes.insert(notes.end(), more->begin(), more->end());
  return notes;
}

nb::dict stages_of(const Aligned& aligned) {
  nb::dict stages;
  for (const StageTime& stage : aligned.pair.alignment.stages)
    stages[stage.stage.c_str()] = stage.seconds;
  return stages;
}

std::vector<std::string> feature_names() {
  std::vector<std::string> names;
  for (const FeatureInfo& feature : features()) names.push_back(feature.name);
  return names;
}

/// A property that looks at a column of Aligned.
template <auto Column>
auto column_view() {
  using Value =
      typename std::remove_reference_t<decltype(std::declval<Aligned&>().*Column)>::value_type;
  return [](const Aligned& aligned) {
    const auto& column = aligned.*Column;
    return Array<Value>(column.data(), {column.size()});
  };
}

Array<double> terms_view(const Aligned& aligned) {
  const std::size_t beads = aligned.posterior.size();
  return {aligned.terms.data(), {beads, beads == 0 ? 0 : aligned.terms.size() / beads}};
}

}  // namespace

void define_alignment(nb::module_& module) {
  constexpr auto kView = nb::rv_policy::reference_internal;
  nb::class_<Aligned>(module, "Alignment")
      .def_prop_ro("posterior", column_view<&Aligned::posterior>(), kView)
      .def_prop_ro("cost", column_view<&Aligned::cost>(), kView)
      .def_prop_ro("source_begin", column_view<&Aligned::source_begin>(), kView)
      .def_prop_ro("source_end", column_view<&Aligned::source_end>(), kView)
      .def_prop_ro("target_begin", column_view<&Aligned::target_begin>(), kView)
      .def_prop_ro("target_end", column_view<&Aligned::target_end>(), kView)
      .def_prop_ro("terms", terms_view, kView)
      .def_prop_ro("quality", [](const Aligned& aligned) { return aligned.pair.alignment.quality; })
      .def_prop_ro("total_cost", [](const Aligned& aligned) { return aligned.pair.alignment.cost; })
      .def_prop_ro("source_language",
                   [](const Aligned& aligned) { return aligned.pair.documents.source.language; })
      .def_prop_ro("target_language",
                   [](const Aligned& aligned) { return aligned.pair.documents.target.language; })
      .def_prop_ro(
          "source_sentences",
          [](const Aligned& aligned) { return sentences_of(aligned.pair.documents.source); })
      .def_prop_ro(
          "target_sentences",
          [](const Aligned& aligned) { return sentences_of(aligned.pair.documents.target); })
      .def_prop_ro("notes", notes_of)
      .def_prop_ro("seconds", stages_of)
      .def("__len__", [](const Aligned& aligned) { return aligned.posterior.size(); })
      .def("bitext", units_of_alignment);
  module.def("align", align_texts, nb::arg("source"), nb::arg("target"), nb::arg("models"),
             nb::arg("options"), nb::arg("source_vectors").none(),
             nb::arg("target_vectors").none());
  module.def("split", split_text);
  module.def("features", feature_names);
}

}  // namespace sejajar::python
