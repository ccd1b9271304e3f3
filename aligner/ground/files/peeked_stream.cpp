// One block is read ahead to recognise a format by; then the stream goes on as if nobody had
// looked.

#include "ground/files/peeked_stream.h"

namespace sejajar::io {

namespace {

constexpr std::size_t kBlock = std::size_t{64} << 10;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

}  // namespace

PeekedBuffer::PeekedBuffer(std::istream& input) : input_(input), block_(kBlock, '\0') {
  underflow();
  if (head().starts_with(kByteOrderMark)) gbump(static_cast<int>(kByteOrderMark.size()));
}

PeekedBuffer::int_type PeekedBuffer::underflow() {
  input_.read(block_.data(), static_cast<std::streamsize>(block_.size()));
  const auto size = input_.gcount();
  setg(block_.data(), block_.data(), block_.data() + size);
  return size == 0 ? traits_type::eof() : traits_type::to_int_type(block_.front());
}

}  // namespace sejajar::io
