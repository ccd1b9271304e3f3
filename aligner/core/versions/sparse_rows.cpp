#include "core/versions/sparse_rows.h"

#include <algorithm>
#include <tuple>

namespace sejajar::versions {

SparseRows::SparseRows(std::uint32_t rows, std::vector<Addend> addends, double least) {
  // Stable, so that each entry is summed in the order of the addends.
  std::stable_sort(addends.begin(), addends.end(), [](const Addend& a, const Addend& b) {
    return std::tie(a.row, a.column) < std::tie(b.row, b.column);
  });
  starts_.assign(rows + std::size_t{1}, 0);
  for (std::size_t k = 0; k < addends.size();) {
    const Addend& first = addends[k];
    double sum = 0;
    for (; k < addends.size() && addends[k].row == first.row && addends[k].column == first.column;
         ++k)
      sum += addends[k].value;
    if (sum < least) continue;
    entries_.push_back({first.column, static_cast<float>(sum)});
    starts_[first.row + std::size_t{1}] = entries_.size();
  }
  // Rows without entries start where the previous row's entries end.
  for (std::size_t row = 1; row < starts_.size(); ++row)
    starts_[row] = std::max(starts_[row], starts_[row - 1]);
}

}  // namespace sejajar::versions
