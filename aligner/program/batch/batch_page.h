#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace sejajar::batch {

/// Returns an HTML page about the journals `paths`: the sums, and a row for each job, failed ones
/// first, then by quality, that the reader can sort by any column; outputs are links, relative to
/// the folder of `page`. Of more than `most` jobs, the first are shown, and the page says so.
/// Throws Error{usage} as read_journal() does.
std::string batch_page(const std::vector<std::string>& paths, const std::string& page,
                       std::size_t most = 20'000);

}  // namespace sejajar::batch
