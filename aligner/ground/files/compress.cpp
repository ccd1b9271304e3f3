#include "ground/files/compress.h"

#include <archive.h>
#include <archive_entry.h>
#include <sejajar/error.h>

#include <memory>
#include <new>

namespace sejajar::files {
namespace {

struct FreeWriter {
  void operator()(::archive* archive) const { archive_write_free(archive); }
};

using Writer = std::unique_ptr<::archive, FreeWriter>;

la_ssize_t append_block(::archive*, void* text, const void* block, std::size_t size) {
  static_cast<std::string*>(text)->append(static_cast<const char*>(block), size);
  return static_cast<la_ssize_t>(size);
}

void check(const Writer& writer, la_ssize_t result) {
  if (result >= ARCHIVE_WARN) return;
  const char* const what = archive_error_string(writer.get());
  throw Error(ErrorKind::kOutput, std::string("cannot compress: ") +
                                      (what == nullptr ? "libarchive failed" : what) +
                                      "; expected an output without .gz or .zst");
}

}  // namespace

Compression compression_of(std::string_view path) {
  if (path.ends_with(".gz")) return Compression::kGzip;
  return path.ends_with(".zst") ? Compression::kZstd : Compression::kNone;
}

std::string without_compression(const std::string& path) {
  return compression_of(path) == Compression::kNone ? path : path.substr(0, path.rfind('.'));
}

std::string compressed(std::string_view bytes, Compression compression) {
  if (compression == Compression::kNone || bytes.empty()) return std::string(bytes);
  const Writer writer(archive_write_new());
  if (!writer) throw std::bad_alloc();
  ::archive* const out = writer.get();
  check(writer, archive_write_set_format_raw(out));
  check(writer, compression == Compression::kGzip ? archive_write_add_filter_gzip(out)
                                                  : archive_write_add_filter_zstd(out));
  if (compression == Compression::kGzip)
    check(writer, archive_write_set_filter_option(out, "gzip", "timestamp", nullptr));
  archive_write_set_bytes_in_last_block(out, 1);
  std::string text;
  check(writer, archive_write_open(out, &text, nullptr, append_block, nullptr));
  ::archive_entry* const entry = archive_entry_new();
  archive_entry_set_filetype(entry, AE_IFREG);
  const int header = archive_write_header(out, entry);
  archive_entry_free(entry);
  check(writer, header);
  check(writer, archive_write_data(out, bytes.data(), bytes.size()));
  check(writer, archive_write_close(out));
  return text;
}

}  // namespace sejajar::files
