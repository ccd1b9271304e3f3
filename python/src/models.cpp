#include "models.h"

#include <nanobind/stl/string.h>
#include <nanobind/stl/vector.h>
#include <sejajar/models.h>

#include "language/identify/language.h"

namespace sejajar::python {
namespace {

namespace nb = nanobind;

ModelStore load(const std::string& directory, const std::vector<std::string>& languages,
                bool lexicons) {
  const nb::gil_scoped_release released;
  const pipeline::ModelChoice choice = {
      directory.empty() ? default_models() : std::filesystem::path(directory),
      {.lexicons = lexicons}};
  ModelStore store = {choice.directory, std::make_shared<pipeline::ModelCache>(choice)};
  std::vector<std::string> tags;
  for (const std::string& language : languages)
    tags.push_back(identify::canonical_language(language));
  for (std::size_t b = 1; b < tags.size(); ++b) {
    for (std::size_t a = 0; a < b; ++a) store.cache->get(tags[a], tags[b]);
  }
  return store;
}

}  // namespace

void define_models(nb::module_& module) {
  nb::class_<ModelStore>(module, "Models").def_prop_ro("directory", [](const ModelStore& store) {
    return store.directory;
  });
  module.def("load_models", load);
}

}  // namespace sejajar::python
