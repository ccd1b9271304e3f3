#pragma once

#include <archive.h>
#include <archive_entry.h>

#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace sejajar::test {

/// A file to be packed.
struct PackedFile {
  std::string name;
  std::string content;
};

/// How archives and compressed files are written: sets up a new writer.
using SetUp = int (*)(archive*);

/// Returns `files` written by a libarchive writer that `format` and `filter` set up.
inline std::string packed(const std::vector<PackedFile>& files, SetUp format, SetUp filter) {
  std::string bytes;
  const auto append = [](archive*, void* target, const void* data, std::size_t size) {
    static_cast<std::string*>(target)->append(static_cast<const char*>(data), size);
    return static_cast<la_ssize_t>(size);
  };
  archive* const writer = archive_write_new();
  format(writer);
  filter(writer);
  archive_write_set_bytes_per_block(writer, 0);
  if (archive_write_open(writer, &bytes, nullptr, append, nullptr) != ARCHIVE_OK) {
    throw std::runtime_error("cannot pack");
  }
  for (const PackedFile& file : files) {
    const std::unique_ptr<archive_entry, void (*)(archive_entry*)> entry(archive_entry_new(),
                                                                         archive_entry_free);
    archive_entry_set_pathname(entry.get(), file.name.c_str());
    archive_entry_set_size(entry.get(), static_cast<la_int64_t>(file.content.size()));
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), 0644);
    // ODT and EPUB demand that this entry can be read without unpacking.
    if (format == archive_write_set_format_zip) {
      file.name == "mimetype" ? archive_write_zip_set_compression_store(writer)
                              : archive_write_zip_set_compression_deflate(writer);
    }
    archive_write_header(writer, entry.get());
    archive_write_data(writer, file.content.data(), file.content.size());
  }
  archive_write_close(writer);
  archive_write_free(writer);
  return bytes;
}

/// Returns a ZIP archive of `files`.
inline std::string zipped(const std::vector<PackedFile>& files) {
  return packed(files, archive_write_set_format_zip, archive_write_add_filter_none);
}

/// Returns `content` compressed by `filter`, such as archive_write_add_filter_gzip.
inline std::string compressed(const std::string& content, SetUp filter) {
  return packed({{"content", content}}, archive_write_set_format_raw, filter);
}

}  // namespace sejajar::test
