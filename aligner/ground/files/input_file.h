#pragma once

#include <sejajar/options.h>

#include <istream>
#include <memory>
#include <string>
#include <string_view>

namespace sejajar::files {

/// Returns what messages call the input `path`: "standard input" for "-".
std::string name_of(const std::string& path);

/// An input, read once from beginning to end. What gzip, bzip2, xz or Zstandard have compressed,
/// recognized by its content, is unpacked while it is read, in memory that does not grow with the
/// file. Throws Error{input}, also while it is read, if it cannot be read or is damaged.
class InputFile : public std::istream {
 public:
  /// Opens the file `path`, or standard input if it is "-".
  explicit InputFile(const std::string& path);

  /// Reads `in`, which must outlive this; `name` is for messages.
  InputFile(std::istream& in, const std::string& name);

  ~InputFile() override;

  /// Returns what messages call the input.
  const std::string& name() const;

  bool is_compressed() const;

  /// Whether it is a pipe or device, whose end is not known.
  bool is_stream() const;

  /// Returns the path of a file with exactly this content; "" for other inputs, such as compressed
  /// files and pipes.
  std::string path() const;

  /// Returns the first `size` bytes of the content, fewer if there are fewer, without consuming
  /// them. To be called before anything is read; valid until then.
  std::string_view head(std::size_t size = std::size_t{64} << 10);

  /// Returns the size of an uncompressed regular file in bytes; 0 if it is not known.
  std::size_t expected_size() const;

 private:
  class Buffer;
  explicit InputFile(std::unique_ptr<Buffer> buffer);

  std::unique_ptr<Buffer> buffer_;
};

/// Returns all of `in`. Throws Error{input} if that is more than 4 GiB or, unpacked or from a pipe,
/// more than `options.max_size`.
std::string read_all(InputFile& in, const ReadOptions& options = {});

}  // namespace sejajar::files
