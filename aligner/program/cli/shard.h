#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "program/batch/resumption.h"

namespace sejajar::cli {

/// Returns the number that the digits `text` write; nothing if there is anything else.
std::optional<std::uint64_t> whole_number(std::string_view text);

/// Returns the shard that `text`, given to `flag`, names, such as 3/8; the whole for "". `noun` is
/// what messages call it. Throws Error{usage} if it is malformed.
batch::Shard shard_of(const std::string& flag, const std::string& noun, const std::string& text);

}  // namespace sejajar::cli
