#include "language/model/find_models.h"

#include <sejajar/error.h>

#include <cstdlib>
#include <string>

namespace sejajar::model {

namespace fs = std::filesystem;

namespace {

fs::path checked(const fs::path& directory, const std::string& named_by) {
  std::error_code failure;
  if (fs::is_directory(directory, failure)) return directory;
  throw Error(ErrorKind::kModel, directory.string() + ": no models directory here (" + named_by +
                                     "); expected one there, in --models DIR or $SEJAJAR_MODELS");
}

}  // namespace

fs::path find_models(const std::optional<fs::path>& directory, const fs::path& program) {
  if (directory) return checked(*directory, "--models");
  const char* environment = std::getenv("SEJAJAR_MODELS");
  if (environment != nullptr && *environment != '\0') {
    return checked(environment, "$SEJAJAR_MODELS");
  }
  const fs::path beside = program.parent_path() / ".." / "share" / "sejajar" / "models";
  return checked(beside.lexically_normal(), "beside the program");
}

}  // namespace sejajar::model
