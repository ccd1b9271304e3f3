// Counts lines so that every complaint has a place.

#include "ground/files/line_reader.h"

#include <sejajar/error.h>

#include "ground/text/utf8.h"

namespace sejajar::io {

bool LineReader::next(std::string& line) {
  if (!std::getline(in_, line)) {
    if (!in_.bad()) return false;
    throw Error(ErrorKind::kInput, name_ + ": cannot be read; expected a file");
  }
  ++number_;
  if (line.ends_with('\r')) line.pop_back();
  if (const auto bad = text::find_bad_utf8(line)) {
    throw Error(ErrorKind::kEncoding, name_ + ":" + std::to_string(number_) + ": byte " +
                                          std::to_string(*bad) + " of the line; expected UTF-8");
  }
  return true;
}

bool LineReader::next_filled(std::string& line) {
  while (next(line)) {
    if (line.find_first_not_of(" \t") != std::string::npos) return true;
  }
  return false;
}

void LineReader::refuse(const std::string& what) const {
  throw Error(ErrorKind::kInput, name_ + ":" + std::to_string(number_) + ": " + what);
}

}  // namespace sejajar::io
