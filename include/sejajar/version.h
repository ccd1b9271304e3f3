#pragma once

#include <string>

#define SEJAJAR_VERSION_MAJOR 0
#define SEJAJAR_VERSION_MINOR 2
#define SEJAJAR_VERSION_PATCH 0
#define SEJAJAR_VERSION "0.2.0"  ///< of these headers; CMake and Python read it here

#pragma GCC visibility push(default)
namespace sejajar {

/// Returns the version of the library in use, such as "0.2.0". A shared library may be newer than
/// SEJAJAR_VERSION.
std::string version();

}  // namespace sejajar
#pragma GCC visibility pop
