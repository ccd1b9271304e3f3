#pragma once

#include <zlib.h>

#include <cstdint>
#include <istream>
#include <memory>
#include <string>
#include <string_view>

#include "ground/files/descriptor.h"

namespace sejajar::files {

/// Bytes that are read at once.
inline constexpr std::size_t kBlock = std::size_t{64} << 10;

/// The bytes of a file or stream as they are, block by block.
class RawInput {
 public:
  /// Opens the file `path`, or standard input if it is "-". Throws Error{input} if that fails, and
  /// when a pipe or device `path` has no data for ten minutes.
  explicit RawInput(const std::string& path);

  /// Reads `in`, which must outlive this.
  RawInput(std::istream& in, std::string name) : in_(&in), name_(std::move(name)) {}

  const std::string& name() const { return name_; }

  /// Returns the path of a regular file, "" for any other input.
  const std::string& path() const { return path_; }

  /// Returns the size of a regular file in bytes; 0 if it is not known.
  std::size_t expected_size() const { return expected_size_; }

  /// Whether it is a pipe or device, whose end is not known.
  bool is_stream() const { return is_stream_; }

  /// Returns the next bytes, as many as there are without waiting; none at the end. Valid until the
  /// next call. Throws Error{input} if they cannot be read, or at the end of a file that has been
  /// changed since it was opened.
  std::string_view next();

  /// Returns whether the input begins with `start`. To be called before anything is read.
  bool starts_with(std::string_view start);

 private:
  std::size_t read(char* block, std::size_t size);
  void wait() const;
  void check_unchanged() const;

  std::istream* in_ = nullptr;
  Descriptor file_;
  std::string name_;
  std::string path_;
  std::size_t expected_size_ = 0;
  std::int64_t changed_ = 0;  // time of the last change of a regular file, nanoseconds since 1970
  bool is_stream_ = false;
  bool waits_ = false;  // a pipe or device with a path, of which someone must write the other end
  // Not a string, which would be filled with zeros: more work than reading a short text.
  std::unique_ptr<char[]> block_ = std::make_unique_for_overwrite<char[]>(kBlock);
  std::size_t read_ahead_ = 0;  // bytes of the block that next() has not returned yet
};

/// The content of a gzip file, whose checksums zlib compares (libarchive does not).
class GzipInput {
 public:
  /// `packed` must outlive this.
  explicit GzipInput(RawInput& packed);
  GzipInput(const GzipInput&) = delete;
  GzipInput& operator=(const GzipInput&) = delete;
  ~GzipInput() { inflateEnd(&zlib_); }

  /// Returns the next bytes of content; none at the end. Valid until the next call.
  /// Throws Error{input} if the file is damaged or truncated.
  std::string_view next();

 private:
  bool has_input();
  void inflate_some();

  RawInput& packed_;
  z_stream zlib_ = {};
  std::string block_;
  bool between_members_ = false;
  bool ended_ = false;
};

}  // namespace sejajar::files
