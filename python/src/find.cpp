// Which texts are versions of each other.

#include "find.h"

#include <nanobind/stl/string.h>
#include <nanobind/stl/vector.h>
#include <sejajar/find.h>

#include <vector>

#include "document.h"
#include "models.h"
#include "program/find/choices.h"
#include "settings.h"

namespace sejajar::python {
namespace {

namespace nb = nanobind;

/// Of each text: group, status, probability, rival, probability of the rival.
nb::list find_texts(const std::vector<Text>& texts, const ModelStore& models,
                    const nb::dict& given) {
  const FindOptions options = find_options_of(given);
  std::vector<FoundVersion> found;
  {
    const nb::gil_scoped_release released;
    const ThreadCount threads(options.pairs.threads);
    std::vector<Document> documents;
    for (const Text& text : texts) documents.push_back(text.document);
    found = find_versions(documents, models.directory, options);
  }
  nb::list rows;
  for (const FoundVersion& row : found) {
    rows.append(nb::make_tuple(row.group, tables::name_of(row.status), row.probability, row.rival,
                               row.rival_probability));
  }
  return rows;
}

}  // namespace

void define_find(nb::module_& module) {
  module.def("find", find_texts);
}

}  // namespace sejajar::python
