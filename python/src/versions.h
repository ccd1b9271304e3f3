#pragma once

#include <nanobind/nanobind.h>

namespace sejajar::python {

/// Defines the class Versions and the function that returns it.
void define_versions(nanobind::module_& module);

}  // namespace sejajar::python
