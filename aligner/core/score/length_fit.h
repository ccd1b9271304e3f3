#pragma once

namespace sejajar::score {

/// How lengths relate in a document pair.
struct LengthFit {
  double ratio = 1;  ///< target code points per source code point
  double variance =
      6.8;  ///< of the difference per unit of length (Gale & Church 1993, section 3.2)
};

}  // namespace sejajar::score
