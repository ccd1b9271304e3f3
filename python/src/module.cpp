// The extension sejajar._core, on which the package in ../sejajar is built.

#include <nanobind/nanobind.h>
#include <nanobind/stl/string.h>
#include <omp.h>
#include <sejajar/error.h>
#include <sejajar/version.h>

#include "alignment.h"
#include "bitext.h"
#include "document.h"
#include "find.h"
#include "models.h"
#include "versions.h"

namespace nb = nanobind;

namespace sejajar::python {
namespace {

const char* name_of(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::kUsage:
      return "usage";
    case ErrorKind::kInput:
      return "input";
    case ErrorKind::kEncoding:
      return "encoding";
    case ErrorKind::kModel:
      return "model";
    case ErrorKind::kOutput:
      return "output";
  }
  return "";
}

/// Raises sejajar.Error for an Error.
void translate(const std::exception_ptr& thrown, void*) {
  try {
    std::rethrow_exception(thrown);
  } catch (const Error& error) {
    const nb::object type = nb::module_::import_("sejajar._error").attr("Error");
    const nb::object raised = type(error.what(), name_of(error.kind()));
    PyErr_SetObject(type.ptr(), raised.ptr());
  }
}

}  // namespace
}  // namespace sejajar::python

NB_MODULE(_core, module) {
  using namespace sejajar::python;
  nb::register_exception_translator(translate);
  define_documents(module);
  define_models(module);
  define_bitext(module);
  define_alignment(module);
  define_inspection(module);
  define_versions(module);
  define_find(module);
  module.def("version", &sejajar::version);
  module.def("set_threads", &omp_set_num_threads);
}
