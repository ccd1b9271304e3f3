#pragma once

#include <nanobind/nanobind.h>

#include <cstdint>
#include <vector>

#include "program/pipeline/pipeline.h"

namespace sejajar::python {

/// An alignment, with its numbers in columns so that numpy can look at them.
struct Aligned {
  pipeline::AlignedPair pair;
  pipeline::PipelineOptions settings;
  std::vector<double> posterior, cost;                  ///< one per bead
  std::vector<std::uint32_t> source_begin, source_end;  ///< one per bead
  std::vector<std::uint32_t> target_begin, target_end;  ///< one per bead
  std::vector<double> terms;                            ///< a row per bead, a column per feature
};

/// Defines the classes Alignment and Inspection, and the functions that return them.
void define_alignment(nanobind::module_& module);
void define_inspection(nanobind::module_& module);

}  // namespace sejajar::python
