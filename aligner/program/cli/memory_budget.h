#pragma once

#include <cstddef>

namespace sejajar::cli {

/// Lets operator new throw std::bad_alloc when it has given out more than `mebibytes`; 0: nine
/// tenths of the machine's memory. What C libraries allocate does not count.
void limit_memory(std::size_t mebibytes);

}  // namespace sejajar::cli
