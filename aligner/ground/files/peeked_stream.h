#pragma once

#include <istream>
#include <streambuf>
#include <string>
#include <string_view>

namespace sejajar::io {

/// A buffer in front of a stream, filled at once.
class PeekedBuffer : public std::streambuf {
 public:
  explicit PeekedBuffer(std::istream& input);

  /// Returns how the stream begins: up to 64 KiB, without a UTF-8 byte order mark. Valid until
  /// something is read.
  std::string_view head() const { return {gptr(), static_cast<std::size_t>(egptr() - gptr())}; }

 private:
  int_type underflow() override;

  std::istream& input_;
  std::string block_;
};

/// A stream whose beginning can be looked at before it is read.
class PeekedStream : private PeekedBuffer, public std::istream {
 public:
  explicit PeekedStream(std::istream& input) : PeekedBuffer(input), std::istream(nullptr) {
    rdbuf(this);
    exceptions(badbit);
  }

  using PeekedBuffer::head;
};

}  // namespace sejajar::io
