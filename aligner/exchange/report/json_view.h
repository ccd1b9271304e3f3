#pragma once

#include <sejajar/alignment.h>
#include <sejajar/document.h>
#include <sejajar/formats.h>

#include <cstddef>
#include <string>
#include <vector>

#include "exchange/report/versions_view.h"
#include "exchange/report/view.h"
#include "ground/markup/json.h"

namespace sejajar::report {

/// Returns `value` rounded to six decimals, as in all output.
double rounded(double value);

/// Returns the sentences, posterior, cost and terms of `bead`.
markup::Json::Members bead_members(const Bead& bead, const std::vector<FeatureInfo>& features);

/// Returns the statistics of a pair: both sides, quality, beads by shape and posterior.
markup::Json::Members statistics_members(const DocumentPair& documents, const Alignment& alignment);

/// Returns the statistics of `pair` as one JSON object on one line.
std::string statistics_json(const PairView& pair);

/// Returns a JSON object on one line: the statistics of `pair` and, in the array `beads`,
/// everything known about the beads at the indices `beads`.
std::string inspection_json(const PairView& pair, const std::vector<std::size_t>& beads);

/// A pair that was aligned and written.
struct WrittenPair {
  const DocumentPair& documents;
  const Alignment& alignment;
  const WriteReport& written;
  std::string output;  ///< path
};

/// Returns a JSON object on one line: the statistics of the pair, its output file, and the numbers
/// of replaced characters and of beads that were dropped.
std::string pair_json(const WrittenPair& pair);

/// Returns a JSON object on one line: the statistics of `versions`, the output file of their units,
/// and the numbers of replaced characters and of units that were dropped.
std::string written_versions_json(const VersionsView& versions, const WriteReport& written,
                                  const std::string& output);

/// A pair of a manifest that could not be aligned.
struct FailedPair {
  std::string source;
  std::string target;
  std::string output;
  std::string error;
};

/// Returns a JSON object on one line: the files of the pair and the error.
std::string failure_json(const FailedPair& pair);

/// Returns a JSON object on one line: the numbers of pairs aligned and failed, and `pairs`, the
/// lines of pair_json() and failure_json().
std::string batch_json(std::size_t done, std::size_t failed, const std::vector<std::string>& pairs);

}  // namespace sejajar::report
