#pragma once

#include <sejajar/bitext.h>

#include <memory>
#include <string>

#include "program/batch/corpus_output.h"

namespace sejajar::batch {

/// What a precision drops of an output of many pairs.
struct Precision {
  double wanted = 0;                      ///< 0..1
  Dropped dropped = {"precision", 0, 2};  ///< set when the output is finished
  std::uint64_t kept = 0;                 ///< rows, likewise
};

/// Returns an output that collects all rows in a temporary file beside `path` and, when it is
/// finished, gives `output` those with a posterior high enough for `precision`, as
/// bitext::threshold_for() says. Rows without a posterior or with text on one side only are kept.
/// `format` and `precision` must outlive it. Throws Error{usage} if rows in `format` have no
/// posteriors, Error{output}.
std::unique_ptr<CorpusOutput> precise_output(const std::string& path, const CorpusFormat& format,
                                             std::unique_ptr<CorpusOutput> output,
                                             Precision& precision);

}  // namespace sejajar::batch
