#pragma once

#include <string>

#include "ground/files/record_file.h"
#include "program/find/catalogue.h"
#include "program/find/document_frequencies.h"
#include "program/find/signatures.h"
#include "program/pipeline/identity.h"

namespace sejajar::find {

inline constexpr files::RecordKind kIndexKind = {"SJRIDX\r\n\x1A\n", 1, "an index",
                                                 "sejajar find --index"};

/// All that is known of a collection before texts are aligned.
struct Index {
  Catalogue catalogue;
  Signatures signatures;
};

/// Returns whether the file `path` is an index; "-" and folders are none.
bool is_index(const std::string& path);

/// Writes an index of documents that have files to `path`, for runs of `identity`. The bytes do not
/// depend on the machine. Throws Error{output} if that fails.
void write_index(const std::string& path, const pipeline::Identity& identity,
                 const Catalogue& catalogue, const Signatures& signatures);

/// Returns the index in the file `path`. `background` are the document frequencies of the models.
/// Throws Error{usage} if it is damaged, of another version, or written in a run that differs from
/// `identity`.
Index read_index(const std::string& path, const pipeline::Identity& identity,
                 DocumentFrequencies background);

}  // namespace sejajar::find
