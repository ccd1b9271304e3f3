#include "ground/files/line_reader.h"

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
  try {
    if (std::getline(in_, line)) return true;
    if (!in_.bad()) return false;
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
