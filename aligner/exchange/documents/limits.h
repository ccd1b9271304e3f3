#pragma once

#include <sejajar/options.h>

#include <cstddef>
#include <string>

namespace sejajar::documents {

/// The limits of `options` on one file, against small files that unpack to huge ones. Each check
/// throws Error{input} that names the option which raises the limit.
class Limits {
 public:
  Limits(const std::string& id, const ReadOptions& options) : id_(id), options_(options) {}

  /// `size`: bytes that were unpacked so far.
  void check_size(std::size_t size) const;

  /// `depth`: elements that are open.
  void check_depth(std::size_t depth) const;

  /// `entries`: files seen in an archive so far.
  void check_entries(std::size_t entries) const;

 private:
  const std::string& id_;
  const ReadOptions& options_;
};

}  // namespace sejajar::documents
