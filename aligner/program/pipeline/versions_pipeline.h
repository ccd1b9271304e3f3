#pragma once

#include <sejajar/versions.h>

#include <functional>
#include <string>
#include <vector>

#include "core/align/stopwatch.h"
#include "language/identify/language.h"
#include "program/pipeline/pipeline.h"

namespace sejajar::pipeline {

/// All versions of a text to align.
struct VersionsJob {
  std::vector<Side> versions;
  std::string output = "-";       ///< path; "-" is standard output
  std::string pairs = {};         ///< path for each pair, with {a} and {b} for tags; "" for none
  std::string pivot = {};         ///< tag of the version that comes first; "" for the first one
  std::vector<std::string> kept;  ///< files of alignments that are left as they are
  identify::LanguagePair kept_pair =
      {};  ///< languages of those files that don't name them; may be empty
};

/// All versions of a text, read, split and aligned, and the findings for its notes. The versions
/// are in the order of the job, the pivot first.
struct AlignedVersions {
  std::vector<Document> documents = {};
  std::vector<std::string> tags = {};      ///< one per document, all different
  std::vector<ReadingFacts> facts = {};    ///< one per document
  std::vector<std::string> failures = {};  ///< of versions that could not be read
  std::vector<StageTime> stages = {};      ///< reading, splitting, aligning
  PairModels models = {};
  VersionOptions settings = {};  ///< that they were aligned with
  VersionAlignment alignment = {};
  std::optional<Written> written = {};  ///< nothing unless run() wrote it
  std::vector<Written> pairs = {};      ///< what run() wrote of each pair
};

/// The walk of three or more versions: read, split, align, write.
class VersionsPipeline {
 public:
  /// `settings` holds the rounds, neighbours and kind of units; the options of pairs are taken from
  /// `options`, kept units from the job. Throws Error{usage} as validate() does.
  VersionsPipeline(PipelineOptions options, VersionOptions settings);

  /// Takes the versions from their files to the output and, if asked for, the files of all pairs.
  /// A version that cannot be read is left out as long as two remain. Throws Error.
  AlignedVersions run(const VersionsJob& job);

  /// Reads, splits and aligns the versions. Throws Error as run() does.
  AlignedVersions align(const VersionsJob& job);

  /// Splits and aligns `versions`, whose documents and facts are set. Throws Error.
  void align(AlignedVersions& versions);

  /// Gives the beads of the pairs that have text in `unit` all their terms, see explain_pair().
  static void explain(const Unit& unit, AlignedVersions& versions);

  const PipelineOptions& options() const { return options_; }

 private:
  using Check = std::function<void(const AlignedVersions& read)>;

  AlignedVersions align(const VersionsJob& job, const Check& check);
  void check_outputs(const VersionsJob& job, const std::string& format,
                     const AlignedVersions& versions) const;
  void read(const VersionsJob& job, AlignedVersions& versions) const;
  void split(AlignedVersions& versions);
  void split_and_align(AlignedVersions& versions, aligning::Stopwatch& watch);
  void write_pairs(const std::string& pattern, AlignedVersions& versions) const;

  PipelineOptions options_;
  VersionOptions settings_;
  ModelCache models_;
};

}  // namespace sejajar::pipeline
