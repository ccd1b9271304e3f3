#pragma once

namespace sejajar::threads {

/// Removes what a killed process with the number of this one has left of LLVM's OpenMP runtime in
/// shared memory: the runtime would take it for a second copy of itself in this process, and abort.
/// To be called by a new process before it uses OpenMP. Other runtimes leave nothing.
void forget_registration() noexcept;

}  // namespace sejajar::threads
