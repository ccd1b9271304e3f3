#include "ground/text/versions.h"

#include <sejajar/version.h>
#include <unicode/uchar.h>
#include <unicode/uversion.h>

namespace sejajar {

std::string version() {
  return SEJAJAR_VERSION;
}

namespace text {
namespace {

/// The first two parts of a version of ICU's kind.
std::string two_parts(const UVersionInfo& version) {
  return std::to_string(version[0]) + "." + std::to_string(version[1]);
}

}  // namespace

std::string unicode_versions() {
  UVersionInfo icu, unicode;
  u_getVersion(icu);
  u_getUnicodeVersion(unicode);
  return "ICU " + two_parts(icu) + ", Unicode " + two_parts(unicode);
}

}  // namespace text
}  // namespace sejajar
