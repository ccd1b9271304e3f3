#pragma once

#include <sejajar/evaluate.h>
#include <sejajar/options.h>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "language/model/weights.h"
#include "program/training/training_set.h"

namespace sejajar::training {

/// How the weights of all passes are trained.
struct TrainingOptions {
  std::size_t passes = 3;
  std::vector<score::Components> start;  ///< of each pass; empty: a preference for 1-1 beads
  double keep = 0;                       ///< share of `start` in the weights, 0..1
  std::string left_out;                  ///< a set that is measured only; "" for none
  std::vector<std::string> only;         ///< features to fit, the others stay; empty for all
  SearchOptions search;
};

/// Weights, and their results on the documents that they were trained on or that were left out.
struct TrainedWeights {
  std::vector<score::Components> passes;
  std::map<std::string, std::vector<Counts>> strict;  ///< by set; one per pass
  std::map<std::string, std::vector<Counts>>
      strict_unknown;  ///< the same for documents whose languages were unknown
};

/// Returns the weights of each pass, fitted to its input for `documents`: what the pass before, run
/// with its own new weights, gives. The same bits for any number of threads.
/// Throws Error{usage} if nothing is left to train on.
TrainedWeights train_weights(const std::vector<TrainingDocument>& documents,
                             const TrainingOptions& options);

/// Returns the weights of each pass in the file `path`. Throws Error{model} if it is malformed.
std::vector<score::Components> read_passes(const std::filesystem::path& path);

/// Returns the weights of `passes` by the names of their components.
model::WeightTable table_of(const std::vector<score::Components>& passes);

/// Returns the names of the sets of `documents`, sorted, each once.
std::vector<std::string> sets_of(const std::vector<TrainingDocument>& documents);

}  // namespace sejajar::training
