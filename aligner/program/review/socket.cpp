#include "program/review/socket.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sejajar/error.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <string>
#include <thread>

namespace sejajar::review {
namespace {

void turn_on(const files::Descriptor& socket, int level, int option) {
  const int yes = 1;
  ::setsockopt(socket.get(), level, option, &yes, sizeof yes);
}

}  // namespace

Connection::Connection(files::Descriptor socket) : socket_(std::move(socket)) {
  turn_on(socket_, IPPROTO_TCP, TCP_NODELAY);
  restart_clock();
}

void Connection::restart_clock() {
  deadline_ = Clock::now() + kPatience;
}

bool Connection::wait(short events, Clock::time_point deadline) const {
  pollfd entry{socket_.get(), events, 0};
  for (;;) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now());
    const int ready = ::poll(&entry, 1, std::max(0, static_cast<int>(left.count())));
    if (ready >= 0 || errno != EINTR) return ready > 0;
  }
}

std::size_t Connection::read(void* to, std::size_t size) {
  if (!wait(POLLIN, deadline_)) return 0;
  const ssize_t count = ::recv(socket_.get(), to, size, MSG_DONTWAIT);
  return count > 0 ? static_cast<std::size_t>(count) : 0;
}

bool Connection::send(std::string_view bytes) {
  while (!bytes.empty()) {
    if (!wait(POLLOUT, Clock::now() + kPatience)) return false;
    const ssize_t count =
        ::send(socket_.get(), bytes.data(), bytes.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
    if (count < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

void Connection::finish() {
  ::shutdown(socket_.get(), SHUT_WR);
  restart_clock();
  std::array<char, 4096> ignored;
  while (read(ignored.data(), ignored.size()) > 0) {
  }
}

Listener::Listener(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
  turn_on(socket_, SOL_SOCKET, SO_REUSEADDR);  // a port that was in use a minute ago is free
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  auto* const generic = reinterpret_cast<sockaddr*>(&address);
  if (::bind(socket_.get(), generic, size) != 0 || ::listen(socket_.get(), SOMAXCONN) != 0 ||
      ::getsockname(socket_.get(), generic, &size) != 0) {
    throw Error(ErrorKind::kOutput, "port " + std::to_string(port) +
                                        " is not free; expected another --port, or 0 for any");
  }
  port_ = ntohs(address.sin_port);
}

Connection Listener::accept() const {
  for (;;) {
    files::Descriptor socket(::accept4(socket_.get(), nullptr, nullptr, SOCK_CLOEXEC));
    if (socket.get() >= 0) return Connection(std::move(socket));
    std::this_thread::sleep_for(std::chrono::milliseconds(10));  // too many files are open
  }
}

}  // namespace sejajar::review
