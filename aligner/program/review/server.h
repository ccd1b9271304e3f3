#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "program/review/alignment_cache.h"
#include "program/review/logs.h"

namespace sejajar::review {

/// What the server shows and does. Its functions are called from several threads.
struct Site {
  std::string token;          ///< secret part of the address; see new_token()
  std::string page;           ///< HTML
  AlignmentCache::Make show;  ///< makes an alignment of the page; may throw Error
  /// The alignments whose lines of the table are unknown; line_of() makes them, one after the
  /// other, while the page is open.
  std::vector<std::size_t> unknown = {};
  std::function<std::string(std::size_t k)> line_of = {};  ///< returns JSON; throws nothing
  /// Returns the numbers of the alignments that have `words` in a text.
  std::function<std::vector<std::size_t>(const std::string& words)> search = {};
};

/// Returns 32 random hexadecimal digits. Throws Error{output} if the system has no random numbers.
std::string new_token();

/// Serves `site`, whose alignments have the logs `logs`, on the loopback interface, at `port` or,
/// for 0, at any free one, until the process ends. Calls `ready` with the address. Only requests
/// with the token and to the server's own name are answered, and none from another site. Throws
/// Error{output} if the port is taken.
void serve(const Site& site, Logs& logs, std::uint16_t port,
           const std::function<void(const std::string& address)>& ready);

}  // namespace sejajar::review
