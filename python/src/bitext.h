#pragma once

#include <nanobind/nanobind.h>
#include <sejajar/bitext.h>
#include <sejajar/version_table.h>

#include <string>
#include <variant>
#include <vector>

namespace sejajar::python {

/// Units of bitext: of two texts, or of any number of versions.
struct Units {
  std::variant<Bitext, VersionTable> held;
  std::vector<std::string> joiners = {};  ///< as in WriteOptions
};

/// Writes `units` to the file `path` as `given` says, see write_options_of(). Returns the number of
/// units that each filter dropped.
nanobind::dict write_units(const Units& units, const std::string& path,
                           const nanobind::dict& given);

/// Defines the class Bitext and the functions that read and compare it.
void define_bitext(nanobind::module_& module);

}  // namespace sejajar::python
