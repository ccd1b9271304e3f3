#include "ground/files/place.h"

namespace sejajar::files {

void fail(ErrorKind kind, const std::string& place, const std::string& what,
          const std::string& expected) {
  throw Error(kind, place + ": " + what + "; expected " + expected);
}

std::string Place::name() const {
  return line == 0 ? file : file + ":" + std::to_string(line);
}

void Place::fail(const std::string& what, const std::string& expected) const {
  files::fail(kind, name(), what, expected);
}

}  // namespace sejajar::files
