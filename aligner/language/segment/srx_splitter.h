#pragma once

#include <sejajar/options.h>

#include <memory>
#include <string_view>
#include <vector>

#include "language/segment/splitter.h"
#include "language/segment/srx_expression.h"
#include "language/segment/srx_file.h"

namespace sejajar::segment {

/// The rules of one language, in order of precedence; threads share them.
using SrxExpressions = std::shared_ptr<const std::vector<SrxExpression>>;

/// Returns the rules of `file` for `language`, compiled. Throws Error{input} with path and line.
SrxExpressions compile_srx(const SrxFile& file, std::string_view language);

/// Returns a splitter for `expressions`. Its split() throws Error{input} if the effort in `options`
/// is exceeded. Time is linear in the text if the length of matches is bounded.
std::unique_ptr<Splitter> make_srx_splitter(SrxExpressions expressions,
                                            const SplitOptions& options);

}  // namespace sejajar::segment
