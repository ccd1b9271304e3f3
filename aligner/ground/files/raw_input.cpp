#include "ground/files/raw_input.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>

#include <cstring>
#include <new>

#include "ground/files/archive.h"
#include "ground/files/input_file.h"
#include "ground/files/place.h"

namespace sejajar::files {
namespace {

/// For inflateInit2(): the largest window, and a gzip header.
constexpr int kWindowOfGzip = 15 + 16;

std::int64_t time_of_change(const struct stat& status) {
  return std::int64_t{status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec;
}

[[noreturn]] void fail_to_read(const std::string& name, const std::string& what) {
  fail(ErrorKind::kInput, name, "cannot be read: " + what, "a readable file");
}

}  // namespace

RawInput::RawInput(const std::string& path) : name_(name_of(path)) {
  // Without O_NONBLOCK, open() would wait for the writer of a pipe.
  file_ = Descriptor(path == "-" ? ::dup(STDIN_FILENO)
                                 : ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  struct stat status = {};
  if (file_.get() < 0 || ::fstat(file_.get(), &status) != 0)
    fail_to_read(name_, std::strerror(errno));
  if (S_ISDIR(status.st_mode)) fail_to_read(name_, "is a directory");
  is_stream_ = !S_ISREG(status.st_mode);
  waits_ = is_stream_ && path != "-";
  if (is_stream_) return;
  expected_size_ = static_cast<std::size_t>(status.st_size);
  changed_ = time_of_change(status);
  if (path != "-") path_ = path;
}

std::size_t RawInput::read(char* block, std::size_t size) {
  if (in_ != nullptr) {
    in_->read(block, static_cast<std::streamsize>(size));
    if (in_->bad()) fail_to_read(name_, "input error");
    return static_cast<std::size_t>(in_->gcount());
  }
  ssize_t count = 0;
  do {
    if (waits_) wait();
    count = ::read(file_.get(), block, size);
  } while (count < 0 && (errno == EINTR || (waits_ && errno == EAGAIN)));
  if (count < 0) fail_to_read(name_, std::strerror(errno));
  if (count == 0 && !is_stream_) check_unchanged();
  return static_cast<std::size_t>(count);
}

void RawInput::check_unchanged() const {
  struct stat status = {};
  if (::fstat(file_.get(), &status) != 0) fail_to_read(name_, std::strerror(errno));
  if (static_cast<std::size_t>(status.st_size) == expected_size_ &&
      time_of_change(status) == changed_)
    return;
  fail(ErrorKind::kInput, name_, "changed while it was read", "a file that nobody writes to");
}

/// Waits for data, or for the end.
void RawInput::wait() const {
  constexpr int kLongest = 600;  // seconds
  pollfd ready = {file_.get(), POLLIN, 0};
  const int count = ::poll(&ready, 1, kLongest * 1000);
  if (count == 0) fail_to_read(name_, "no data for " + std::to_string(kLongest) + " s");
}

std::string_view RawInput::next() {
  if (read_ahead_ == 0) read_ahead_ = read(block_.get(), kBlock);
  return {block_.get(), std::exchange(read_ahead_, 0)};
}

bool RawInput::starts_with(std::string_view start) {
  for (std::size_t count = 1; read_ahead_ < start.size() && count > 0; read_ahead_ += count) {
    count = read(block_.get() + read_ahead_, kBlock - read_ahead_);
  }
  return std::string_view(block_.get(), read_ahead_).starts_with(start);
}

GzipInput::GzipInput(RawInput& packed) : packed_(packed) {
  if (inflateInit2(&zlib_, kWindowOfGzip) != Z_OK) throw std::bad_alloc();
}

bool GzipInput::has_input() {
  if (zlib_.avail_in > 0) return true;
  const std::string_view bytes = packed_.next();
  zlib_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  zlib_.avail_in = static_cast<uInt>(bytes.size());
  return !bytes.empty();
}

void GzipInput::inflate_some() {
  if (between_members_) {
    constexpr Bytef kFirstOfMagic = 0x1F;
    // What follows the last member is ignored, as gzip does.
    ended_ = !has_input() || *zlib_.next_in != kFirstOfMagic;
    if (ended_) return;
    inflateReset(&zlib_);
  } else if (!has_input()) {
    fail_to_unpack(packed_.name(), "truncated");
  }
  const int result = inflate(&zlib_, Z_NO_FLUSH);
  between_members_ = result == Z_STREAM_END;
  if (result == Z_MEM_ERROR) throw std::bad_alloc();
  if (result != Z_OK && result != Z_STREAM_END && result != Z_BUF_ERROR) {
    fail_to_unpack(packed_.name(), zlib_.msg == nullptr ? "damaged" : zlib_.msg);
  }
}

std::string_view GzipInput::next() {
  block_.resize(kBlock);
  zlib_.next_out = reinterpret_cast<Bytef*>(block_.data());
  zlib_.avail_out = static_cast<uInt>(block_.size());
  while (!ended_ && zlib_.avail_out == block_.size()) inflate_some();
  return {block_.data(), block_.size() - zlib_.avail_out};
}

}  // namespace sejajar::files
