#include "ground/files/failure.h"

#include <filesystem>
#include <new>

namespace sejajar::files {

std::string failure_message() {
  try {
    throw;
  } catch (const std::bad_alloc&) {
    return "out of memory; expected shorter texts, more memory, or a greater --memory";
  } catch (const std::filesystem::filesystem_error& error) {
    return error.path1().string() + ": " + error.code().message() + "; expected a usable path";
  } catch (const std::exception& error) {
    return error.what();
  } catch (...) {
    return "unknown error";
  }
}

}  // namespace sejajar::files
