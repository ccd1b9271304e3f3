#include "program/cli/shown_alignment.h"

#include <sejajar/error.h>

#include "program/review/stretch.h"

namespace sejajar::cli {
namespace {

review::Shown shown(const report::AlignmentView& view, const report::Facts& facts,
                    review::Realign realign) {
  return {report::alignment_key(view), report::alignment_json(view, facts), std::move(realign)};
}

review::Shown shown_pair(const std::shared_ptr<const pipeline::Pipeline>& pipeline,
                         pipeline::AlignedPair pair, const report::Facts& facts) {
  const pipeline::PairModels models = pair.models;
  report::PairView view = inspected_view(*pipeline, std::move(pair));
  const auto documents = std::make_shared<const DocumentPair>(view.documents);
  const auto realign = [pipeline, documents, models](const std::vector<std::uint32_t>& bounds) {
    if (bounds.size() != 4) throw Error(ErrorKind::kUsage, "four numbers of sentences expected");
    Bead stretch;
    stretch.source = {bounds[0], bounds[1]};
    stretch.target = {bounds[2], bounds[3]};
    return review::realigned(*pipeline, *documents, models, stretch);
  };
  return shown(std::move(view), facts, realign);
}

review::Shown shown_versions(pipeline::AlignedVersions aligned, const report::Facts& facts) {
  const auto versions = std::make_shared<const pipeline::AlignedVersions>(std::move(aligned));
  const auto realign = [versions](const std::vector<std::uint32_t>& bounds) {
    if (bounds.size() != 2 * versions->documents.size())
      throw Error(ErrorKind::kUsage, "two numbers of sentences for each text expected");
    std::vector<SentenceRange> stretch;
    for (std::size_t k = 0; k < bounds.size(); k += 2)
      stretch.push_back({bounds[k], bounds[k + 1]});
    return review::realigned(*versions, stretch);
  };
  return shown(versions_view(*versions), facts, realign);
}

}  // namespace

review::Shown shown_alignment(const std::shared_ptr<const pipeline::Pipeline>& pipeline,
                              Aligned aligned, const report::Facts& facts) {
  if (auto* pair = std::get_if<pipeline::AlignedPair>(&aligned))
    return shown_pair(pipeline, std::move(*pair), facts);
  return shown_versions(std::get<pipeline::AlignedVersions>(std::move(aligned)), facts);
}

}  // namespace sejajar::cli
