// What LeakSanitizer takes for leaks, and is none.

/// The OpenMP runtime keeps the teams of nested loops for threads that it may need again; CLD2
/// loses its buffers when an allocation of its own fails. The name is LeakSanitizer's; other builds
/// never call it.
extern "C" const char* __lsan_default_suppressions() {
  return "leak:libomp\nleak:libcld2\n";
}
