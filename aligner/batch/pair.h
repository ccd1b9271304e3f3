#pragma once

#include <sejajar/formats.h>
#include <sejajar/models.h>
#include <sejajar/options.h>

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "model/stored_lexicon.h"

namespace sejajar::batch {

/// One pair of files to align.
struct Job {
  std::string source;           ///< path; "-" is standard input
  std::string target;           ///< path; "-" is standard input
  std::string output = "-";     ///< path; "-" is standard output
  std::string source_language;  ///< BCP-47 tag; "" to guess it
  std::string target_language;  ///< BCP-47 tag; "" to guess it
};

/// What all pairs of a run have in common.
struct Settings {
  Options options;
  WriteOptions write;            ///< an empty format follows the output's suffix
  std::filesystem::path models;  ///< directory
  LoadOptions loading;           ///< what of it to leave out
  /// The user's own, laid over that of the models; null for none. Its languages are empty if it
  /// goes from the source to the target of any pair; else it serves pairs of these languages only.
  std::shared_ptr<const model::StoredLexicon> lexicon;
};

/// Returns the format in which `output` is written: `wish` unless empty, else what its suffix says,
/// else TSV on standard output. Throws Error{usage} if the suffix says nothing.
std::string output_format(const std::string& wish, const std::string& output);

/// Runs jobs one after the other and keeps the models that they share.
class PairRunner {
 public:
  /// Throws Error{usage} if the options are out of range.
  explicit PairRunner(Settings settings);

  /// Reads, splits, aligns and writes one pair. Returns what its user should know: guessed
  /// languages, replaced characters, a lexicon that is of no use to it. Throws Error; then no
  /// output has been changed.
  std::vector<std::string> run(const Job& job);

 private:
  const Models& models_for(const std::string& source_language, const std::string& target_language);

  Settings settings_;
  std::map<std::pair<std::string, std::string>, Models> models_;
};

}  // namespace sejajar::batch
