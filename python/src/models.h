#pragma once

#include <nanobind/nanobind.h>

#include <memory>
#include <string>
#include <vector>

#include "program/pipeline/model_cache.h"

namespace sejajar::python {

/// Models that are loaded when a text in their language comes, once for all threads.
struct ModelStore {
  std::string directory;
  std::shared_ptr<pipeline::ModelCache> cache;
};

/// Defines the class Models.
void define_models(nanobind::module_& module);

}  // namespace sejajar::python
