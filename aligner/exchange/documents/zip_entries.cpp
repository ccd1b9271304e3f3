// The directory at the end of a ZIP archive says what is in it; a truncated one has none and is
// refused. What kind of document it is can be told from bytes that are never compressed: the names
// of the entries and, in ODT and EPUB, the first entry.

#include "exchange/documents/zip_entries.h"

#include <sejajar/error.h>

#include <algorithm>
#include <filesystem>

#include "exchange/documents/archive.h"

namespace sejajar::documents {
namespace {

/// Where a ZIP archive has the size of what stands between the name and the data of its first
/// entry, and where it has that name.
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

}  // namespace

std::map<std::string, std::string> ZipEntries::read(
    const std::function<bool(const std::string&)>& wanted) {
  const std::string& id = content_.id;
  const Limits limits(id, content_.options);
  const Archive archive(archive_read_new());
  archive_read_support_format_zip_seekable(archive.get());
  open_archive(archive.get(), content_.bytes, id);
  std::map<std::string, std::string> found;
  archive_entry* entry = nullptr;
  for (std::size_t count = 1;; ++count) {
    const int header = archive_read_next_header(archive.get(), &entry);
    if (header == ARCHIVE_EOF) return found;
    // A warning is about a name in another charset: such an entry is none of ours.
    if (header != ARCHIVE_OK && header != ARCHIVE_WARN) refuse_archive(archive.get(), id);
    limits.check_entries(count);
    const char* const name = archive_entry_pathname(entry);
    if (name == nullptr || !wanted(name)) continue;
    if (archive_entry_is_encrypted(entry) != 0) {
      throw Error(ErrorKind::kInput, id + ": is encrypted; expected a document without a password");
    }
    if (archive_entry_filetype(entry) != AE_IFREG) {
      throw Error(ErrorKind::kInput,
                  id + ": " + name + " in it is no file; expected an undamaged one");
    }
    std::string data = read_entry(archive.get(), id, limits, size_);
    size_ += data.size();
    found[name] = std::move(data);
  }
}

std::string ZipEntries::read_one(const std::string& name) {
  auto found = read([&](const std::string& other) { return other == name; });
  if (found.empty()) {
    throw Error(ErrorKind::kInput,
                content_.id + ": holds no " + name + "; expected a whole, undamaged file");
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

}  // namespace sejajar::documents
