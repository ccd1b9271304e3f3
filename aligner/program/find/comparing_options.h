#pragma once

#include <sejajar/align.h>
#include <sejajar/options.h>

#include <cstdint>

#include "program/find/candidates.h"
#include "program/pipeline/model_cache.h"

namespace sejajar::find {

/// How documents are compared.
struct ComparingOptions {
  RetrievalOptions retrieval;
  Options pairs;  ///< of splitting and aligning
  pipeline::ModelChoice models;
  ProgressListener progress;  ///< 0..1; may be empty
  bool finds_near = true;     ///< whether very similar documents are looked for
  std::uint32_t part = 0;     ///< of the candidates, the one that is aligned, from 0
  std::uint32_t parts = 1;    ///< 0: no candidate is aligned

  /// Tells the listener that `share` of the work is done.
  void report(double share) const {
    if (progress) progress(share);
  }
};

/// Shares of the work that are done when all documents have signatures, and when the candidates
/// are known.
inline constexpr double kSignedShare = 0.2;
inline constexpr double kRetrievedShare = 0.25;

}  // namespace sejajar::find
