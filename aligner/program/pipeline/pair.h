#pragma once

#include <sejajar/align.h>
#include <sejajar/alignment.h>
#include <sejajar/document.h>
#include <sejajar/formats.h>
#include <sejajar/inspection.h>
#include <sejajar/models.h>
#include <sejajar/options.h>

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "language/lexicon/lexicon.h"

namespace sejajar::batch {

/// One pair of files to align.
struct Job {
  std::string source;               ///< path; "-" is standard input
  std::string target;               ///< path; "-" is standard input
  std::string output = "-";         ///< path; "-" is standard output
  std::string source_language;      ///< BCP-47 tag; "" to guess it
  std::string target_language;      ///< BCP-47 tag; "" to guess it
  std::string source_vectors = {};  ///< files for text::read_vectors(); "" for none
  std::string target_vectors = {};  ///< the same
};

/// What all pairs of a run have in common.
struct Settings {
  Options options;
  WriteOptions write;            ///< an empty format follows the output's suffix
  std::filesystem::path models;  ///< directory
  LoadOptions loading;           ///< what of it to leave out
  /// The user's own, laid over that of the models; null for none. Its languages are empty if it
  /// goes from the source to the target of any pair; else it serves pairs of these languages only.
  std::shared_ptr<const lexicon::Lexicon> lexicon;
  bool timing = false;   ///< whether notes tell how long each stage of a pair took
  bool verbose = false;  ///< whether notes tell what was done, and how long each stage took
  ProgressListener progress = {};  ///< hears how far a pair of files is; may be empty
};

/// Returns the format in which `output` is written: `wish` unless empty, else what its suffix says,
/// else TSV on standard output. Throws Error{usage} if the suffix says nothing.
std::string output_format(const std::string& wish, const std::string& output);

/// Returns what the user of `output` should know of how it was written: characters that were
/// replaced, beads that were left out and why.
std::vector<std::string> report_notes(const std::string& output, const WriteReport& report);

/// A pair as it was read and split, and its alignment.
struct AlignedPair {
  DocumentPair documents;
  Alignment alignment;
  WriteReport written = {};  ///< what writing changed and left out, if it was written
};

/// Lexicons by base language of the source and of the target.
using LearntLexicons =
    std::map<std::pair<std::string, std::string>, std::shared_ptr<const lexicon::Lexicon>>;

/// Runs jobs, also from several threads at once, and keeps the models that they share.
class PairRunner {
 public:
  /// Throws Error{usage} if the options are out of range.
  explicit PairRunner(Settings settings);

  /// Reads, splits, aligns and writes one pair, and returns it. Adds to `notes` what its user
  /// should know: guessed languages, replaced characters, a lexicon that is of no use to it. Throws
  /// Error; then no output has been changed.
  AlignedPair run(const Job& job, std::vector<std::string>& notes);

  /// Reads, splits and aligns one pair; adds to `notes` what its user should know. Throws Error.
  AlignedPair align_pair(const Job& job, std::vector<std::string>& notes);

  /// The same for documents that are known, with their languages, but not split; note_lexicon() is
  /// left to the caller.
  AlignedPair align_documents(DocumentPair pair, std::vector<std::string>& notes);

  /// Adds a note if the user's lexicon is of no use to pairs of these languages.
  void note_lexicon(const std::string& source_language, const std::string& target_language,
                    std::vector<std::string>& notes) const;

  /// What the search knew of `pair`, which this has aligned; takes as long as aligning it.
  Inspection inspect_pair(const AlignedPair& pair);

  /// Sets the joiners in `options` to those of the languages of `pair`.
  void use_joiners(WriteOptions& options, const DocumentPair& pair);

  /// The lexicon that pairs of these languages have so far, perhaps none; valid until use().
  lexicon::LexiconView lexicon_for(const std::string& source_language,
                                   const std::string& target_language);

  /// Lays `learnt` over the lexicons of all pairs to come.
  void use(LearntLexicons learnt);

 private:
  void split_pair(DocumentPair& pair);
  void note_details(const DocumentPair& pair, const Alignment& alignment,
                    std::vector<std::string>& notes);
  const Models& models_for(const std::string& source_language, const std::string& target_language);

  Settings settings_;
  LearntLexicons learnt_;
  std::mutex mutex_;  // of models_
  std::map<std::pair<std::string, std::string>, Models> models_;
};

}  // namespace sejajar::batch
