#include "program/review/server.h"

#include <sejajar/error.h>
#include <sys/random.h>

#include <algorithm>
#include <charconv>
#include <mutex>
#include <system_error>
#include <thread>

#include "program/review/http.h"

namespace sejajar::review {
namespace {

using boost::beast::http::verb;

constexpr int kThreads = 16;  // each open connection of a browser holds one

/// Whether a request comes from the page itself or from the address bar: another site can neither
/// name this server, nor hide its own name, nor know the token.
bool is_own(const Request& request, const std::vector<std::string>& hosts) {
  const std::string host(header(request, "Host"));
  if (request.count("Host") != 1 || std::find(hosts.begin(), hosts.end(), host) == hosts.end())
    return false;
  if (request.count("Origin") > 0 && header(request, "Origin") != "http://" + host) return false;
  const std::string_view from = header(request, "Sec-Fetch-Site");
  return from.empty() || from == "same-origin" || (from == "none" && request.method() == verb::get);
}

/// The numbers in `text`, separated by commas; none if it is malformed.
std::vector<std::uint32_t> numbers_in(const std::string& text) {
  std::vector<std::uint32_t> numbers;
  const char* at = text.data();
  const char* const end = at + text.size();
  while (at < end) {
    std::uint32_t number = 0;
    const auto [next, error] = std::from_chars(at, end, number);
    if (error != std::errc() || (next < end && *next != ',')) return {};
    numbers.push_back(number);
    at = next < end ? next + 1 : end;
  }
  return numbers;
}

/// Whether `line` may be a line of the log: one JSON object on one line. The page checks the rest.
bool is_line(const std::string& line) {
  const auto is_control = [](char c) { return static_cast<unsigned char>(c) < ' '; };
  return line.starts_with('{') && line.ends_with('}') &&
         std::none_of(line.begin(), line.end(), is_control);
}

Answer append(Log& log, const Request& request) {
  const std::vector<std::uint32_t> number = numbers_in(parameter(request, "number"));
  if (number.size() != 1 || !is_line(request.body())) return {400, "malformed line"};
  if (log.append(number.front(), request.body()) == Log::Outcome::kConflict)
    return {409, "the review has been changed in another window"};
  return {200, "stored"};
}

Answer text_of(const Log& log) {
  std::string text;
  for (const std::string& line : log.lines()) text += line + '\n';
  return {200, text};
}

Answer align_again(const Realign& realign, const Request& request) {
  if (!realign) return {404, "nothing can be aligned again"};
  return {200, realign(numbers_in(parameter(request, "bounds"))), "application/json"};
}

Answer answer(const Site& site, Log& log, const Request& request) {
  static std::mutex mutex;  // of the log and of what aligns
  const bool gets = request.method() == verb::get || request.method() == verb::head;
  const bool posts = request.method() == verb::post;
  const std::string root = "/" + site.token + "/";
  if (gets && path(request) == root) return {200, site.page, "text/html; charset=utf-8"};
  const std::lock_guard lock(mutex);
  if (gets && path(request) == root + "log") return text_of(log);
  if (posts && path(request) == root + "log") return append(log, request);
  if (posts && path(request) == root + "align") return align_again(site.realign, request);
  return {404, "not found"};
}

/// Serves one connection after the other, for ever.
void serve_connections(const Listener& listener, const Service& service) {
  for (;;) {
    Connection connection = listener.accept();
    try {
      converse(connection, service);
    } catch (const std::exception&) {
      // Out of memory: this connection ends, and the next one may be lighter.
    }
  }
}

}  // namespace

std::string new_token() {
  unsigned char bytes[16];
  if (getentropy(bytes, sizeof bytes) != 0)
    throw Error(ErrorKind::kOutput, "the system has no random numbers for the address");
  std::string token;
  for (const unsigned char byte : bytes) {
    token += "0123456789abcdef"[byte >> 4];
    token += "0123456789abcdef"[byte & 15];
  }
  return token;
}

void serve(const Site& site, Log& log, std::uint16_t port,
           const std::function<void(const std::string& address)>& ready) {
  const Listener listener(port);
  std::vector<std::string> hosts;
  for (const char* name : {"127.0.0.1", "localhost"})
    hosts.push_back(std::string(name) + ":" + std::to_string(listener.port()));
  const Service service{[&](const Request& request) { return is_own(request, hosts); },
                        [&](const Request& request) { return answer(site, log, request); }};
  ready("http://" + hosts.front() + "/" + site.token + "/");
  try {
    for (int k = 1; k < kThreads; ++k)
      std::thread([&] { serve_connections(listener, service); }).detach();
  } catch (const std::system_error&) {
    // The system allows no more threads: fewer connections at a time.
  }
  serve_connections(listener, service);
}

}  // namespace sejajar::review
