#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "ground/files/descriptor.h"

namespace sejajar::review {

/// How long a connection may be idle, or keep a thread waiting.
constexpr std::chrono::seconds kPatience{5};

/// A TCP connection that no peer can keep waiting for ever.
class Connection {
 public:
  explicit Connection(files::Descriptor socket);

  /// Gives the reads that follow kPatience, all together.
  void restart_clock();

  /// Reads up to `size` bytes to `to`. Returns how many: 0 if the peer has closed the connection or
  /// the time is up.
  std::size_t read(void* to, std::size_t size);

  /// Sends `bytes`. Returns whether the system took all: a peer that takes none for kPatience has
  /// gone.
  bool send(std::string_view bytes);

  /// Sends no more, and waits until the peer has closed the connection too: closed while the peer
  /// still sends, it would lose what it was sent last.
  void finish();

 private:
  using Clock = std::chrono::steady_clock;

  bool wait(short events, Clock::time_point deadline) const;

  files::Descriptor socket_;
  Clock::time_point deadline_;
};

/// A port of the loopback interface.
class Listener {
 public:
  /// Takes `port` or, for 0, any free one. Throws Error{output} if it is taken.
  explicit Listener(std::uint16_t port);

  std::uint16_t port() const { return port_; }

  /// Returns the next connection; waits for it. For any number of threads.
  Connection accept() const;

 private:
  files::Descriptor socket_;
  std::uint16_t port_ = 0;
};

}  // namespace sejajar::review
