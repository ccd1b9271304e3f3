#pragma once

#include <nanobind/nanobind.h>
#include <nanobind/ndarray.h>
#include <sejajar/document.h>
#include <sejajar/options.h>

#include <string>
#include <vector>

#include "program/pipeline/model_cache.h"
#include "program/pipeline/read_side.h"

namespace sejajar::python {

/// A text, before or after it was split, and the findings from reading it.
struct Text {
  Document document;
  pipeline::ReadingFacts facts;
};

/// Vectors of sentences, row by row.
using Vectors =
    nanobind::ndarray<const float, nanobind::ndim<2>, nanobind::c_contig, nanobind::device::cpu>;

/// Splits `text` unless it has sentences. `models` are those of its language.
void split(Text& text, const Models& models, const SplitOptions& options);

/// Gives the sentences of `text` their vectors. Throws Error{input} unless there is a row of finite
/// numbers for each of them.
void set_vectors(Text& text, const Vectors& vectors);

/// Returns the sentences of `document`, in order.
std::vector<std::string> sentences_of(const Document& document);

/// Defines the class Document and the functions that make one.
void define_documents(nanobind::module_& module);

}  // namespace sejajar::python
