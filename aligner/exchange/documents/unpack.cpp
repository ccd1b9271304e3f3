// Compression around a document, found by its first bytes. libarchive's "raw" format is a file that
// holds one thing; its filters undo the compression, layer by layer.

#include "exchange/documents/unpack.h"

#include <sejajar/error.h>

#include <algorithm>
#include <array>

#include "exchange/documents/archive.h"
#include "exchange/documents/gzip_checksum.h"

namespace sejajar::documents {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view kGzipMagic = "\x1F\x8B\x08"sv;

struct Compression {
  std::string_view magic;
  int (*support)(::archive*);
};

constexpr std::array kCompressions = {
    Compression{kGzipMagic, archive_read_support_filter_gzip},
    Compression{"\xFD"
                "7zXZ\0"sv,
                archive_read_support_filter_xz},
    Compression{"\x28\xB5\x2F\xFD"sv, archive_read_support_filter_zstd},
    Compression{"BZh"sv, archive_read_support_filter_bzip2},
};

[[noreturn]] void refuse(const std::string& what, const std::string& id) {
  throw Error(ErrorKind::kInput,
              id + ": cannot be unpacked: " + what + "; expected a whole, undamaged file");
}

}  // namespace

bool is_compressed(std::string_view bytes) {
  // "BZh" alone could begin a text: its next byte is a digit and then comes the block's own mark.
  if (bytes.starts_with("BZh")) {
    const std::string_view block = bytes.substr(std::min<std::size_t>(bytes.size(), 4));
    return block.starts_with("1AY&SY") || block.starts_with("\x17\x72\x45\x38\x50\x90");
  }
  return std::any_of(kCompressions.begin(), kCompressions.end(),
                     [&](const Compression& row) { return bytes.starts_with(row.magic); });
}

std::string unpack(std::string_view bytes, const std::string& id, const ReadOptions& options) {
  const Archive archive(archive_read_new());
  archive_read_support_format_raw(archive.get());
  archive_read_support_format_empty(archive.get());
  for (const Compression& row : kCompressions) row.support(archive.get());
  open_archive(archive.get(), bytes, id);
  archive_entry* entry = nullptr;
  const int header = archive_read_next_header(archive.get(), &entry);
  if (header == ARCHIVE_EOF) return {};
  if (header != ARCHIVE_OK) refuse_archive(archive.get(), id);
  // Without a filter it would come back as it is.
  const int filters = archive_filter_count(archive.get()) - 1;
  if (filters == 0) refuse("its header is broken", id);
  std::string data = read_entry(archive.get(), id, Limits(id, options), 0);
  if (filters == 1 && bytes.starts_with(kGzipMagic) && !has_gzip_checksum(bytes, data)) {
    refuse("its checksum is another", id);
  }
  return data;
}

}  // namespace sejajar::documents
