#include "program/batch/learning.h"

#include <map>
#include <optional>
#include <utility>

#include "language/analyze/analysis.h"
#include "language/identify/language.h"
#include "language/lexicon/corpus.h"
#include "language/lexicon/lexicons.h"
#include "program/batch/in_order.h"

namespace sejajar::batch {
namespace {

using pipeline::AlignedPair;
using pipeline::LearntLexicons;
using pipeline::Pipeline;

std::pair<std::string, std::string> languages_of(const DocumentPair& pair) {
  return {identify::base_language(pair.source.language),
          identify::base_language(pair.target.language)};
}

using Corpora = std::map<std::pair<std::string, std::string>, lexicon::Corpus>;

/// Aligns all pairs that can be aligned, and keeps them; the other pairs are reported when they
/// fail again.
Corpora align_all(const JobList& jobs, Pipeline& pipeline, AnalysedPairs& pairs,
                  const std::function<void()>& advance) {
  struct Aligned {
    std::size_t line = 0;
    AlignedPair pair = {};
  };
  const auto align = [&](std::size_t job) -> std::optional<Aligned> {
    const ManifestJob next = jobs[job];
    std::optional<Aligned> result;
    if (!next.problem.empty() || next.versions) return result;
    try {
      Aligned& aligned = result.emplace();
      aligned.line = next.line;
      aligned.pair = pipeline.read(next.job);
      pipeline.align(aligned.pair);
    } catch (...) {
      result.reset();
    }
    return result;
  };
  Corpora corpora;
  std::size_t next = 0;
  const auto take = [&] { return next < jobs.size() ? std::optional(next++) : std::nullopt; };
  for_all_in_order(take, align, [&](std::optional<Aligned>& aligned) {
    advance();
    if (!aligned) return;
    auto& [line, pair] = *aligned;
    if (!pair.analysis) pair.analysis = analyze::analyze(pair.documents);
    corpora[languages_of(pair.documents)].add(*pair.analysis, pair.alignment);
    pairs.keep(line, std::move(pair));
  });
  return corpora;
}

/// Learns a lexicon per pair of languages.
LearntLexicons learn_from(const Corpora& corpora, Pipeline& pipeline) {
  LearntLexicons learnt;
  for (const auto& [languages, corpus] : corpora) {
    const Models models = pipeline.models().get(languages.first, languages.second).loaded;
    lexicon::Lexicon lexicon =
        corpus.learn(models.lexicons().find(languages.first, languages.second));
    lexicon.source.language = languages.first;
    lexicon.target.language = languages.second;
    learnt[languages] = std::make_shared<const lexicon::Lexicon>(std::move(lexicon));
  }
  return learnt;
}

}  // namespace

LearntLexicons learn_from_all(const JobList& jobs, Pipeline& pipeline, AnalysedPairs& kept,
                              const std::function<void()>& advance) {
  return learn_from(align_all(jobs, pipeline, kept, advance), pipeline);
}

}  // namespace sejajar::batch
