#pragma once

#include <sstream>

namespace sejajar::files {

/// A stream into memory. It throws what keeps it from growing, such as std::bad_alloc, while
/// std::ostringstream would end the text there and say nothing.
class OutputText : public std::ostringstream {
 public:
  OutputText() { exceptions(std::ios::badbit); }
};

}  // namespace sejajar::files
