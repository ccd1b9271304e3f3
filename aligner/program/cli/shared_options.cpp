#include "program/cli/shared_options.h"

#include <omp.h>
#include <sejajar/align.h>
#include <sejajar/bitext.h>
#include <sejajar/error.h>
#include <sejajar/models.h>
#include <sejajar/read.h>
#include <sejajar/split.h>

#include <cstdlib>
#include <ctime>
#include <string_view>

#include "ground/text/number_format.h"
#include "language/lexicon/word_list.h"

namespace sejajar::cli {

void add_output(FlagTable& flags, std::string& output) {
  flags.group("Output");
  flags
      .text("output,o", "FILE",
            "where to write, compressed if it ends in .gz or .zst; - is standard output", output)
      .writes()
      .common();
}

void add_format(FlagTable& flags, std::string& format) {
  flags.text("format", "NAME", "output format", format)
      .defaults_to("by the suffix of the output, else " + formats().front().name)
      .choose_from(formats(), "Formats")
      .common();
}

void add_filters(FlagTable& flags, WritingOptions& writing) {
  flags.group("Filters");
  FilterOptions& filter = writing.write.filter;
  const auto help_of = [](const std::string& name) -> std::string {
    for (const FilterInfo& info : filters()) {
      if (info.name == name) return info.description;
    }
    return "";
  };
  flags.number("min-posterior", "NUMBER", help_of("min-posterior"), filter.min_posterior).common();
  flags.number("max-length-ratio", "NUMBER", help_of("max-length-ratio"), filter.max_length_ratio);
  flags.toggle("drop-identical", help_of("drop-identical"), filter.drop_identical);
  flags.toggle("drop-wrong-language", help_of("drop-wrong-language"), filter.drop_wrong_language);
  flags.toggle("deduplicate", help_of("deduplicate"), filter.deduplicate);
  flags.number("precision", "NUMBER", help_of("precision"), filter.precision);
  flags.choice("nulls", "ACTION", "beads with an empty side", writing.write.nulls);
  flags.toggle("keep-nulls", "the same as --nulls keep", writing.keep_nulls);
  flags
      .count("min-versions", "K", "drop units with text in fewer versions",
             writing.write.min_versions)
      .defaults_to("as --nulls says; of more than two versions, 2");
  flags.toggle("nfc", "write texts in Unicode normalization form C", writing.write.nfc);
}

void add_languages(FlagTable& flags, LanguagePair& languages, const std::string& otherwise) {
  flags.group("Languages");
  flags.text("source-language", "TAG", "BCP-47 tag of the source, such as en", languages.source)
      .defaults_to(otherwise)
      .common();
  flags.text("target-language", "TAG", "BCP-47 tag of the target, such as id", languages.target)
      .defaults_to(otherwise)
      .common();
}

void add_language(FlagTable& flags, std::string& language) {
  flags.text("language", "TAG", "BCP-47 tag, such as en", language).defaults_to("guessed").common();
}

void add_reading(FlagTable& flags, Options& options, bool& presegmented) {
  flags.group("Sentences");
  flags.toggle("presegmented", "each line is one sentence, empty lines too", presegmented).common();
  flags.text("splitter", "NAME", "how sentences are found", options.split.splitter)
      .choose_from(splitters(), "Splitters");
  flags.text("srx", "FILE", "rules in SRX 2.0; implies --splitter srx", options.split.srx);
  flags.count("srx-effort", "N",
              "limit on the work of one SRX expression in one paragraph, roughly in milliseconds",
              options.split.srx_effort);
  flags.text("splitter-command", "COMMAND",
             "shell command that reads one paragraph per line and writes one sentence per line; "
             "implies --splitter command",
             options.split.command);
  flags.count("command-seconds", "N",
              "time limit of a splitter or embedding command for one document; 0 for none",
              options.split.command_seconds);
  flags.choice("paragraphs", "END", "what ends a paragraph", options.read.paragraphs);
  flags.group("Input files");
  flags.text("input-format", "NAME", "kind of document", options.read.input_format)
      .defaults_to("by the content")
      .choose_from(input_formats(), "Input formats");
  flags.text("encoding", "NAME", "charset, such as windows-1251", options.read.encoding)
      .defaults_to("UTF-8 or detected");
  flags.choice("on-bad-utf8", "ACTION", "text that is not UTF-8", options.read.on_bad_utf8);
  flags.text("extract-command", "COMMAND",
             "shell command that extracts the text of PDF and other files; {} is the file, such as "
             "'pdftotext {} -'",
             options.read.extract_command);
  flags.count("max-size", "MIB", "limit on the unpacked size of a file", options.read.max_size);
  flags.count("max-depth", "N", "limit on the depth of nested elements", options.read.max_depth);
  flags.count("max-entries", "N", "limit on the files in an archive", options.read.max_entries);
}

void add_models_directory(FlagTable& flags, std::string& directory) {
  flags.group("Models");
  flags.text("models", "DIR", "models directory", directory)
      .defaults_to("$SEJAJAR_MODELS, or share/sejajar/models next to the program's directory")
      .transient();
}

void add_models(FlagTable& flags, ModelOptions& models) {
  add_models_directory(flags, models.directory);
  flags.toggle("no-models", "do not use the lexicons and length statistics of the models",
               models.none);
}

void add_lexicon(FlagTable& flags, AligningOptions& aligning) {
  flags
      .text("lexicon", "FILE",
            "your own translations, which take precedence over the lexicon of the models: .lex, "
            "hunalign's .dic, or tab-separated source and target",
            aligning.lexicon)
      .common();
}

void add_embed_command(FlagTable& flags, AligningOptions& aligning) {
  flags.text("embed-command", "COMMAND",
             "shell command that reads one sentence per line and writes one vector per line, or a "
             ".npy matrix; runs once per document",
             aligning.embed_command);
}

void add_search(FlagTable& flags, AligningOptions& aligning) {
  Options& options = aligning.options;
  flags.group("Alignment");
  flags.choice("learn", "FROM", "texts that a lexicon is learnt from", options.learn.from);
  flags.count("passes", "N", "most searches, 1 to 10; a lexicon is learnt between them",
              options.learn.passes);
  flags.choice("method", "NAME", "how beads are scored", options.score.method);
  flags
      .numbers("weight", "NAME=NUMBER",
               "weight of one of the features below, in all passes; repeatable",
               options.score.weights)
      .choose_from(features(), "Features");
  flags.count("radius", "N", "sentences on either side of the centre of the search band, 8 or more",
              options.search.radius);
  flags.count("margin", "N", "least distance of the path from the edge of the band, in sentences",
              options.search.margin);
  flags.toggle("exhaustive",
               "search the whole table, for comparison; time and memory grow with the product of "
               "the lengths",
               options.search.exhaustive);
  flags.count("threads", "N", "number of threads; 0 for OMP_NUM_THREADS or all cores",
              options.threads);
  flags.toggle("timing", "report the time of each stage, and sentence pairs per second",
               aligning.timing);
}

void add_aligning(FlagTable& flags, AligningOptions& aligning) {
  add_languages(flags, aligning.languages);
  add_reading(flags, aligning.options, aligning.presegmented);
  add_models(flags, aligning.models);
  add_lexicon(flags, aligning);
  flags.text("source-embeddings", "FILE",
             "vectors of the source sentences: .npy with one row per sentence, or TEXT:VECTORS as "
             "for Vecalign",
             aligning.source_vectors);
  flags.text("target-embeddings", "FILE", "vectors of the target sentences",
             aligning.target_vectors);
  add_embed_command(flags, aligning);
  add_search(flags, aligning);
}

void check_both(const LanguagePair& languages) {
  if (languages.source.empty() == languages.target.empty()) return;
  throw Error(ErrorKind::kUsage, "--source-language and --target-language must be given together");
}

void settle_splitter(Options& options, bool presegmented) {
  SplitOptions& split = options.split;
  const struct {
    bool given;
    const char* flag;
    const char* splitter;
  } implied[] = {{presegmented, "--presegmented", "line"},
                 {!split.srx.empty(), "--srx", "srx"},
                 {!split.command.empty(), "--splitter-command", "command"}};
  for (const auto& [given, flag, splitter] : implied) {
    if (!given) continue;
    if (split.splitter != SplitOptions().splitter && split.splitter != splitter) {
      throw Error(ErrorKind::kUsage,
                  std::string(flag) + " cannot be combined with --splitter " + split.splitter);
    }
    split.splitter = splitter;
  }
  ParagraphEnd& paragraphs = options.read.paragraphs;
  if (split.splitter == "line" && paragraphs == ParagraphEnd::kAuto)
    paragraphs = ParagraphEnd::kLine;
}

WriteOptions write_options(const WritingOptions& writing) {
  WriteOptions options = writing.write;
  if (!writing.keep_nulls) return options;
  if (options.nulls == Nulls::kDrop) {
    throw Error(ErrorKind::kUsage, "--keep-nulls cannot be combined with --nulls drop");
  }
  options.nulls = Nulls::kKeep;
  return options;
}

std::int64_t creation_time() {
  constexpr std::uint64_t kLastSecond =
      253'402'300'799;  // of the year 9999; dates have four digits
  const char* const epoch = std::getenv("SOURCE_DATE_EPOCH");
  if (epoch == nullptr) return static_cast<std::int64_t>(std::time(nullptr));
  const std::string_view word = epoch;
  const auto seconds = text::parse_whole_number(word);
  if (seconds && *seconds <= kLastSecond) return static_cast<std::int64_t>(*seconds);
  throw Error(ErrorKind::kUsage, "SOURCE_DATE_EPOCH: '" + std::string(word) +
                                     "' is not a time; expected seconds since 1970, up to the "
                                     "year 9999");
}

std::filesystem::path models_directory(const ModelOptions& models) {
  return models.directory.empty() ? default_models() : std::filesystem::path(models.directory);
}

std::shared_ptr<const lexicon::UserLexicon> read_user_lexicon(const std::string& path) {
  try {
    return std::make_shared<const lexicon::UserLexicon>(lexicon::read_any_lexicon(path));
  } catch (const Error& error) {
    throw Error(ErrorKind::kUsage, error.what());
  }
}

pipeline::PipelineOptions pipeline_options(const AligningOptions& aligning,
                                           const WritingOptions& writing) {
  pipeline::PipelineOptions settings;
  settings.options = aligning.options;
  settle_splitter(settings.options, aligning.presegmented);
  settings.write = write_options(writing);
  settings.write.creation_time = creation_time();
  if (settings.write.filter.drop_wrong_language) settings.options.split.sentence_languages = true;
  if (aligning.options.threads > 0) omp_set_num_threads(static_cast<int>(aligning.options.threads));
  settings.embed_command = aligning.embed_command;
  settings.models.directory = models_directory(aligning.models);
  settings.models.loading.lexicons = !aligning.models.none;
  if (!aligning.lexicon.empty()) settings.models.lexicon = read_user_lexicon(aligning.lexicon);
  return settings;
}

pipeline::Job job_of(const std::vector<std::string>& files, std::size_t first,
                     const AligningOptions& aligning, const std::string& output) {
  return {files[first],
          files[first + 1],
          output,
          aligning.languages.source,
          aligning.languages.target,
          aligning.source_vectors,
          aligning.target_vectors};
}

}  // namespace sejajar::cli
