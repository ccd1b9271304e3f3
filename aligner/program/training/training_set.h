#pragma once

#include <sejajar/document.h>
#include <sejajar/formats.h>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "program/training/weight_fitting.h"

namespace sejajar::training {

/// A folder of gold alignments and how much each of its documents counts.
struct SetSource {
  std::filesystem::path folder;
  double weight = 1;
};

/// Which documents of the sets are read, and with what.
struct SetSelection {
  std::vector<std::string> pairs;  ///< such as en-id; empty for all
  std::size_t documents = 0;       ///< most of one pair in one set, the first by name; 0 for all
  std::optional<std::filesystem::path>
      models;  ///< directory whose lexicons and lengths are priors, or none
};

/// One gold document, ready for training.
struct TrainingDocument {
  std::string set;   ///< name of its folder
  std::string pair;  ///< such as en-id
  bool known;        ///< whether it is aligned with the lexicon and lengths of its languages
  std::vector<BitextUnit> gold;  ///< as the file has it
  GoldDocument document;
};

/// Share of a document's weight with which it is trained on as if its languages were unknown.
inline constexpr double kUnknown = 0.15;

/// Returns the text in the file `path`, one sentence a line. All lines are one paragraph: a text
/// cut into sentences has lost its own.
Document read_sentences(const std::filesystem::path& path, const std::string& language);

/// Returns the documents of `sources`, in their order, then by pair and name. If there are models,
/// all documents follow once more without a lexicon and lengths: the weights also serve pairs
/// without a lexicon, which have to find their first words by names, numbers and lengths. Throws
/// Error{input} if a set has none, or if a gold names sentences that its texts don't have.
std::vector<TrainingDocument> read_training_sets(const std::vector<SetSource>& sources,
                                                 const SetSelection& selection);

}  // namespace sejajar::training
