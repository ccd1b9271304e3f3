#include "ground/files/limits.h"

#include <cstdint>
#include <limits>

#include "ground/files/place.h"
#include "ground/text/number_format.h"

namespace sejajar::files {

void Limits::check_size(std::size_t size) const {
  if (!is_over(size)) return;
  fail(ErrorKind::kInput, id_, "unpacks to more than " + std::to_string(options_.max_size) + " MiB",
       "less, or a greater --max-size");
}

void Limits::check_stream(std::size_t size) const {
  if (!is_over(size)) return;
  fail(ErrorKind::kInput, id_, "is longer than " + std::to_string(options_.max_size) + " MiB",
       "less from a pipe or device, or a greater --max-size");
}

void Limits::check_entries(std::size_t entries) const {
  if (entries <= options_.max_entries) return;
  fail(ErrorKind::kInput, id_,
       "an archive of more than " + text::counted(options_.max_entries, "file"),
       "fewer, or a greater --max-entries");
}

void Limits::check_text(std::size_t size) const {
  if (size <= std::numeric_limits<std::uint32_t>::max()) return;
  fail(ErrorKind::kInput, id_, "the text is over 4 GiB", "a smaller text; split the file");
}

}  // namespace sejajar::files
