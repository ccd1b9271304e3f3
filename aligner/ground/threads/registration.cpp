#include "ground/threads/registration.h"

#include <sys/mman.h>
#include <unistd.h>

#include <array>
#include <cstdio>

namespace sejajar::threads {

void forget_registration() noexcept {
  std::array<char, 64> name{};
  std::snprintf(name.data(), name.size(), "/__KMP_REGISTERED_LIB_%d_%d", static_cast<int>(getpid()),
                static_cast<int>(getuid()));
  ::shm_unlink(name.data());
}

}  // namespace sejajar::threads
