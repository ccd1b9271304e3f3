// What `report` and `inspect` need of a pair beside its alignment, gathered in one place for both.

#include "program/cli/inspected.h"

#include <sejajar/error.h>

#include <filesystem>

#include "ground/tables/choices.h"
#include "ground/text/number_format.h"
#include "program/cli/settings.h"

namespace sejajar::cli {

report::PairView view_of(batch::PairRunner& runner, batch::AlignedPair pair) {
  report::PairView view;
  WriteOptions joiners;
  runner.use_joiners(joiners, pair.documents);
  view.source_joiner = joiners.source_joiner;
  view.target_joiner = joiners.target_joiner;
  view.documents = std::move(pair.documents);
  view.alignment = std::move(pair.alignment);
  return view;
}

report::PairView inspected(batch::PairRunner& runner, batch::AlignedPair pair) {
  Inspection inspection = runner.inspect_pair(pair);
  report::PairView view = view_of(runner, std::move(pair));
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
                  path + ": the report is one of the other files; expected a file of its own");
    }
  }
}

}  // namespace sejajar::cli
