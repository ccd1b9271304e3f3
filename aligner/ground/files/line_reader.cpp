#include "ground/files/line_reader.h"

#include <array>
#include <optional>
#include <utility>

#include "ground/files/input_file.h"
#include "ground/text/utf8.h"

namespace sejajar::files {
namespace {

std::unique_ptr<std::istream> opened(const std::string& path, ErrorKind kind) {
  try {
    return std::make_unique<InputFile>(path);
  } catch (const Error& error) {
    throw Error(kind, error.what());
  }
}

}  // namespace

LineReader::LineReader(std::istream& in, std::string name, ErrorKind kind, Lines lines)
    : in_(in), place_{std::move(name), 0, kind}, lines_(lines) {
  // Else std::bad_alloc would look like the end.
  if (!in_.bad()) in_.exceptions(in_.exceptions() | std::ios::badbit);
}

LineReader::LineReader(const std::string& path, ErrorKind kind, Lines lines)
    : file_(opened(path, kind)), in_(*file_), place_{name_of(path), 0, kind}, lines_(lines) {}

bool LineReader::read(std::string& line) {
  std::array<char, 4096> part;
  line.clear();
  try {
    // Invariant: `line` holds what has been read of a line that has not ended.
    while (true) {
      in_.getline(part.data(), part.size());
      const auto count = static_cast<std::size_t>(in_.gcount());
      const bool is_full = in_.fail() && count == part.size() - 1;
      if (in_.fail() && !is_full) break;
      const bool has_end = !is_full && !in_.eof();
      line.append(part.data(), count - (has_end ? 1 : 0));
      if (!is_full) return true;
      in_.clear(in_.rdstate() & ~std::ios::failbit);
      if (line.size() <= kLongestLine) continue;
      ++place_.line;
      fail("longer than 512 MiB", "lines of text");
    }
    if (!in_.bad()) return !line.empty();
  } catch (const std::ios_base::failure&) {
  }
  fail("cannot be read", "a readable file");
}

bool LineReader::next(std::string& line) {
  if (!read(line)) return false;
  ++place_.line;
  if (place_.line == 1 && line.starts_with(text::kByteOrderMark)) {
    line.erase(0, text::kByteOrderMark.size());
  }
  if (line.ends_with('\r')) line.pop_back();
  if (place_.line == 1 && in_.eof() && line.find('\r') != std::string::npos)
    fail("the lines end with CR alone, and would be read as one", "lines that end with LF or CRLF");
  if (lines_ == Lines::kBytes) return true;
  const auto bad = text::find_bad_utf8(line);
  if (!bad && line.find('\0') == std::string::npos) return true;
  const ErrorKind kind = place_.kind == ErrorKind::kInput ? ErrorKind::kEncoding : place_.kind;
  const std::size_t byte = bad ? *bad : line.find('\0');
  files::fail(kind, place_.name(),
              (bad ? "invalid UTF-8 at byte " : "a NUL byte at byte ") + std::to_string(byte) +
                  " of the line",
              "UTF-8 text");
}

bool LineReader::next_nonblank(std::string& line) {
  while (next(line)) {
    if (line.find_first_not_of(" \t") != std::string::npos) return true;
  }
  return false;
}

}  // namespace sejajar::files
