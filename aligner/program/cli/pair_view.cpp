#include "program/cli/pair_view.h"

#include <sejajar/error.h>
#include <sejajar/features.h>

#include "ground/tables/choices.h"
#include "ground/text/number_format.h"
#include "program/cli/shared_options.h"

namespace sejajar::cli {

report::PairView pair_view(pipeline::AlignedPair pair) {
  return {std::move(pair.documents),
          std::move(pair.alignment),
          {},
          features(),
          std::move(pair.models.joiners)};
}

report::PairView inspected_view(const pipeline::Pipeline& pipeline, pipeline::AlignedPair pair) {
  Inspection inspection = pipeline.explain(pair);
  report::PairView view = pair_view(std::move(pair));
  view.inspection = std::move(inspection);
  return view;
}

report::VersionsView versions_view(pipeline::AlignedVersions versions) {
  std::vector<FeatureInfo> terms = features();
  const std::vector<FeatureInfo> others = version_features();
  terms.insert(terms.end(), others.begin(), others.end());
  return {std::move(versions.documents), std::move(versions.tags), std::move(versions.alignment),
          std::move(terms), std::move(versions.models.joiners)};
}

report::AlignmentView plain_view(Aligned aligned) {
  if (auto* pair = std::get_if<pipeline::AlignedPair>(&aligned)) return pair_view(std::move(*pair));
  return versions_view(std::get<pipeline::AlignedVersions>(std::move(aligned)));
}

report::AlignmentView view_of(const pipeline::Pipeline& pipeline, Aligned aligned) {
  if (auto* pair = std::get_if<pipeline::AlignedPair>(&aligned))
    return inspected_view(pipeline, std::move(*pair));
  return plain_view(std::move(aligned));
}

report::Facts report_facts(const AligningOptions& aligning) {
  Options options = aligning.options;
  settle_splitter(options, aligning.presegmented);
  std::string models = models_directory(aligning.models).string();
  if (aligning.models.none) models += ", without their lexicons and lengths";
  std::string how = tables::name_of(options.score.method) + ", splitter " + options.split.splitter +
                    ", paragraphs " + tables::name_of(options.read.paragraphs) + ", learn " +
                    tables::name_of(options.learn.from) + ", passes " +
                    std::to_string(options.learn.passes) + ", radius " +
                    std::to_string(options.search.radius) + ", margin " +
                    std::to_string(options.search.margin);
  if (options.search.exhaustive) how += ", exhaustive";
  for (const auto& [name, weight] : options.score.weights) {
    how += ", weight " + name + "=" + text::format_number(weight);
  }
  report::Facts facts = {{"models", models}};
  if (!aligning.lexicon.empty()) facts.emplace_back("lexicon", aligning.lexicon);
  if (!aligning.source_vectors.empty()) {
    facts.emplace_back("embeddings", aligning.source_vectors + ", " + aligning.target_vectors);
  }
  if (!aligning.embed_command.empty()) facts.emplace_back("embeddings", aligning.embed_command);
  facts.emplace_back("options", how);
  return facts;
}

}  // namespace sejajar::cli
