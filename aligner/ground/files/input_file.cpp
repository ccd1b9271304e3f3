// libarchive as a stream: of its formats only "raw", which is any file, of its filters only those
// that compress.

#include "ground/files/input_file.h"

#include <archive.h>
#include <archive_entry.h>
#include <sejajar/error.h>

#include <filesystem>
#include <streambuf>

namespace sejajar::files {
namespace {

constexpr std::size_t kBlock = std::size_t{64} << 10;

class ArchiveBuffer : public std::streambuf {
 public:
  explicit ArchiveBuffer(const std::string& path)
      : name_(name_of(path)), archive_(archive_read_new()) {
    if (archive_ == nullptr) throw Error(ErrorKind::kInput, name_ + ": no memory to read it");
    archive_read_support_filter_gzip(archive_.get());
    archive_read_support_filter_bzip2(archive_.get());
    archive_read_support_filter_xz(archive_.get());
    archive_read_support_filter_zstd(archive_.get());
    archive_read_support_format_raw(archive_.get());
    archive_read_support_format_empty(archive_.get());
    std::error_code unknown;
    if (path != "-" && std::filesystem::is_directory(path, unknown)) fail("is a directory");
    const char* const file = path == "-" ? nullptr : path.c_str();
    check(archive_read_open_filename(archive_.get(), file, kBlock));
    archive_entry* entry = nullptr;
    const int result = archive_read_next_header(archive_.get(), &entry);
    if (result != ARCHIVE_EOF) check(result);
    finished_ = result == ARCHIVE_EOF;
  }

 private:
  struct Free {
    void operator()(archive* a) const { archive_read_free(a); }
  };

  [[noreturn]] void fail(const std::string& what) const {
    throw Error(ErrorKind::kInput, name_ + ": cannot be read: " + what + "; expected a file");
  }

  void check(int result) const {
    if (result >= ARCHIVE_OK) return;
    const char* const what = archive_error_string(archive_.get());
    fail(what == nullptr ? "damaged" : what);
  }

  int_type underflow() override {
    const void* block = nullptr;
    std::size_t size = 0;
    la_int64_t offset = 0;
    // Block by block, for archive_read_data() waits until it has as much as was asked for.
    while (size == 0 && !finished_) {
      const int result = archive_read_data_block(archive_.get(), &block, &size, &offset);
      finished_ = result == ARCHIVE_EOF;
      if (!finished_) check(result);
    }
    block_.assign(static_cast<const char*>(block), finished_ ? 0 : size);
    setg(block_.data(), block_.data(), block_.data() + block_.size());
    return finished_ ? traits_type::eof() : traits_type::to_int_type(block_.front());
  }

  std::string name_;
  std::unique_ptr<archive, Free> archive_;
  std::string block_;
  bool finished_ = false;
};

class InputStream : private ArchiveBuffer, public std::istream {
 public:
  explicit InputStream(const std::string& path) : ArchiveBuffer(path), std::istream(nullptr) {
    rdbuf(this);
    exceptions(badbit);
  }
};

}  // namespace

std::string name_of(const std::string& path) {
  return path == "-" ? "standard input" : path;
}

std::unique_ptr<std::istream> open_input(const std::string& path) {
  return std::make_unique<InputStream>(path);
}

}  // namespace sejajar::files
