#pragma once

#include <sejajar/bitext.h>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/bitext/bead_text.h"
#include "ground/files/place.h"

namespace sejajar::bitext {

/// The columns of a bitext in a spreadsheet, in the order in which they are written.
inline constexpr std::string_view kTableNames[] = {
    "source",        "target",           "posterior",        "cost",
    "bead",          "source_sentences", "target_sentences", kTimeColumns[0],
    kTimeColumns[1], kTimeColumns[2],    kTimeColumns[3]};

/// The index of the first column with a time.
inline constexpr std::size_t kTableTimes = 7;

using Cells = std::vector<std::string>;

/// Returns the units in the rows that `next` reads one by one, until it returns false. The columns
/// are found by the names in the first row; without `source` and `target` there, the first two are
/// the texts, and a first row of two language tags names their languages. `place` returns the place
/// of the row that was read last. Throws Error{input} there for a malformed cell and for a single
/// column.
Bitext bitext_of_rows(const std::function<bool(Cells&)>& next,
                      const std::function<files::Place()>& place);

}  // namespace sejajar::bitext
