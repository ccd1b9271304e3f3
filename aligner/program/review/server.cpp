#include "program/review/server.h"

#include <httplib.h>
#include <sejajar/error.h>
#include <sys/random.h>

#include <algorithm>
#include <charconv>
#include <mutex>

#include "ground/files/failure.h"

namespace sejajar::review {
namespace {

constexpr std::size_t kMostBytes = std::size_t{16} << 20;  // of a request: a table of decisions
constexpr std::size_t kThreads = 16;  // each open connection of a browser holds one

using httplib::Request;
using httplib::Response;

void answer(Response& response, int status, const std::string& text) {
  response.status = status;
  response.set_content(text, "text/plain; charset=utf-8");
}

/// Whether a request comes from the page itself or from the address bar: another site can neither
/// name this server, nor hide its own name, nor know the token.
bool is_own(const Request& request, const std::vector<std::string>& hosts) {
  const std::string host = request.get_header_value("Host");
  if (std::find(hosts.begin(), hosts.end(), host) == hosts.end()) return false;
  if (request.has_header("Origin") && request.get_header_value("Origin") != "http://" + host)
    return false;
  const std::string from = request.get_header_value("Sec-Fetch-Site");
  return from.empty() || from == "same-origin" || (from == "none" && request.method == "GET");
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

void append(Log& log, const Request& request, Response& response) {
  const std::vector<std::uint32_t> number = numbers_in(request.get_param_value("number"));
  if (number.size() != 1 || !is_line(request.body)) return answer(response, 400, "malformed line");
  if (log.append(number.front(), request.body) == Log::Outcome::kConflict)
    return answer(response, 409, "the review has been changed in another window");
  answer(response, 200, "stored");
}

void send_log(const Log& log, Response& response) {
  std::string text;
  for (const std::string& line : log.lines()) text += line + '\n';
  answer(response, 200, text);
}

void realign(const Realign& realign, const Request& request, Response& response) {
  if (!realign) return answer(response, 404, "nothing can be aligned again");
  response.set_content(realign(numbers_in(request.get_param_value("bounds"))), "application/json");
}

/// `handler`, one request at a time; what it throws becomes the answer.
httplib::Server::Handler guarded(std::mutex& mutex, const httplib::Server::Handler& handler) {
  return [&mutex, handler](const Request& request, Response& response) {
    const std::lock_guard lock(mutex);
    try {
      handler(request, response);
    } catch (...) {
      answer(response, 500, files::failure_message());
    }
  };
}

void set_headers(httplib::Server& server) {
  server.set_default_headers({{"Cache-Control", "no-store"},
                              {"Cross-Origin-Resource-Policy", "same-origin"},
                              {"Referrer-Policy", "no-referrer"},
                              {"X-Content-Type-Options", "nosniff"},
                              {"X-Frame-Options", "DENY"}});
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
  httplib::Server server;
  std::mutex mutex;  // of the log and of what aligns
  std::vector<std::string> hosts;
  server.new_task_queue = [] { return new httplib::ThreadPool(kThreads); };
  server.set_payload_max_length(kMostBytes);
  server.set_tcp_nodelay(true);
  server.set_socket_options([](socket_t socket) {  // the default lets two servers share a port
    const int yes = 1;
    setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  });
  set_headers(server);
  server.set_pre_routing_handler([&hosts](const Request& request, Response& response) {
    if (is_own(request, hosts)) return httplib::Server::HandlerResponse::Unhandled;
    answer(response, 403, "only for the page of this server");
    return httplib::Server::HandlerResponse::Handled;
  });
  const std::string root = "/" + site.token + "/";
  server.Get(root, [&](const Request&, Response& response) {
    response.set_content(site.page, "text/html; charset=utf-8");
  });
  server.Get(root + "log",
             guarded(mutex, [&](const Request&, Response& response) { send_log(log, response); }));
  server.Post(root + "log", guarded(mutex, [&](const Request& request, Response& response) {
                append(log, request, response);
              }));
  server.Post(root + "align", guarded(mutex, [&](const Request& request, Response& response) {
                realign(site.realign, request, response);
              }));
  const int bound = port == 0 ? server.bind_to_any_port("127.0.0.1")
                              : (server.bind_to_port("127.0.0.1", port) ? port : -1);
  if (bound <= 0) {
    throw Error(ErrorKind::kOutput, "port " + std::to_string(port) +
                                        " is not free; expected another --port, or 0 for any");
  }
  for (const char* name : {"127.0.0.1", "localhost"})
    hosts.push_back(std::string(name) + ":" + std::to_string(bound));
  ready("http://" + hosts.front() + root);
  server.listen_after_bind();
}

}  // namespace sejajar::review
