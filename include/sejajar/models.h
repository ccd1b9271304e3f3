#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace sejajar::model {
struct Tables;
}
namespace sejajar::lexicon {
class Lexicons;
}

#pragma GCC visibility push(default)
namespace sejajar {

/// The contents of a models directory: abbreviations, feature weights, lengths and lexicons.
/// Immutable after loading, cheap to copy, safe to share between threads.
class Models {
 public:
  Models();  ///< empty: enough for split(), but align() needs weights and throws Error{model}
  Models(std::shared_ptr<const model::Tables> tables,
         std::shared_ptr<const lexicon::Lexicons> lexicons);

  /// Private to the library.
  const model::Tables& tables() const { return *tables_; }
  const std::shared_ptr<const model::Tables>& shared_tables() const { return tables_; }
  const lexicon::Lexicons& lexicons() const { return *lexicons_; }

 private:
  std::shared_ptr<const model::Tables> tables_;
  std::shared_ptr<const lexicon::Lexicons> lexicons_;
};

/// The models that load_models() loads.
struct LoadOptions {
  bool lexicons = true;  ///< false: translations and lengths are learnt from the texts only
};

/// Returns the models directory: $SEJAJAR_MODELS if set and not empty, else the first that exists
/// of `../share/sejajar/models` beside the running program, beside this library, and
/// `share/sejajar/models` in the prefix that this library was configured for.
/// Throws Error{model} that lists the directories tried if there is none.
std::filesystem::path default_models();

/// Returns the models in `directory` for texts in `languages` (BCP-47), including the lexicon of
/// every two of them, completed by that of related languages.
/// Throws Error{model} if a file is missing, damaged or of another version.
Models load_models(const std::filesystem::path& directory,
                   const std::vector<std::string>& languages, const LoadOptions& options = {});

/// The same with the models in default_models().
Models load_models(const std::vector<std::string>& languages, const LoadOptions& options = {});

}  // namespace sejajar
#pragma GCC visibility pop
