#pragma once

#include <nanobind/nanobind.h>
#include <sejajar/align.h>

namespace sejajar::python {

/// Returns a listener that raises what Ctrl-C raises, after each stage of an alignment. Python
/// handles signals in its main thread only; in others nothing happens.
inline ProgressListener stop_on_signals() {
  return [](double) {
    const nanobind::gil_scoped_acquire held;
    if (PyErr_CheckSignals() != 0) throw nanobind::python_error();
  };
}

}  // namespace sejajar::python
