#pragma once

#include <string>

#include "program/batch/resumption.h"

namespace sejajar::cli {

/// Returns the shard that `text`, given to `flag`, names, such as 3/8; the whole for "". `noun` is
/// what messages call it. Throws Error{usage} if it is malformed.
batch::Shard shard_of(const std::string& flag, const std::string& noun, const std::string& text);

}  // namespace sejajar::cli
