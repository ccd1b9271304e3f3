#pragma once

#include <nanobind/nanobind.h>
#include <nanobind/ndarray.h>

namespace sejajar::python {

/// A numpy array that looks at numbers of the object whose property it is, and keeps that object.
template <class Value>
using Array = nanobind::ndarray<nanobind::numpy, const Value>;

}  // namespace sejajar::python
