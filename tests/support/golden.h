#pragma once

#include <cstdlib>

namespace sejajar::test {

/// Whether expected results are to be rewritten from what the program gives now: UPDATE_GOLDEN=1.
inline bool update_golden() {
  const char* wish = std::getenv("UPDATE_GOLDEN");
  return wish != nullptr && wish[0] == '1';
}

}  // namespace sejajar::test
