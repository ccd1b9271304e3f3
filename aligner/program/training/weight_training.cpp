#include "program/training/weight_training.h"

#include <sejajar/error.h>

#include <algorithm>
#include <fstream>
#include <set>

#include "core/score/weights.h"
#include "ground/threads/parallel.h"
#include "language/model/weights.h"

namespace sejajar::training {

namespace {

using aligning::PassInput;
using aligning::PassResult;
using score::Components;
using score::kComponents;

/// The last pass decides. What the passes before find likely teaches words, so only the likelihood
/// counts there.
FitOptions fit_options(const TrainingOptions& training, std::size_t pass) {
  constexpr double kHopeless = 1e-8;
  constexpr double kGain = 10;
  FitOptions options;
  if (pass > 0 && pass + 1 == training.passes) options.gain = kGain;
  options.only = training.only;
  options.least_posterior = kHopeless;
  options.prunes_first = !training.start.empty();
  return options;
}

/// Start weights of `pass`: those given for it, else those fitted for the previous pass, else a
/// preference for 1-1 beads.
Components start_of(std::size_t pass, const TrainingOptions& options,
                    const std::vector<Components>& fitted) {
  if (!options.start.empty()) return options.start[std::min(pass, options.start.size() - 1)];
  if (!fitted.empty()) return fitted.back();
  // No gold document has paragraphs, vectors or times, so the fit does not change their weights.
  return score::weights_of({{"bead.1-1", 1},
                            {"null.rate", 1},
                            {"paragraph.inside", 0.2},
                            {"paragraph.start", 1},
                            {"embedding.likeness", 0.4},
                            {"time.overlap", 1}});
}

/// Mean of both weights, with the share `keep` of `start`.
Components mixed(Components fitted, const Components& start, double keep) {
  for (std::size_t c = 0; c < kComponents; ++c) {
    fitted[c] = keep * start[c] + (1 - keep) * fitted[c];
  }
  return fitted;
}

/// The documents that weights are fitted to, and the input of their pass.
struct Fitted {
  std::vector<const GoldDocument*> documents;
  std::vector<PassInput> inputs;
};

Fitted fitted_of(const std::vector<TrainingDocument>& documents,
                 const std::vector<PassInput>& inputs, const std::string& left_out) {
  Fitted fitted;
  for (std::size_t k = 0; k < documents.size(); ++k) {
    if (documents[k].set == left_out) continue;
    fitted.documents.push_back(&documents[k].document);
    fitted.inputs.push_back(inputs[k]);
  }
  return fitted;
}

void measure(const std::vector<TrainingDocument>& documents, const std::vector<PassResult>& results,
             TrainedWeights& trained) {
  const std::size_t pass = trained.passes.size();
  for (std::size_t k = 0; k < documents.size(); ++k) {
    auto& strict = (documents[k].known ? trained.strict : trained.strict_unknown)[documents[k].set];
    strict.resize(pass);
    Alignment found;
    found.beads = results[k].path;
    strict.back() += evaluate(documents[k].gold, units_of(found)).strict;
  }
}

}  // namespace

std::vector<Components> read_passes(const std::filesystem::path& path) {
  return score::weights_of(model::read_weights(path), {});
}

model::WeightTable table_of(const std::vector<Components>& passes) {
  model::WeightTable table;
  table.names = score::component_names();
  for (const Components& weights : passes) {
    table.columns.emplace_back(weights.begin(), weights.end());
  }
  return table;
}

std::vector<std::string> sets_of(const std::vector<TrainingDocument>& documents) {
  std::set<std::string> names;
  for (const TrainingDocument& document : documents) names.insert(document.set);
  return {names.begin(), names.end()};
}

TrainedWeights train_weights(const std::vector<TrainingDocument>& documents,
                             const TrainingOptions& options) {
  const std::size_t count = documents.size();
  std::vector<PassInput> inputs(count);
  std::vector<PassResult> results(count);
  threads::for_each(count, [&](std::size_t k) {
    const GoldDocument& document = documents[k].document;
    inputs[k] =
        aligning::first_input(document.pair, document.prior, document.lengths, options.search);
    inputs[k].last = false;
  });
  TrainedWeights trained;
  for (std::size_t pass = 0; pass < options.passes; ++pass) {
    const Fitted fitted = fitted_of(documents, inputs, options.left_out);
    if (fitted.documents.empty()) {
      throw Error(ErrorKind::kUsage, "no gold alignment is left to train on; expected another set");
    }
    const Components start = start_of(pass, options, trained.passes);
    trained.passes.push_back(
        mixed(fit_weights(fitted.documents, fitted.inputs, start, fit_options(options, pass)),
              start, options.keep));
    threads::for_each(count, [&](std::size_t k) {
      const GoldDocument& document = documents[k].document;
      results[k] =
          aligning::run_pass(document.pair, inputs[k], trained.passes.back(), options.search);
    });
    measure(documents, results, trained);
    if (pass + 1 == options.passes) break;
    threads::for_each(count, [&](std::size_t k) {
      const GoldDocument& document = documents[k].document;
      inputs[k] = aligning::next_input(document.pair, document.prior, {inputs[k], results[k]},
                                       options.search);
      inputs[k].last = false;
    });
  }
  return trained;
}

}  // namespace sejajar::training
