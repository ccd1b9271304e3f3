#pragma once

#include <functional>

#include "program/batch/analysed_pairs.h"
#include "program/batch/job_list.h"
#include "program/pipeline/pipeline.h"

namespace sejajar::batch {

/// Aligns all pairs of `jobs` that can be aligned, learns one lexicon per pair of languages from
/// them, and keeps in `kept` what fits. Calls `advance` after each job.
pipeline::LearntLexicons learn_from_all(const JobList& jobs, pipeline::Pipeline& pipeline,
                                        AnalysedPairs& kept, const std::function<void()>& advance);

}  // namespace sejajar::batch
