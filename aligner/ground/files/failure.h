#pragma once

#include <string>

namespace sejajar::files {

/// Returns the message of the exception that is being handled. To be called in a catch block.
std::string failure_message();

}  // namespace sejajar::files
