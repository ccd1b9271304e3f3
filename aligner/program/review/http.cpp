#include "program/review/http.h"

#include <boost/asio/error.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/write.hpp>
#include <charconv>
#include <limits>
#include <sstream>

#include "ground/files/failure.h"

namespace sejajar::review {
namespace {

namespace beast = boost::beast;
namespace http = beast::http;

using Parser = http::request_parser<http::string_body>;

constexpr std::uint32_t kMostHeader = 8 << 10;   // bytes of the first line, and of the fields
constexpr std::uint64_t kMostBody = 16U << 20;   // bytes: a table of decisions
constexpr std::size_t kMostBuffered = 64 << 10;  // bytes that are read ahead

/// A connection as Beast reads it.
struct Stream {
  Connection& connection;

  template <typename Buffers>
  std::size_t read_some(const Buffers& buffers, beast::error_code& error) {
    const boost::asio::mutable_buffer buffer = *boost::asio::buffer_sequence_begin(buffers);
    const std::size_t size = connection.read(buffer.data(), buffer.size());
    error = {};
    if (size == 0) error = boost::asio::error::eof;
    return size;
  }

  template <typename Buffers>
  std::size_t read_some(const Buffers& buffers) {
    beast::error_code error;
    const std::size_t size = read_some(buffers, error);
    if (error) throw beast::system_error(error);
    return size;
  }
};

/// What becomes of a request after it is read.
enum class Fate { kWhole, kRefused, kGone };

struct Reading {
  Fate fate = Fate::kRefused;
  Answer refusal{};
};

Reading reading_of(const beast::error_code& error) {
  if (!error) return {Fate::kWhole};
  if (error == http::error::end_of_stream || error == http::error::partial_message)
    return {Fate::kGone};
  if (error == http::error::header_limit) return {Fate::kRefused, {431, "header too long"}};
  if (error == http::error::body_limit) return {Fate::kRefused, {413, "request too long"}};
  return {Fate::kRefused, {400, "malformed request"}};
}

Reading read(Connection& connection, beast::flat_buffer& buffer, Parser& parser,
             const Service& service) {
  Stream stream{connection};
  beast::error_code error;
  parser.header_limit(kMostHeader);
  parser.body_limit(std::numeric_limits<std::uint64_t>::max());  // whether to admit comes first
  connection.restart_clock();
  http::read_header(stream, buffer, parser, error);
  if (error) return reading_of(error);
  if (!service.admits(parser.get()))
    return {Fate::kRefused, {403, "only for the page of this server"}};
  const auto length = parser.content_length();
  if (length && *length > kMostBody) return reading_of(http::error::body_limit);
  if (header(parser.get(), "Expect") == "100-continue")
    connection.send("HTTP/1.1 100 Continue\r\n\r\n");
  parser.body_limit(kMostBody);
  connection.restart_clock();
  http::read(stream, buffer, parser, error);
  return reading_of(error);
}

Answer answer_of(const Service& service, const Request& request) {
  try {
    return service.answer(request);
  } catch (...) {
    return {500, files::failure_message()};
  }
}

/// `answer` as it is sent.
std::string rendered(const Request& request, const Answer& answer, bool keeps_alive) {
  http::response<http::empty_body> head(http::int_to_status(answer.status), request.version());
  head.set("Cache-Control", "no-store");
  head.set("Cross-Origin-Resource-Policy", "same-origin");
  head.set("Referrer-Policy", "no-referrer");
  head.set("X-Content-Type-Options", "nosniff");
  head.set("X-Frame-Options", "DENY");
  head.set("Content-Type", answer.type);
  head.content_length(answer.text.size());
  head.keep_alive(keeps_alive);
  if (keeps_alive) head.set("Keep-Alive", "timeout=" + std::to_string(kPatience.count()));
  std::ostringstream text;
  text << head.base();
  return request.method() == http::verb::head ? text.str() : text.str() + answer.text;
}

/// Answers one request. Returns whether another may follow.
bool exchange(Connection& connection, beast::flat_buffer& buffer, const Service& service) {
  Parser parser;
  const Reading reading = read(connection, buffer, parser, service);
  if (reading.fate == Fate::kGone) return false;
  const Request& request = parser.get();
  const bool is_whole = reading.fate == Fate::kWhole;
  const bool keeps_alive = is_whole && request.keep_alive();
  const Answer answer = is_whole ? answer_of(service, request) : reading.refusal;
  if (!connection.send(rendered(request, answer, keeps_alive))) return false;
  if (!keeps_alive) connection.finish();
  return keeps_alive;
}

std::string_view target(const Request& request) {
  return {request.target().data(), request.target().size()};
}

std::string percent_decoded(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    unsigned code = 0;
    const char* const digits = text.data() + i + 1;
    const bool is_code = text[i] == '%' && i + 2 < text.size() &&
                         std::from_chars(digits, digits + 2, code, 16).ptr == digits + 2;
    result += is_code ? static_cast<char>(code) : text[i];
    if (is_code) i += 2;
  }
  return result;
}

}  // namespace

std::string_view header(const Request& request, std::string_view name) {
  const auto value = request[{name.data(), name.size()}];
  return {value.data(), value.size()};
}

std::string_view path(const Request& request) {
  return target(request).substr(0, target(request).find('?'));
}

std::string parameter(const Request& request, std::string_view name) {
  std::string_view rest = target(request).substr(path(request).size());  // "?a=1&b=2"
  while (!rest.empty()) {
    rest.remove_prefix(1);
    const std::string_view part = rest.substr(0, rest.find('&'));
    rest.remove_prefix(part.size());
    if (part.starts_with(name) && part.substr(name.size()).starts_with('='))
      return percent_decoded(part.substr(name.size() + 1));
  }
  return "";
}

void converse(Connection& connection, const Service& service) {
  beast::flat_buffer buffer(kMostBuffered);
  while (exchange(connection, buffer, service)) {
  }
}

}  // namespace sejajar::review
