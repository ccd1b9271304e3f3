// The way of the bytes: RawInput reads them; GzipInput unpacks gzip; libarchive, of whose formats
// only "raw" is used, unpacks everything else, or passes on what is not compressed.

#include "ground/files/input_file.h"

#include <algorithm>
#include <exception>
#include <new>
#include <optional>
#include <streambuf>
#include <utility>

#include "ground/files/archive.h"
#include "ground/files/limits.h"
#include "ground/files/place.h"
#include "ground/files/raw_input.h"

namespace sejajar::files {
namespace {

constexpr std::string_view kGzipMagic = "\x1F\x8B\x08";

}  // namespace

void fail_to_unpack(const std::string& name, const char* what) {
  fail(ErrorKind::kInput, name, std::string("cannot be unpacked: ") + what,
       "a whole, undamaged file");
}

void fail_to_unpack(const std::string& name, const Archive& archive) {
  const char* const what = archive_error_string(archive.get());
  fail_to_unpack(name, what == nullptr ? "damaged" : what);
}

class InputFile::Buffer : public std::streambuf {
 public:
  explicit Buffer(RawInput raw) : raw_(std::move(raw)), archive_(archive_read_new()) {
    if (archive_ == nullptr) throw std::bad_alloc();
    if (raw_.starts_with(kGzipMagic)) gzip_.emplace(raw_);
    archive_read_support_filter_gzip(archive_.get());
    archive_read_support_filter_bzip2(archive_.get());
    archive_read_support_filter_xz(archive_.get());
    archive_read_support_filter_zstd(archive_.get());
    archive_read_support_format_raw(archive_.get());
    archive_read_support_format_empty(archive_.get());
    check(archive_read_open(archive_.get(), this, nullptr, read_packed, nullptr));
    archive_entry* entry = nullptr;
    const int result = archive_read_next_header(archive_.get(), &entry);
    check(result);
    ended_ = result == ARCHIVE_EOF;
  }

  const std::string& name() const { return raw_.name(); }

  const std::string& path() const { return raw_.path(); }
  bool is_stream() const { return raw_.is_stream(); }
  bool is_compressed() const { return gzip_ || archive_filter_count(archive_.get()) > 1; }

  std::size_t expected_size() const { return is_compressed() ? 0 : raw_.expected_size(); }

  std::string_view head(std::size_t size) {
    for (std::string_view block; head_.size() < size; head_ += block) {
      block = next();
      if (block.empty()) break;
    }
    setg(head_.data(), head_.data(), head_.data() + head_.size());
    return std::string_view(head_).substr(0, size);
  }

 private:
  /// libarchive's callback for more packed bytes. Exceptions must not pass through its C code.
  static la_ssize_t read_packed(::archive*, void* self, const void** block) {
    auto& buffer = *static_cast<Buffer*>(self);
    try {
      const std::string_view bytes = buffer.gzip_ ? buffer.gzip_->next() : buffer.raw_.next();
      *block = bytes.data();
      return static_cast<la_ssize_t>(bytes.size());
    } catch (...) {
      buffer.failure_ = std::current_exception();
      return ARCHIVE_FATAL;
    }
  }

  void check(int result) {
    if (failure_) std::rethrow_exception(std::exchange(failure_, nullptr));
    if (result < ARCHIVE_OK) fail_to_unpack(name(), archive_);
  }

  /// Returns the next block of the content, none at the end. Block by block, for
  /// archive_read_data() waits until it has as much as was asked for.
  std::string_view next() {
    const void* block = nullptr;
    std::size_t size = 0;
    la_int64_t offset = 0;
    while (size == 0 && !ended_) {
      const int result = archive_read_data_block(archive_.get(), &block, &size, &offset);
      check(result);
      ended_ = result == ARCHIVE_EOF;
    }
    return {static_cast<const char*>(block), ended_ ? 0 : size};
  }

  int_type underflow() override {
    const std::string_view block = next();
    if (block.empty()) return traits_type::eof();
    char* const begin = const_cast<char*>(block.data());  // streambuf takes no const; it only reads
    setg(begin, begin, begin + block.size());
    return traits_type::to_int_type(*begin);
  }

  RawInput raw_;
  std::optional<GzipInput> gzip_;
  Archive archive_;
  std::exception_ptr failure_;
  std::string head_;
  bool ended_ = false;
};

std::string name_of(const std::string& path) {
  return path == "-" ? "standard input" : path;
}

InputFile::InputFile(std::unique_ptr<Buffer> buffer)
    : std::istream(nullptr), buffer_(std::move(buffer)) {
  rdbuf(buffer_.get());
  exceptions(badbit);
}

InputFile::InputFile(const std::string& path)
    : InputFile(std::make_unique<Buffer>(RawInput(path))) {}

InputFile::InputFile(std::istream& input, const std::string& name)
    : InputFile(std::make_unique<Buffer>(RawInput(input, name))) {}

InputFile::~InputFile() = default;

const std::string& InputFile::name() const {
  return buffer_->name();
}

bool InputFile::is_stream() const {
  return buffer_->is_stream();
}

bool InputFile::is_compressed() const {
  return buffer_->is_compressed();
}

std::string InputFile::path() const {
  return is_compressed() ? "" : buffer_->path();
}
std::string_view InputFile::head(std::size_t size) {
  return buffer_->head(size);
}

std::size_t InputFile::expected_size() const {
  return buffer_->expected_size();
}

std::string read_all(InputFile& in, const ReadOptions& options) {
  const Limits limits(in.name(), options);
  std::string bytes;
  std::size_t size = 0;
  // Invariant: the first `size` bytes are what has been read.
  do {
    const bool is_known = size == 0 && in.expected_size() > 0;
    bytes.resize(is_known ? in.expected_size() + 1 : size + std::max(size, kBlock));
    in.read(bytes.data() + size, static_cast<std::streamsize>(bytes.size() - size));
    size += static_cast<std::size_t>(in.gcount());
    limits.check_text(size);
    if (in.is_compressed()) limits.check_size(size);
    if (in.is_stream()) limits.check_stream(size);
  } while (in);
  bytes.resize(size);
  return bytes;
}

}  // namespace sejajar::files
