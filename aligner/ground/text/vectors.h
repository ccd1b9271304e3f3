#pragma once

#include <sejajar/document.h>

#include <string>

namespace sejajar::text {

/// Gives every sentence of `document`, which has been split, the vector that the user has for it.
/// `files` is either a path that ends in .npy, a matrix of 32-bit floats in C order with one row
/// per sentence, or TEXT:VECTORS, Vecalign's form: a file of lines and a file of as many rows of
/// raw 32-bit floats, little-endian, where each sentence must be one of the lines (runs of white
/// space count as one blank). Throws Error{input} with the file if anything does not fit.
void read_vectors(const std::string& files, Document& document);

}  // namespace sejajar::text
