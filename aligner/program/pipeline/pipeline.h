#pragma once

#include <sejajar/align.h>
#include <sejajar/alignment.h>
#include <sejajar/document.h>
#include <sejajar/formats.h>
#include <sejajar/inspection.h>
#include <sejajar/options.h>

#include <memory>
#include <optional>
#include <string>

#include "ground/files/file_guard.h"
#include "language/analyze/analysis.h"
#include "program/pipeline/model_cache.h"
#include "program/pipeline/read_side.h"

namespace sejajar::pipeline {

/// One pair of files to align.
struct Job {
  std::string source;               ///< path; "-" is standard input
  std::string target;               ///< path; "-" is standard input
  std::string output = "-";         ///< path; "-" is standard output
  std::string source_language;      ///< BCP-47 tag; "" to guess it
  std::string target_language;      ///< BCP-47 tag; "" to guess it
  std::string source_vectors = {};  ///< file for documents::read_vectors(); "" for none
  std::string target_vectors = {};  ///< file for documents::read_vectors(); "" for none
};

/// Options for all pairs of a run.
struct PipelineOptions {
  Options options;
  WriteOptions write;  ///< an empty format follows the output's suffix
  ModelChoice models;
  std::string embed_command = {};  ///< shell command for documents::embed(); "" for none
  ProgressListener progress = {};  ///< progress of one pair, 0..1; may be empty
  /// Knows the files of the run, which outputs of several files must not overwrite; may be null.
  std::shared_ptr<const files::FileGuard> guard = {};
};

/// The output of a pair.
struct Written {
  std::string path;
  std::string format;
  WriteReport report;
};

/// A pair from its documents to its output, and the findings for its notes.
struct AlignedPair {
  DocumentPair documents = {};
  ReadingFacts source = {};
  ReadingFacts target = {};
  std::vector<StageTime> stages = {};  ///< before the alignment: reading and splitting
  PairModels models = {};
  std::optional<analyze::PairAnalysis> analysis = {};  ///< of the documents, while it is of use
  Alignment alignment = {};                            ///< its stages include those before it
  std::optional<Written> written = {};                 ///< nothing before write()
};

/// Throws Error{usage} if an option is out of range or conflicts with the format.
void validate(const PipelineOptions& options);

/// The stages of a pair: read, split, align, explain, write. May be used from several threads.
class Pipeline {
 public:
  /// Throws Error{usage} as validate() does.
  explicit Pipeline(PipelineOptions options);

  /// Takes one pair from its files to its output. Throws Error; then no output has been changed.
  AlignedPair run(const Job& job);

  /// Reads, splits and aligns one pair. Throws Error.
  AlignedPair align(const Job& job);

  /// Reads and splits one pair, and sets the vectors of its sentences if there are any. Throws
  /// Error.
  AlignedPair read(const Job& job);

  /// Finds the models for the languages of `pair`, and splits its documents. Throws Error.
  void split(AlignedPair& pair);

  /// Aligns a pair that has been split. Uses its analysis if it is set, and else sets it if the
  /// method needs one. Throws Error as sejajar::align() does.
  void align(AlignedPair& pair) const;

  /// Explains the alignment of `pair`; takes as long as aligning it.
  Inspection explain(const AlignedPair& pair) const;

  /// Writes `pair` to `output`. Throws Error; then no file has been changed.
  void write(AlignedPair& pair, const std::string& output) const;

  const PipelineOptions& options() const { return options_; }
  ModelCache& models() { return models_; }

 private:
  void set_vectors(const Job& job, DocumentPair& pair) const;
  void check_output(const AlignedPair& pair, const std::string& output,
                    const WriteOptions& options) const;
  void write(AlignedPair& pair, const std::string& output, WriteOptions options) const;

  PipelineOptions options_;
  ModelCache models_;
};

}  // namespace sejajar::pipeline
