#include "language/lexicon/find_models.h"

#include <dlfcn.h>
#include <sejajar/error.h>
#include <sejajar/models.h>

#include <cstdlib>
#include <string>

#include "ground/text/joined.h"

namespace sejajar {

namespace fs = std::filesystem;

namespace {

/// The models of an installation, or of a build tree, whose programs or libraries include `file`.
fs::path models_near(const fs::path& file) {
  return (file.parent_path() / ".." / "share" / "sejajar" / "models").lexically_normal();
}

}  // namespace

namespace model {

fs::path find_models(const std::vector<fs::path>& candidates) {
  std::error_code failure;
  const char* const environment = std::getenv("SEJAJAR_MODELS");
  if (environment != nullptr && *environment != '\0') {
    if (fs::is_directory(environment, failure)) return environment;
    throw Error(ErrorKind::kModel, "$SEJAJAR_MODELS: " + std::string(environment) +
                                       " is not a directory; expected the models directory");
  }
  for (const fs::path& candidate : candidates) {
    if (fs::is_directory(candidate, failure)) return candidate;
  }
  throw Error(ErrorKind::kModel,
              text::joined(candidates, ", ", [](const fs::path& path) { return path.string(); }) +
                  ": no models directory found; expected one there, or set SEJAJAR_MODELS");
}

}  // namespace model

fs::path default_models() {
  std::vector<fs::path> candidates;
  std::error_code failure;
  const fs::path program = fs::read_symlink("/proc/self/exe", failure);
  if (!failure) candidates.push_back(models_near(program));
  Dl_info library{};
  if (::dladdr(reinterpret_cast<const void*>(&default_models), &library) != 0 &&
      library.dli_fname != nullptr) {
    candidates.push_back(models_near(fs::absolute(library.dli_fname, failure)));
  }
  candidates.emplace_back(SEJAJAR_INSTALLED_MODELS);
  return model::find_models(candidates);
}

}  // namespace sejajar
