#pragma once

#include <sejajar/models.h>

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "language/lexicon/lexicon.h"
#include "language/lexicon/word_list.h"

namespace sejajar::pipeline {

/// Which models pairs are aligned with.
struct ModelChoice {
  std::filesystem::path directory;
  LoadOptions loading = {};
  /// The user's lexicon, which overlays the one in `directory`; null for none. A word list applies
  /// to every pair, from source to target; a lexicon to pairs of its languages only.
  std::shared_ptr<const lexicon::UserLexicon> lexicon = nullptr;
};

/// The models of some languages, with all lexicons that apply, and what separates two sentences of
/// each.
struct PairModels {
  Models loaded = {};
  std::vector<std::string> joiners = {" ", " "};  ///< as in WriteOptions
  std::vector<std::string> notes = {};            ///< which lexicons are missing, for the user
};

/// Lexicons by base language of the source and of the target.
using LearntLexicons =
    std::map<std::pair<std::string, std::string>, std::shared_ptr<const lexicon::Lexicon>>;

/// Loads the models of each set of languages once. May be used from several threads.
class ModelCache {
 public:
  explicit ModelCache(ModelChoice choice) : choice_(std::move(choice)) {}

  /// Returns the models for pairs of these languages, with the user's and the learnt lexicon
  /// overlaid on those in the directory; a related language stands in for one without a lexicon.
  /// Throws Error{model} if a file is missing or damaged.
  PairModels get(const std::string& source_language, const std::string& target_language) {
    return get({source_language, target_language});
  }

  /// The same for pairs of any two of `languages`, the earlier one being the source.
  PairModels get(const std::vector<std::string>& languages);

  /// Overlays `learnt` on the lexicons of all further pairs.
  void use(LearntLexicons learnt);

 private:
  PairModels load(const std::vector<std::string>& languages) const;
  Models with_own_lexicons(Models models, const std::string& source_language,
                           const std::string& target_language) const;

  ModelChoice choice_;
  LearntLexicons learnt_;
  std::mutex mutex_;  // of models_ and learnt_
  std::map<std::vector<std::string>, PairModels> models_;
};

}  // namespace sejajar::pipeline
