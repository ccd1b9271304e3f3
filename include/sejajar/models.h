#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace sejajar {

namespace model {
struct Tables;
}

/// Everything loaded from a models directory: abbreviations, feature weights, lengths and lexicons.
/// Immutable after loading, cheap to copy, safe to share between threads.
class Models {
 public:
  Models();  ///< nothing: enough for split(), but align() needs weights and throws Error{model}
  explicit Models(std::shared_ptr<const model::Tables> tables);

  /// The loaded tables; private to the library.
  const model::Tables& tables() const { return *tables_; }

 private:
  std::shared_ptr<const model::Tables> tables_;
};

/// What load_models() leaves out.
struct LoadOptions {
  bool lexicons = true;  ///< false: words and lengths are learnt from nothing but the texts
};

/// Returns the models in `directory` that texts in `languages` (BCP-47) can use, among them the
/// lexicon of every two of these.
/// Throws Error{model} if a file is missing, damaged or of another version.
Models load_models(const std::filesystem::path& directory,
                   const std::vector<std::string>& languages, const LoadOptions& options = {});

}  // namespace sejajar
