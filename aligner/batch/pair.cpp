// The way of one pair from its files to its output. Entry point: PairRunner::run().

#include "batch/pair.h"

#include <sejajar/align.h>
#include <sejajar/error.h>
#include <sejajar/split.h>

#include <algorithm>

#include "align/stopwatch.h"
#include "batch/read_side.h"
#include "io/bitext_files.h"
#include "model/languages.h"
#include "model/tables.h"
#include "text/language.h"
#include "text/number_format.h"
#include "text/vectors.h"

namespace sejajar::batch {
namespace {

bool same_file(const std::string& a, const std::string& b) {
  std::error_code error;
  return a != "-" && b != "-" && std::filesystem::equivalent(a, b, error) && !error &&
         std::filesystem::is_regular_file(a, error);
}

void check_files(const Job& job) {
  if (job.source == "-" && job.target == "-") {
    throw Error(ErrorKind::kUsage, "both texts from standard input; expected '-' at most once");
  }
  if (job.source_vectors.empty() != job.target_vectors.empty()) {
    throw Error(ErrorKind::kUsage,
                "--source-embeddings and --target-embeddings: one is missing; expected both");
  }
  if (same_file(job.output, job.source) || same_file(job.output, job.target)) {
    throw Error(ErrorKind::kUsage,
                job.output + ": the output is one of the texts; expected another file");
  }
}

/// Whether `lexicon`, null for none, is of use to a pair of these languages.
bool serves(const model::StoredLexicon* lexicon, const std::string& source_language,
            const std::string& target_language) {
  if (lexicon == nullptr) return false;
  if (lexicon->source_language.empty()) return true;
  const std::pair own(text::base_language(source_language), text::base_language(target_language));
  return own == std::pair(lexicon->source_language, lexicon->target_language) ||
         own == std::pair(lexicon->target_language, lexicon->source_language);
}

/// `models` with `own`, which serves the two languages, laid over what they have for these.
Models with_lexicon(const Models& models, const model::StoredLexicon& own,
                    const std::pair<std::string, std::string>& languages) {
  const std::pair key(text::base_language(languages.first), text::base_language(languages.second));
  auto tables = std::make_shared<model::Tables>(models.tables());
  model::StoredLexicon upper = own.source_language == key.second ? model::transposed(own) : own;
  const auto lower = model::find_lexicon(tables->lexicons, key.first, key.second);
  if (lower) upper = model::merged(upper, *lower);
  tables->lexicons[key] = std::make_shared<const model::StoredLexicon>(std::move(upper));
  return Models(std::move(tables));
}

/// Whether texts that are long enough to tell do not look like translations of each other.
bool look_unrelated(const DocumentPair& pair, const Alignment& alignment) {
  constexpr std::size_t kFewest = 10;  // sentences
  return alignment.quality < kUnrelated && pair.source.sentences.size() >= kFewest &&
         pair.target.sentences.size() >= kFewest;
}

void check_dimensions(const DocumentPair& pair, const Job& job) {
  const auto numbers = [](const Document& document) {
    return document.vectors.size() / std::max<std::size_t>(document.sentences.size(), 1);
  };
  if (pair.source.sentences.empty() || pair.target.sentences.empty()) return;
  if (numbers(pair.source) == numbers(pair.target)) return;
  throw Error(ErrorKind::kInput, job.target_vectors + ": " + std::to_string(numbers(pair.target)) +
                                     " numbers a vector; expected " +
                                     std::to_string(numbers(pair.source)) + " as in " +
                                     job.source_vectors);
}

std::string joiner_of(const Models& models, const std::string& language) {
  return model::find_language(models.tables().languages, language).joiner;
}

/// How long each stage took, and how many sentence pairs a second that makes.
std::string timing_note(const DocumentPair& pair, const Alignment& alignment) {
  std::string note = pair.source.id + ": seconds:";
  double total = 0;
  for (const StageTime& stage : alignment.stages) {
    note += " " + stage.stage + " " + text::format_fixed(stage.seconds, 3) + ",";
    total += stage.seconds;
  }
  const auto sentences =
      static_cast<double>(std::max(pair.source.sentences.size(), pair.target.sentences.size()));
  note += " all " + text::format_fixed(total, 3);
  return total > 0
             ? note + "; " + text::format_fixed(sentences / total, 0) + " sentence pairs a second"
             : note;
}

}  // namespace

std::string output_format(const std::string& wish, const std::string& output) {
  if (!wish.empty()) return wish;
  if (output == "-") return formats().front().name;
  std::string format = format_of_path(output);
  if (!format.empty()) return format;
  std::string suffixes;
  for (const FormatInfo& info : formats()) {
    for (const std::string& suffix : info.suffixes) suffixes += " " + suffix;
  }
  throw Error(ErrorKind::kUsage,
              output + ": the suffix names no format; expected --format or one of" + suffixes);
}

std::vector<std::string> report_notes(const std::string& output, const WriteReport& report) {
  std::vector<std::string> notes;
  if (report.replaced_characters > 0) {
    notes.push_back(output + ": characters that the format does not allow, written as spaces: " +
                    std::to_string(report.replaced_characters));
  }
  std::string dropped;
  for (const Dropped& reason : report.dropped) {
    dropped +=
        (dropped.empty() ? "" : ", ") + std::to_string(reason.units) + " by --" + reason.filter;
  }
  if (!dropped.empty()) notes.push_back(output + ": beads left out: " + dropped);
  return notes;
}

PairRunner::PairRunner(Settings settings) : settings_(std::move(settings)) {
  validate(settings_.options);
}

const Models& PairRunner::models_for(const std::string& source_language,
                                     const std::string& target_language) {
  const auto key = std::pair(source_language, target_language);
  const std::lock_guard lock(mutex_);
  const auto known = models_.find(key);
  if (known != models_.end()) return known->second;
  Models models =
      load_models(settings_.models, {source_language, target_language}, settings_.loading);
  if (serves(settings_.lexicon.get(), source_language, target_language)) {
    models = with_lexicon(models, *settings_.lexicon, {source_language, target_language});
  }
  const auto learnt =
      learnt_.find({text::base_language(source_language), text::base_language(target_language)});
  if (learnt != learnt_.end()) models = with_lexicon(models, *learnt->second, key);
  return models_.emplace(key, std::move(models)).first->second;
}

std::shared_ptr<const model::StoredLexicon> PairRunner::lexicon_for(
    const std::string& source_language, const std::string& target_language) {
  const Models& models = models_for(source_language, target_language);
  return model::find_lexicon(models.tables().lexicons, source_language, target_language);
}

void PairRunner::use(LearntLexicons learnt) {
  const std::lock_guard lock(mutex_);
  learnt_ = std::move(learnt);
  models_.clear();
}

AlignedPair PairRunner::align_pair(const Job& job, std::vector<std::string>& notes) {
  check_files(job);
  aligning::Stopwatch watch;
  const ReadOptions& reading = settings_.options.read;
  DocumentPair pair = {read_side({job.source, job.source_language}, reading, notes),
                       read_side({job.target, job.target_language}, reading, notes)};
  watch.lap("read");
  split_pair(pair, notes);
  watch.lap("split");
  if (!job.source_vectors.empty()) {
    text::read_vectors(job.source_vectors, pair.source);
    text::read_vectors(job.target_vectors, pair.target);
    check_dimensions(pair, job);
  }
  Alignment alignment =
      align(pair, models_for(pair.source.language, pair.target.language), settings_.options);
  alignment.stages.insert(alignment.stages.begin(), watch.stages().begin(), watch.stages().end());
  if (settings_.timing) notes.push_back(timing_note(pair, alignment));
  if (look_unrelated(pair, alignment)) {
    notes.push_back("quality " + text::format_fixed(alignment.quality, 2) + ": " + pair.source.id +
                    " and " + pair.target.id + " hardly look like translations of each other");
  }
  return {std::move(pair), std::move(alignment)};
}

AlignedPair PairRunner::align_documents(DocumentPair pair, std::vector<std::string>& notes) {
  split_pair(pair, notes);
  Alignment alignment =
      align(pair, models_for(pair.source.language, pair.target.language), settings_.options);
  return {std::move(pair), std::move(alignment)};
}

void PairRunner::split_pair(DocumentPair& pair, std::vector<std::string>& notes) {
  const Models& models = models_for(pair.source.language, pair.target.language);
  if (settings_.lexicon &&
      !serves(settings_.lexicon.get(), pair.source.language, pair.target.language)) {
    notes.push_back("lexicon of " + settings_.lexicon->source_language + " and " +
                    settings_.lexicon->target_language + " not used for " + pair.source.language +
                    " and " + pair.target.language);
  }
  pair.source = split(std::move(pair.source), models, settings_.options.split);
  pair.target = split(std::move(pair.target), models, settings_.options.split);
}

Inspection PairRunner::inspect_pair(const AlignedPair& pair) {
  const DocumentPair& documents = pair.documents;
  return inspect(documents, pair.alignment,
                 models_for(documents.source.language, documents.target.language),
                 settings_.options);
}

void PairRunner::use_joiners(WriteOptions& options, const DocumentPair& pair) {
  const Models& models = models_for(pair.source.language, pair.target.language);
  options.source_joiner = joiner_of(models, pair.source.language);
  options.target_joiner = joiner_of(models, pair.target.language);
}

std::vector<std::string> PairRunner::run(const Job& job) {
  std::vector<std::string> notes;
  run(job, notes);
  return notes;
}

AlignedPair PairRunner::run(const Job& job, std::vector<std::string>& notes) {
  WriteOptions write_options = settings_.write;
  write_options.format = output_format(write_options.format, job.output);
  AlignedPair aligned = align_pair(job, notes);
  const auto& [pair, alignment] = aligned;
  use_joiners(write_options, pair);
  const WriteReport report = io::write_alignment_file(job.output, pair, alignment, write_options);
  const std::string name = job.output == "-" ? "standard output" : job.output;
  for (std::string& note : report_notes(name, report)) notes.push_back(std::move(note));
  return aligned;
}

}  // namespace sejajar::batch
