// Bytes to Document: read everything, drop the byte order mark, check the encoding, mark
// paragraphs.

#include "ground/text/reader.h"

#include <sejajar/error.h>

#include <algorithm>
#include <fstream>
#include <limits>
#include <optional>
#include <string_view>
#include <utility>

#include "ground/text/lines.h"
#include "ground/text/utf8.h"

namespace sejajar::text {

namespace {

constexpr std::size_t kLargestText = std::numeric_limits<std::uint32_t>::max();

void check_size(std::size_t size, const std::string& id) {
  if (size <= kLargestText) return;
  throw Error(ErrorKind::kInput, id + ": the text is over 4 GiB; expected a smaller one, cut it");
}

// `guess` is how many bytes to expect.
std::string read_all(std::istream& in, const std::string& id, std::size_t guess) {
  constexpr std::size_t kChunk = std::size_t{1} << 16;
  std::string bytes;
  std::size_t size = 0;
  // The first `size` bytes are what has been read.
  do {
    bytes.resize(std::max({size + kChunk, size * 2, guess + 1}));
    in.read(bytes.data() + size, static_cast<std::streamsize>(bytes.size() - size));
    size += static_cast<std::size_t>(in.gcount());
    check_size(size, id);
  } while (in);
  if (in.bad()) throw Error(ErrorKind::kInput, id + ": cannot be read; expected a readable file");
  bytes.resize(size);
  return bytes;
}

[[noreturn]] void refuse(std::string_view bytes, std::size_t offset, const std::string& id,
                         const InputPlace& start) {
  const bool utf16 = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
  const bool nul = bytes[offset] == '\0';
  const std::string place =
      id + ":" + std::to_string(start.line - 1 + line_number(bytes, offset)) + ": ";
  const std::string what = nul ? "NUL byte" : "invalid UTF-8";
  const std::string hint = utf16 ? "UTF-8, but this is UTF-16; convert it"
                                 : "UTF-8 text, or --on-bad-utf8 replace to go on";
  throw Error(ErrorKind::kEncoding, place + what + " at byte " +
                                        std::to_string(start.byte + offset) + "; expected " + hint);
}

std::optional<std::size_t> find_bad(std::string_view bytes) {
  const auto bad = find_bad_utf8(bytes);
  const std::size_t nul = bytes.substr(0, bad.value_or(bytes.size())).find('\0');
  return nul != std::string_view::npos ? nul : bad;
}

std::string replace_bad(std::string_view bytes) {
  const std::string valid = replace_bad_utf8(bytes);
  std::string text;
  text.reserve(valid.size());
  for (std::size_t begin = 0; begin <= valid.size();) {
    const std::size_t nul = std::min(valid.find('\0', begin), valid.size());
    text.append(valid, begin, nul - begin);
    if (nul < valid.size()) text.append("\uFFFD");
    begin = nul + 1;
  }
  return text;
}

}  // namespace

std::string checked_text(std::string bytes, const std::string& id, const ReadOptions& options,
                         const InputPlace& place) {
  check_size(bytes.size(), id);
  if (const auto bad = find_bad(bytes)) {
    if (options.on_bad_utf8 == BadUtf8::kFail) refuse(bytes, *bad, id, place);
    bytes = replace_bad(bytes);
    check_size(bytes.size(), id);
  }
  if (place.byte == 0 && bytes.starts_with(kByteOrderMark)) bytes.erase(0, kByteOrderMark.size());
  return bytes;
}

Document make_document(std::string bytes, const Label& label, const ReadOptions& options,
                       const InputPlace& place) {
  bytes = checked_text(std::move(bytes), label.id, options, place);
  Document document;
  document.id = label.id;
  document.language = label.language;
  document.paragraphs = paragraphs(bytes, options.paragraphs);
  document.text = std::move(bytes);
  return document;
}

std::string read_bytes(std::istream& in, const std::string& id) {
  return read_all(in, id, 0);
}

std::ifstream open_text(const std::filesystem::path& path) {
  std::error_code failure;
  if (std::filesystem::is_directory(path, failure)) {
    throw Error(ErrorKind::kInput, path.string() + ": is a directory; expected a text file");
  }
  std::ifstream in(path, std::ios::binary);
  if (!in) {
    const bool exists = std::filesystem::exists(path, failure);
    throw Error(ErrorKind::kInput, path.string() + (exists ? ": cannot be opened" : ": not found") +
                                       "; expected a readable text file");
  }
  return in;
}

std::string read_bytes(const std::filesystem::path& path) {
  std::ifstream in = open_text(path);
  std::error_code failure;
  const auto size = std::filesystem::file_size(path, failure);
  const std::size_t guess = failure ? 0 : static_cast<std::size_t>(size);
  check_size(guess, path.string());
  return read_all(in, path.string(), guess);
}

Document read_document(std::istream& in, const Label& label, const ReadOptions& options) {
  return make_document(read_bytes(in, label.id), label, options);
}

Document read_document(const std::filesystem::path& path, const std::string& language,
                       const ReadOptions& options) {
  return make_document(read_bytes(path), {path.string(), language}, options);
}

}  // namespace sejajar::text
