// What `report` and `inspect` need of a pair beside its alignment, gathered in one place for both.

#include "program/cli/inspected.h"

#include <sejajar/error.h>

#include <filesystem>

#include "ground/tables/choices.h"
#include "ground/text/number_format.h"
#include "program/cli/settings.h"

namespace sejajar::cli {

report::PairView view_of(pipeline::AlignedPair pair) {
  const WriteOptions joiners = pipeline::with_joiners(
      {}, pair.models, pair.documents.source.language, pair.documents.target.language);
  return {std::move(pair.documents),
          std::move(pair.alignment),
          {},
          joiners.source_joiner,
          joiners.target_joiner};
}

report::PairView inspected(const pipeline::Pipeline& pipeline, pipeline::AlignedPair pair) {
  Inspection inspection = pipeline.explain(pair);
  report::PairView view = view_of(std::move(pair));
  view.inspection = std::move(inspection);
  return view;
}

report::Facts facts_of(const Arguments& arguments) {
  const Options& options = arguments.options;
  std::string models = models_directory(arguments).string();
  if (arguments.no_models) models += ", without their lexicons and lengths";
  std::string how = tables::name_of(options.score.method) + ", splitter " + options.split.splitter +
                    ", paragraphs " + tables::name_of(options.read.paragraphs) + ", learn " +
                    tables::name_of(options.learn.from) + ", passes " +
                    std::to_string(options.learn.passes) + ", radius " +
                    std::to_string(options.search.radius) + ", margin " +
                    std::to_string(options.search.margin);
  if (options.search.exhaustive) how += ", exhaustive";
  for (const auto& [name, weight] : options.score.weights)
    how += ", weight " + name + "=" + text::format_number(weight);
  report::Facts facts = {{"models", models}};
  if (!arguments.lexicon.empty()) facts.emplace_back("lexicon", arguments.lexicon);
  if (!arguments.source_vectors.empty()) {
    facts.emplace_back("embeddings", arguments.source_vectors + ", " + arguments.target_vectors);
  }
  facts.emplace_back("options", how);
  return facts;
}

void check_report_file(const std::string& path, const std::vector<std::string>& others) {
  for (const std::string& other : others) {
    std::error_code error;
    const bool same =
        path != "-" && (path == other || std::filesystem::equivalent(path, other, error));
    if (same) {
      throw Error(ErrorKind::kUsage,
                  path + ": the report would overwrite another file; choose a different name");
    }
  }
}

}  // namespace sejajar::cli
