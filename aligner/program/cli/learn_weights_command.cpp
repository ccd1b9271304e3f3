#include <sejajar/align.h>
#include <sejajar/error.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <iterator>
#include <optional>
#include <utility>

#include "ground/files/output_file.h"
#include "ground/text/number_format.h"
#include "program/cli/notes.h"
#include "program/cli/shared_options.h"
#include "program/training/gold_set.h"
#include "program/training/version_fitting.h"
#include "program/training/weight_training.h"

namespace sejajar::cli {
namespace {

struct WeightsOptions {
  std::string output = "-";
  std::string start;            ///< file of weights to start from; "" for none
  double keep = 0;              ///< share of the weights of `start`
  std::string pairs;            ///< such as en-id,en-vi; "" for all
  std::uint32_t documents = 0;  ///< most of one pair in one set; 0 for all
  std::uint32_t passes = 3;
  std::string only;  ///< features to fit; "" for all
  bool leave_out = false;
  std::vector<std::string> versions;  ///< directories of gold documents of many versions
  std::string note = "Weights of the features, fitted by sejajar learn";
  ModelOptions models;
};

void add_flags(FlagTable& flags, WeightsOptions& options) {
  add_output(flags, options.output);
  flags.group("Training");
  flags.text("start", "FILE", "weights to start from, such as models/weights.tsv", options.start)
      .common();
  flags.share("keep", "SHARE", "mix this share of the weights of --start into the fitted ones",
              options.keep);
  flags.text("pairs", "PAIRS", "use these language pairs only, such as en-id,en-vi", options.pairs)
      .common();
  flags.count("documents", "N",
              "limit on the documents per language pair and set, the first by name; 0 for none",
              options.documents);
  flags.count("passes", "N", "fit weights for this many passes, 1 to 10", options.passes);
  flags
      .text("only", "FEATURES",
            "fit these features only, such as names,crossing; the others keep the weights of "
            "--start",
            options.only)
      .choose_from(features(), "Features")
      .comma_list();
  flags.toggle("leave-out", "also report each set with weights fitted to the other sets",
               options.leave_out);
  flags
      .files("versions", "DIR...",
             "also fit the weights of three or more versions, to documents of learn compose "
             "--versions; without DIR of pairs, only these weights are fitted, and --start gives "
             "the others",
             options.versions)
      .common();
  flags.text("note", "TEXT", "first line of the file", options.note);
  add_models(flags, options.models);
}

/// `folder=2` -> folder, 2.
training::SetSource set_of(const std::string& word) {
  const std::size_t equals = word.rfind('=');
  if (equals == std::string::npos) return {word, 1};
  const auto weight = text::parse_number(word.substr(equals + 1));
  if (!weight || !std::isfinite(*weight) || *weight <= 0 || equals == 0) {
    throw Error(ErrorKind::kUsage, "'" + word +
                                       "' is not a set; expected DIR, or DIR=WEIGHT with a weight "
                                       "above 0");
  }
  return {word.substr(0, equals), *weight};
}

/// The names in a list; none in an empty one.
std::vector<std::string> listed(const std::string& text) {
  return text.empty() ? std::vector<std::string>() : parts_of(text, ',');
}

training::TrainingOptions training_options(const WeightsOptions& weights) {
  constexpr std::uint32_t kMostPasses = 10;
  tables::check_range("--passes", weights.passes, 1, kMostPasses);
  if (weights.start.empty() && (weights.keep > 0 || !weights.only.empty())) {
    throw Error(ErrorKind::kUsage,
                "--keep and --only need the other weights; expected --start FILE");
  }
  training::TrainingOptions options;
  options.passes = weights.passes;
  options.keep = weights.keep;
  options.only = listed(weights.only);
  if (!weights.start.empty()) options.start = training::read_passes(weights.start);
  return options;
}

/// Prints the scores of `set` with the models and without their lexicons.
void print_scores(const Invocation& invocation, const std::string& set, const std::string& how,
                  const training::TrainedWeights& trained) {
  constexpr int kDecimals = 4;
  for (const auto& [scores, what] :
       {std::pair(&trained.strict, ""), std::pair(&trained.strict_unknown, ", texts only")}) {
    const auto found = scores->find(set);
    if (found == scores->end()) continue;
    std::string row = set + how + what + ": strict F1";
    for (std::size_t pass = 0; pass < found->second.size(); ++pass) {
      row += (pass == 0 ? " pass " : ", pass ") + std::to_string(pass + 1) + " " +
             text::format_fixed(found->second[pass].f1(), kDecimals);
    }
    print_notes(invocation, {row});
  }
}

/// Throws Error{usage} if `output` is a file of the set.
void guard_set(const training::SetSource& source, const std::string& output) {
  files::FileGuard guard;
  for (const training::GoldPair& pair : training::find_gold_set(source.folder)) {
    for (const training::GoldFile& file : pair.files) {
      for (const auto& path : {file.source, file.target, file.gold})
        guard.add_input(path.string(), "a file of " + source.folder.string());
    }
  }
  guard.add_output(output, "--output");
}

/// Fits the weights of many versions to the documents of --versions; the others are in `table`.
training::VersionWeights version_weights(const Invocation& invocation,
                                         const WeightsOptions& weights,
                                         const model::WeightTable& table) {
  constexpr int kDecimals = 4;
  std::vector<training::VersionDocument> documents;
  for (const std::string& folder : weights.versions) {
    auto more = training::read_version_set(folder);
    std::move(more.begin(), more.end(), std::back_inserter(documents));
  }
  std::optional<std::filesystem::path> models;
  if (!weights.models.none) models = models_directory(weights.models);
  const training::FittedVersions fitted = training::fit_versions(documents, table, models);
  print_notes(invocation,
              {"versions: -ln posterior of gold beads " +
               text::format_fixed(fitted.before, kDecimals) + " with the weights to start from, " +
               text::format_fixed(fitted.after, kDecimals) + " with those fitted"});
  return fitted.weights;
}

/// Fits the weights of all features to the gold alignments of `invocation`.
model::WeightTable pair_weights(const Invocation& invocation, const WeightsOptions& weights) {
  training::TrainingOptions options = training_options(weights);
  std::vector<training::SetSource> sources;
  for (const std::string& word : invocation.files) sources.push_back(set_of(word));
  for (const training::SetSource& source : sources) guard_set(source, weights.output);
  training::SetSelection selection;
  selection.pairs = listed(weights.pairs);
  selection.documents = weights.documents;
  if (!weights.models.none) selection.models = models_directory(weights.models);
  const auto documents = training::read_training_sets(sources, selection);
  const training::TrainedWeights trained = training::train_weights(documents, options);
  for (const std::string& set : training::sets_of(documents)) {
    print_scores(invocation, set, "", trained);
  }
  for (const std::string& set : training::sets_of(documents)) {
    if (!weights.leave_out) break;
    options.left_out = set;
    print_scores(invocation, set, ", left out", training::train_weights(documents, options));
  }
  return training::table_of(trained.passes);
}

int run(const Invocation& invocation, const WeightsOptions& weights) {
  const bool only_versions = invocation.files.empty();
  if (only_versions && (weights.versions.empty() || weights.start.empty())) {
    throw Error(ErrorKind::kUsage,
                "no directory given; expected directories of gold alignments, or --versions with "
                "--start FILE");
  }
  model::WeightTable table = only_versions
                                 ? model::read_weights(std::filesystem::path(weights.start))
                                 : pair_weights(invocation, weights);
  const training::VersionWeights fitted = weights.versions.empty()
                                              ? training::VersionWeights{}
                                              : version_weights(invocation, weights, table);
  training::set_rows(fitted, table);
  files::write_output(weights.output, model::weights_text(table, weights.note));
  return kDone;
}

}  // namespace

Command learn_weights_command() {
  return {
      "learn weights",
      "Models",
      "[DIR[=WEIGHT]...]",
      {0, kAnyNumber},
      "Fits the weights of the features to directories of gold alignments; each document counts "
      "WEIGHT times (default: 1). Reports strict F1 per set and pass.",
      {{"sejajar learn weights gold/news gold/books=2 -o weights.tsv", "fits weights to two sets"},
       {"sejajar learn weights --versions gold/three --start weights.tsv -o new.tsv",
        "fits the weights of three or more versions and keeps the others"}},
      with_options<WeightsOptions>(add_flags, run)};
}

}  // namespace sejajar::cli
