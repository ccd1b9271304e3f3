#pragma once

#include <sejajar/options.h>

#include <cstddef>
#include <string>

namespace sejajar::files {

/// The limits of `options` for one file, against small files that unpack to huge ones. Each check
/// throws Error{input} that names the option which raises the limit.
class Limits {
 public:
  /// `id` is the file in messages. Both must outlive this.
  Limits(const std::string& id, const ReadOptions& options) : id_(id), options_(options) {}

  /// `size` is the number of bytes unpacked so far.
  void check_size(std::size_t size) const;

  /// `size` is the number of bytes read so far of what has no known size, such as a pipe.
  void check_stream(std::size_t size) const;

  /// `entries` is the number of files seen in an archive so far.
  void check_entries(std::size_t entries) const;

  /// `size` is the number of bytes of a text: at most 4 GiB, for offsets have 32 bits.
  void check_text(std::size_t size) const;

 private:
  bool is_over(std::size_t size) const { return size > std::size_t{options_.max_size} << 20; }

  const std::string& id_;
  const ReadOptions& options_;
};

}  // namespace sejajar::files
