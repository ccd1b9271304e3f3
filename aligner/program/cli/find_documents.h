#pragma once

#include <cstddef>

#include "program/cli/command.h"
#include "program/cli/find_options.h"
#include "program/find/comparing_options.h"
#include "program/find/signatures.h"
#include "program/find/texts.h"

namespace sejajar::cli {

/// The documents of a command line of `sejajar find`, and what candidates are retrieved from.
struct FindDocuments {
  find::Texts texts;
  find::Signatures signatures;
  std::size_t first_target = 0;  ///< with --bitextor
};

/// Returns the documents that the operands name, from an index if the operand is one; else they are
/// read and analysed, and with --index that is written. Documents that cannot be read are added to
/// `failures`. Throws Error{usage} if an operand cannot be used, or if an output is one of the
/// files that are read.
FindDocuments find_documents(const Invocation& invocation, const FindCommandOptions& options,
                             const find::ComparingOptions& comparing, find::Failures& failures);

}  // namespace sejajar::cli
