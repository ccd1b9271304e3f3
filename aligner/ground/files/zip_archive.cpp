// The directory at the end of a ZIP archive lists its files; a truncated archive has none and is
// refused. The kind of document is recognized by bytes that are never compressed: the names of the
// files and, in ODT and EPUB, the content of the first.

#include "ground/files/zip_archive.h"

#include <algorithm>
#include <filesystem>

#include "ground/files/archive.h"
#include "ground/files/limits.h"
#include "ground/files/place.h"

namespace sejajar::files {
namespace {

constexpr std::size_t kPiece = std::size_t{1} << 16;

/// Offsets in a ZIP archive: of the size of the extra field between the name and the data of the
/// first file, and of that name.
constexpr std::size_t kExtraSize = 28;
constexpr std::size_t kFirstName = 30;

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char lower = static_cast<char>(c | 0x20);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

std::string percent_decoded(std::string_view text) {
  std::string decoded;
  for (std::size_t k = 0; k < text.size(); ++k) {
    const bool escape = text[k] == '%' && k + 2 < text.size() && hex_digit(text[k + 1]) >= 0 &&
                        hex_digit(text[k + 2]) >= 0;
    if (!escape) {
      decoded += text[k];
    } else {
      decoded += static_cast<char>(hex_digit(text[k + 1]) * 16 + hex_digit(text[k + 2]));
      k += 2;
    }
  }
  return decoded;
}

std::string read_file(const Archive& archive, const std::string& id, const Limits& limits,
                      std::size_t before) {
  std::string data;
  std::string piece(kPiece, '\0');
  // Invariant: `data` is what has been read, within the limit. The size that the archive states is
  // not trusted.
  for (;;) {
    const la_ssize_t count = archive_read_data(archive.get(), piece.data(), piece.size());
    if (count < 0) fail_to_unpack(id, archive);
    if (count == 0) return data;
    limits.check_size(before + data.size() + static_cast<std::size_t>(count));
    data.append(piece, 0, static_cast<std::size_t>(count));
  }
}

}  // namespace

std::map<std::string, std::string> ZipArchive::read(
    const std::function<bool(const std::string&)>& wanted) {
  const Limits limits(id_, options_);
  const Archive archive(archive_read_new());
  archive_read_support_format_zip_seekable(archive.get());
  if (archive_read_open_memory(archive.get(), bytes_.data(), bytes_.size()) != ARCHIVE_OK) {
    fail_to_unpack(id_, archive);
  }
  std::map<std::string, std::string> found;
  archive_entry* entry = nullptr;
  for (std::size_t count = 1;; ++count) {
    const int header = archive_read_next_header(archive.get(), &entry);
    if (header == ARCHIVE_EOF) return found;
    // A warning is about a name in another charset: no document has such a file.
    if (header != ARCHIVE_OK && header != ARCHIVE_WARN) fail_to_unpack(id_, archive);
    limits.check_entries(count);
    const char* const name = archive_entry_pathname(entry);
    if (name == nullptr || !wanted(name)) continue;
    if (archive_entry_is_encrypted(entry) != 0) {
      fail(ErrorKind::kInput, id_, "is encrypted", "a document without a password");
    }
    if (archive_entry_filetype(entry) != AE_IFREG) {
      fail(ErrorKind::kInput, id_, std::string(name) + " in it is not a file",
           "an undamaged document");
    }
    std::string data = read_file(archive, id_, limits, size_);
    size_ += data.size();
    found[name] = std::move(data);
  }
}

std::string ZipArchive::read_one(const std::string& name) {
  auto found = read([&](const std::string& other) { return other == name; });
  if (found.empty()) {
    fail(ErrorKind::kInput, id_, "contains no " + name, "a whole, undamaged file");
  }
  return std::move(found.begin()->second);
}

bool is_zip(std::string_view bytes) {
  return bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06");
}

bool has_media_type(std::string_view bytes, std::string_view type) {
  constexpr std::string_view kEntry = "mimetype";
  if (!is_zip(bytes) || !bytes.substr(std::min(bytes.size(), kFirstName)).starts_with(kEntry)) {
    return false;
  }
  const auto byte = [&](std::size_t k) {
    return std::size_t{static_cast<unsigned char>(bytes[k])};
  };
  const std::size_t extra = byte(kExtraSize) | byte(kExtraSize + 1) << 8;
  const std::size_t data = kFirstName + kEntry.size() + extra;
  return data < bytes.size() && bytes.substr(data).starts_with(type);
}

bool has_entry_name(std::string_view bytes, std::string_view name) {
  return is_zip(bytes) && bytes.find(name) != std::string_view::npos;
}

std::string resolve_path(const std::string& folder, std::string_view reference) {
  const std::string path = percent_decoded(reference.substr(0, reference.find('#')));
  const std::string whole = path.starts_with('/') ? path.substr(1) : folder + path;
  return std::filesystem::path(whole).lexically_normal().generic_string();
}

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? "" : path.substr(0, slash + 1);
}

}  // namespace sejajar::files
