#include "program/review/server.h"

#include <sejajar/error.h>
#include <sys/random.h>

#include <algorithm>
#include <charconv>
#include <mutex>
#include <system_error>
#include <thread>

#include "ground/markup/json.h"
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

Answer append(Logs& logs, std::size_t alignment, const Request& request) {
  const std::vector<std::uint32_t> number = numbers_in(parameter(request, "number"));
  if (number.size() != 1 || !is_line(request.body())) return {400, "malformed line"};
  if (logs.append(alignment, number.front(), request.body()) == Log::Outcome::kConflict)
    return {409, "the review has been changed in another window"};
  return {200, "stored"};
}

Answer text_of(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + '\n';
  return {200, text};
}

/// The alignments with decisions, as a JSON list of their numbers.
Answer reviewed_of(const Logs& logs) {
  std::vector<std::size_t> reviewed;
  for (std::size_t k = 0; k < logs.size(); ++k)
    if (!logs.lines(k).empty()) reviewed.push_back(k);
  return {200, markup::Json::array(reviewed).text(), "application/json"};
}

/// What `request` asks of one alignment; its path is `path` below the root.
Answer answer_for(const Site& site, Logs& logs, std::string_view path, const Request& request) {
  const std::string which = parameter(request, "pair");
  const std::vector<std::uint32_t> numbers = numbers_in(which.empty() ? "0" : which);
  if (numbers.size() != 1 || numbers.front() >= logs.size()) return {404, "no such pair"};
  const std::size_t alignment = numbers.front();
  const bool posts = request.method() == verb::post;
  if (path == "log" && posts) return append(logs, alignment, request);
  if (path == "log") return text_of(logs.lines(alignment));
  if (path != "align" || !posts) return {404, "not found"};
  const std::vector<std::uint32_t> bounds = numbers_in(parameter(request, "bounds"));
  return {200, site.realign[alignment](bounds), "application/json"};
}

Answer answer(const Site& site, Logs& logs, const Request& request) {
  static std::mutex mutex;  // of the logs and of what aligns
  const verb method = request.method();
  const bool gets = method == verb::get || method == verb::head;
  const std::string root = "/" + site.token + "/";
  std::string_view below = path(request);
  if (!below.starts_with(root) || (!gets && method != verb::post)) return {404, "not found"};
  below.remove_prefix(root.size());
  if (gets && below.empty()) return {200, site.page, "text/html; charset=utf-8"};
  const std::lock_guard lock(mutex);
  if (gets && below == "reviewed") return reviewed_of(logs);
  return answer_for(site, logs, below, request);
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

void serve(const Site& site, Logs& logs, std::uint16_t port,
           const std::function<void(const std::string& address)>& ready) {
  const Listener listener(port);
  std::vector<std::string> hosts;
  for (const char* name : {"127.0.0.1", "localhost"})
    hosts.push_back(std::string(name) + ":" + std::to_string(listener.port()));
  const Service service{[&](const Request& request) { return is_own(request, hosts); },
                        [&](const Request& request) { return answer(site, logs, request); }};
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
