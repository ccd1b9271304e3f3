#include "program/review/server.h"

#include <sejajar/error.h>
#include <sys/random.h>

#include <algorithm>
#include <charconv>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>

#include "ground/markup/json.h"
#include "program/review/http.h"
#include "program/review/table_lines.h"

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

/// The site while it is served.
struct Served {
  const Site& site;
  Logs& logs;
  AlignmentCache alignments;
  TableLines table_lines;
  std::mutex mutex = {};  // of the logs
};

constexpr const char* kJson = "application/json";

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

/// What is asked of the log of one alignment, which is made if its key is unknown.
Answer log_answer(Served& served, std::size_t alignment, const Request& request) {
  std::unique_lock lock(served.mutex);
  if (!served.logs.has_key(alignment)) {
    lock.unlock();
    const std::string key = served.alignments.get(alignment)->key;
    lock.lock();
    served.logs.set_key(alignment, key);
  }
  if (request.method() == verb::post) return append(served.logs, alignment, request);
  return text_of(served.logs.lines(alignment));
}

/// What `request` asks of one alignment; its path is `path` below the root.
Answer alignment_answer(Served& served, std::string_view path, const Request& request) {
  const std::string which = parameter(request, "pair");
  const std::vector<std::uint32_t> numbers = numbers_in(which.empty() ? "0" : which);
  if (numbers.size() != 1 || numbers.front() >= served.logs.size()) return {404, "no such pair"};
  const std::size_t alignment = numbers.front();
  const bool posts = request.method() == verb::post;
  if (path == "log") return log_answer(served, alignment, request);
  if (path == "pair" && !posts) return {200, served.alignments.get(alignment)->json, kJson};
  if (path != "align" || !posts) return {404, "not found"};
  const std::vector<std::uint32_t> bounds = numbers_in(parameter(request, "bounds"));
  return {200, served.alignments.get(alignment)->realign(bounds), kJson};
}

/// What is asked about all alignments at `path`; nothing if it is something else.
std::optional<Answer> list_answer(Served& served, std::string_view path, const Request& request) {
  if (path.empty()) return Answer{200, served.site.page, "text/html; charset=utf-8"};
  if (path == "figures") {
    const std::vector<std::uint32_t> from = numbers_in(parameter(request, "from"));
    return Answer{200, served.table_lines.since(from.empty() ? 0 : from.front()), kJson};
  }
  if (path == "search" && served.site.search) {
    const auto found = served.site.search(parameter(request, "words"));
    return Answer{200, markup::Json::array(found).text(), kJson};
  }
  if (path != "reviewed") return std::nullopt;
  const std::lock_guard lock(served.mutex);
  return Answer{200, served.logs.last_lines()};
}

Answer answer(Served& served, const Request& request) {
  const verb method = request.method();
  const bool gets = method == verb::get || method == verb::head;
  const std::string root = "/" + served.site.token + "/";
  std::string_view below = path(request);
  if (!below.starts_with(root) || (!gets && method != verb::post)) return {404, "not found"};
  below.remove_prefix(root.size());
  std::optional<Answer> answered;
  if (gets) answered = list_answer(served, below, request);
  return answered ? *std::move(answered) : alignment_answer(served, below, request);
}

/// Makes the lines of the table that are unknown.
void add_table_lines(Served& served) {
  for (const std::size_t k : served.site.unknown) served.table_lines.add(k, served.site.line_of(k));
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
  Served served{site, logs, AlignmentCache(site.show), TableLines(site.unknown.size())};
  const Service service{[&](const Request& request) { return is_own(request, hosts); },
                        [&](const Request& request) { return answer(served, request); }};
  ready("http://" + hosts.front() + "/" + site.token + "/");
  try {
    if (!site.unknown.empty()) std::thread([&] { add_table_lines(served); }).detach();
    for (int k = 1; k < kThreads; ++k)
      std::thread([&] { serve_connections(listener, service); }).detach();
  } catch (const std::system_error&) {
    // The system allows no more threads: fewer connections at a time.
  }
  serve_connections(listener, service);
}

}  // namespace sejajar::review
