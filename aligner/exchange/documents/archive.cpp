// What compressed files and archives have in common. Sizes that a file states are not believed:
// data comes in pieces, and each is counted before it is kept.

#include "exchange/documents/archive.h"

#include <sejajar/error.h>

namespace sejajar::documents {

void refuse_archive(::archive* archive, const std::string& id) {
  const char* const text = archive_error_string(archive);
  throw Error(ErrorKind::kInput,
              id + ": cannot be unpacked: " + (text == nullptr ? "unknown error" : text) +
                  "; expected a whole, undamaged file");
}

void open_archive(::archive* archive, std::string_view bytes, const std::string& id) {
  if (archive_read_open_memory(archive, bytes.data(), bytes.size()) != ARCHIVE_OK) {
    refuse_archive(archive, id);
  }
}

std::string read_entry(::archive* archive, const std::string& id, const Limits& limits,
                       std::size_t before) {
  constexpr std::size_t kPiece = std::size_t{1} << 16;
  std::string data;
  std::string piece(kPiece, '\0');
  // Invariant: `data` is what has been read, within the limit.
  for (;;) {
    const la_ssize_t count = archive_read_data(archive, piece.data(), piece.size());
    if (count < 0) refuse_archive(archive, id);
    if (count == 0) return data;
    limits.check_size(before + data.size() + static_cast<std::size_t>(count));
    data.append(piece, 0, static_cast<std::size_t>(count));
  }
}

}  // namespace sejajar::documents
