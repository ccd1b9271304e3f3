#pragma once

#include <string>
#include <string_view>

#include "support/run_program.h"

namespace sejajar::test {

/// What the digest of coreutils says of `text`, as a Content-Security-Policy writes it.
inline std::string policy_hash(std::string_view text) {
  const TempDir dir;
  dir.write("text", text);
  const Outcome digest = run_shell(
      "env printf \"$(sha256sum text | cut -c 1-64 | sed 's/../\\\\x&/g')\" | base64 -w 0", dir);
  return "sha256-" + digest.out;
}

}  // namespace sejajar::test
