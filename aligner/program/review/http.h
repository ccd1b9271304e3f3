#pragma once

#include <boost/beast/http/message.hpp>
#include <boost/beast/http/string_body.hpp>
#include <functional>
#include <string>
#include <string_view>

#include "program/review/socket.h"

namespace sejajar::review {

using Request = boost::beast::http::request<boost::beast::http::string_body>;

struct Answer {
  unsigned status = 200;
  std::string text;
  std::string type = "text/plain; charset=utf-8";
};

/// What a server does. Its functions are called from several threads.
struct Service {
  std::function<bool(const Request&)> admits;    ///< called before the body is read; 403 if not
  std::function<Answer(const Request&)> answer;  ///< what it throws becomes status 500
};

/// Returns the value of header `name`; "" if there is none.
std::string_view header(const Request& request, std::string_view name);

/// Returns the address without its query.
std::string_view path(const Request& request);

/// Returns the value of `name` in the query, percent-decoded; "" if there is none.
std::string parameter(const Request& request, std::string_view name);

/// Answers the requests of `connection` until either side ends it. HTTP/1.0 and 1.1; a malformed
/// request is answered with status 400, a header above 8 KiB with 431, a body above 16 MiB with
/// 413.
void converse(Connection& connection, const Service& service);

}  // namespace sejajar::review
