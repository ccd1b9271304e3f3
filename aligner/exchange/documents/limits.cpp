// Checks that stand before memory is spent, each naming the option that raises its limit.

#include "exchange/documents/limits.h"

#include <sejajar/error.h>

namespace sejajar::documents {
namespace {

constexpr std::size_t kMebibyte = std::size_t{1} << 20;

}  // namespace

void Limits::check_size(std::size_t size) const {
  if (size <= options_.max_size * kMebibyte) return;
  throw Error(ErrorKind::kInput, id_ + ": unpacks to more than " +
                                     std::to_string(options_.max_size) +
                                     " MiB; expected less, or a greater --max-size");
}

void Limits::check_depth(std::size_t depth) const {
  if (depth <= options_.max_depth) return;
  throw Error(ErrorKind::kInput, id_ + ": elements nested more than " +
                                     std::to_string(options_.max_depth) +
                                     " deep; expected fewer, or a greater --max-depth");
}

void Limits::check_entries(std::size_t entries) const {
  if (entries <= options_.max_entries) return;
  throw Error(ErrorKind::kInput, id_ + ": an archive of more than " +
                                     std::to_string(options_.max_entries) +
                                     " files; expected fewer, or a greater --max-entries");
}

}  // namespace sejajar::documents
