// Shards of a batch and parts of find are written alike.

#include "program/cli/shard.h"

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "ground/files/place.h"
#include "ground/text/number_format.h"

namespace sejajar::cli {

batch::Shard shard_of(const std::string& flag, const std::string& noun, const std::string& text) {
  constexpr std::uint64_t kMostShards = 1'000'000;
  if (text.empty()) return {};
  const std::size_t slash = std::min(text.find('/'), text.size() - 1);
  const auto number = text::parse_whole_number(std::string_view(text).substr(0, slash));
  const auto count = text::parse_whole_number(std::string_view(text).substr(slash + 1));
  if (!number || !count || *number < 1 || *number > *count || *count > kMostShards)
    files::fail(ErrorKind::kUsage, flag, "'" + text + "' is not a " + noun,
                "a number from 1 and the number of " + noun + "s, such as 3/8");
  return {*number, *count};
}

}  // namespace sejajar::cli
