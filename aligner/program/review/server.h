#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "program/review/logs.h"

namespace sejajar::review {

/// Aligns a stretch again; `bounds` holds the first sentence and one past the last, for each text.
/// Returns JSON for the page: a list of {"r": bounds, "p": posterior}, of three or more texts also
/// "c", the scores of the cells. May throw Error.
using Realign = std::function<std::string(const std::vector<std::uint32_t>& bounds)>;

/// What the server shows and does.
struct Site {
  std::string token;             ///< secret part of the address; see new_token()
  std::string page;              ///< HTML
  std::vector<Realign> realign;  ///< one per alignment on the page, in its order
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
