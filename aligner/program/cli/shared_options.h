#pragma once

#include <sejajar/formats.h>
#include <sejajar/options.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "language/identify/language.h"
#include "program/cli/command.h"
#include "program/pipeline/pipeline.h"

namespace sejajar::cli {

using identify::LanguagePair;

/// Options that several commands share, and the functions that add their flags.

/// Which models are loaded.
struct ModelOptions {
  std::string directory;  ///< "" to look for it
  bool none = false;      ///< without their lexicons and lengths
};

/// Options of the commands that align.
struct AligningOptions {
  Options options;
  bool presegmented = false;  ///< the same as the splitter "line"
  LanguagePair languages;
  std::string source_vectors;  ///< "" for none
  std::string target_vectors;  ///< "" for none
  std::string embed_command;   ///< "" for none
  ModelOptions models;
  std::string lexicon;  ///< the user's lexicon; "" for none
  bool timing = false;
};

/// Options of the commands that write bitext.
struct WritingOptions {
  WriteOptions write = {.format = ""};  ///< an empty format follows the suffix of the output
  bool keep_nulls = false;              ///< the same as write.nulls kKeep
};

/// Adds --output and begins the group "Output".
void add_output(FlagTable& flags, std::string& output);
void add_format(FlagTable& flags, std::string& format);
/// Adds --nulls, the filters and --nfc, in a group "Filters".
void add_filters(FlagTable& flags, WritingOptions& writing);
/// Adds the languages of both sides; `otherwise` is where they come from if not given.
void add_languages(FlagTable& flags, LanguagePair& languages,
                   const std::string& otherwise = "guessed");
void add_language(FlagTable& flags, std::string& language);
/// Adds the flags for splitting and for reading documents, in two groups.
void add_reading(FlagTable& flags, Options& options, bool& presegmented);
/// Begins the group "Models" and adds --models.
void add_models_directory(FlagTable& flags, std::string& directory);
/// Adds --models and --no-models.
void add_models(FlagTable& flags, ModelOptions& models);
/// Adds the flags for models, lexicon and search.
void add_search(FlagTable& flags, AligningOptions& aligning);
/// Adds languages, embeddings and the flags of add_reading(), add_search().
void add_aligning(FlagTable& flags, AligningOptions& aligning);
/// Adds --embed-command.
void add_embed_command(FlagTable& flags, AligningOptions& aligning);
/// Adds --lexicon.
void add_lexicon(FlagTable& flags, AligningOptions& aligning);

/// Throws Error{usage} unless both tags are given or neither.
void check_both(const LanguagePair& languages);

/// Lets --presegmented, --srx and --splitter-command choose the splitter, and the splitter for
/// lines the paragraphs.
/// Throws Error{usage} if two of them, or one and another --splitter, are given.
void settle_splitter(Options& options, bool presegmented);

/// Returns the options in `writing`. Throws Error{usage} for --keep-nulls with --nulls drop.
WriteOptions write_options(const WritingOptions& writing);

/// Returns the models directory that `models` asks for. Throws Error{model} if there is none.
std::filesystem::path models_directory(const ModelOptions& models);

/// Returns the time that outputs carry, in seconds since 1970: SOURCE_DATE_EPOCH if set, else now.
/// Throws Error{usage} if SOURCE_DATE_EPOCH is malformed.
std::int64_t creation_time();

/// Returns the options of a pipeline; sets the number of threads. Throws as models_directory(),
/// creation_time(), settle_splitter(), write_options() and read_user_lexicon().
pipeline::PipelineOptions pipeline_options(const AligningOptions& aligning,
                                           const WritingOptions& writing = {});

/// Returns the user's lexicon `path`. Throws Error{usage} if it cannot be read or is malformed.
std::shared_ptr<const lexicon::UserLexicon> read_user_lexicon(const std::string& path);

/// Returns the job for the pair of files that starts at `first` in `files`.
pipeline::Job job_of(const std::vector<std::string>& files, std::size_t first,
                     const AligningOptions& aligning, const std::string& output);

}  // namespace sejajar::cli
