#pragma once

#include <nanobind/nanobind.h>

namespace sejajar::python {

/// Defines the function find.
void define_find(nanobind::module_& module);

}  // namespace sejajar::python
