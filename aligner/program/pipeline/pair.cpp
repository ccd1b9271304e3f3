// The way of one pair from its files to its output. Entry point: PairRunner::run().

#include "program/pipeline/pair.h"

#include <sejajar/align.h>
#include <sejajar/error.h>
#include <sejajar/split.h>

#include <algorithm>

#include "core/align/stopwatch.h"
#include "exchange/bitext/bitext_files.h"
#include "ground/text/number_format.h"
#include "ground/text/vectors.h"
#include "language/identify/language.h"
#include "language/lexicon/lexicons.h"
#include "language/model/languages.h"
#include "language/model/tables.h"
#include "program/pipeline/account.h"
#include "program/pipeline/read_side.h"

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

/// Adds a note if texts that are long enough to tell do not look like translations of each other.
void note_unrelated(const DocumentPair& pair, const Alignment& alignment,
                    std::vector<std::string>& notes) {
  constexpr std::size_t kFewest = 10;  // sentences
  if (alignment.quality >= kUnrelated || pair.source.sentences.size() < kFewest ||
      pair.target.sentences.size() < kFewest) {
    return;
  }
  notes.push_back("quality " + text::format_fixed(alignment.quality, 2) + ": " + pair.source.id +
                  " and " + pair.target.id + " hardly look like translations of each other");
}

/// The stages before align(), and the share of the time that has passed when they end, roughly.
constexpr double kRead = 0.05;
constexpr double kSplit = 0.15;

/// What align() tells, as a part of what `all` is told.
ProgressListener after_splitting(const ProgressListener& all) {
  if (!all) return {};
  return [&all](double share) { all(kSplit + (1 - kSplit) * share); };
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
  const auto lay_over = [&](const lexicon::Lexicon& upper) {
    if (const auto own = lexicon::oriented(upper, source_language, target_language))
      models = lexicon::with_lexicon(models, own, source_language, target_language);
  };
  if (settings_.lexicon) lay_over(*settings_.lexicon);
  const auto learnt =
      learnt_.find({text::base_language(source_language), text::base_language(target_language)});
  if (learnt != learnt_.end()) lay_over(*learnt->second);
  return models_.emplace(key, std::move(models)).first->second;
}

lexicon::LexiconView PairRunner::lexicon_for(const std::string& source_language,
                                             const std::string& target_language) {
  return models_for(source_language, target_language)
      .lexicons()
      .find(source_language, target_language);
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
  DocumentPair pair = {
      read_side({job.source, job.source_language, settings_.verbose}, reading, notes),
      read_side({job.target, job.target_language, settings_.verbose}, reading, notes)};
  watch.lap("read");
  if (settings_.progress) settings_.progress(kRead);
  note_lexicon(pair.source.language, pair.target.language, notes);
  split_pair(pair);
  watch.lap("split");
  if (settings_.progress) settings_.progress(kSplit);
  if (!job.source_vectors.empty()) {
    text::read_vectors(job.source_vectors, pair.source);
    text::read_vectors(job.target_vectors, pair.target);
    check_dimensions(pair, job);
  }
  Alignment alignment = align(pair, models_for(pair.source.language, pair.target.language),
                              settings_.options, after_splitting(settings_.progress));
  alignment.stages.insert(alignment.stages.begin(), watch.stages().begin(), watch.stages().end());
  note_details(pair, alignment, notes);
  note_unrelated(pair, alignment, notes);
  return {std::move(pair), std::move(alignment)};
}

AlignedPair PairRunner::align_documents(DocumentPair pair, std::vector<std::string>& notes) {
  split_pair(pair);
  Alignment alignment =
      align(pair, models_for(pair.source.language, pair.target.language), settings_.options);
  note_details(pair, alignment, notes);
  note_unrelated(pair, alignment, notes);
  return {std::move(pair), std::move(alignment)};
}

void PairRunner::note_lexicon(const std::string& source_language,
                              const std::string& target_language,
                              std::vector<std::string>& notes) const {
  const lexicon::Lexicon* const lexicon = settings_.lexicon.get();
  if (lexicon == nullptr || lexicon::oriented(*lexicon, source_language, target_language)) return;
  notes.push_back("lexicon of " + lexicon->source.language + " and " + lexicon->target.language +
                  " not used for " + source_language + " and " + target_language);
}

void PairRunner::note_details(const DocumentPair& pair, const Alignment& alignment,
                              std::vector<std::string>& notes) {
  if (settings_.verbose) {
    const auto lexicon = lexicon_for(pair.source.language, pair.target.language);
    for (std::string& note : account_of(settings_, pair, lexicon)) {
      notes.push_back(std::move(note));
    }
  }
  if (settings_.timing || settings_.verbose) notes.push_back(timing_note(pair, alignment));
}

void PairRunner::split_pair(DocumentPair& pair) {
  const Models& models = models_for(pair.source.language, pair.target.language);
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

AlignedPair PairRunner::run(const Job& job, std::vector<std::string>& notes) {
  WriteOptions write_options = settings_.write;
  write_options.format = output_format(write_options.format, job.output);
  AlignedPair aligned = align_pair(job, notes);
  use_joiners(write_options, aligned.documents);
  aligned.written =
      io::write_alignment_file(job.output, aligned.documents, aligned.alignment, write_options);
  const std::string name = job.output == "-" ? "standard output" : job.output;
  for (std::string& note : report_notes(name, aligned.written)) notes.push_back(std::move(note));
  if (settings_.verbose) {
    notes.push_back(name + ": written as " + write_options.format + "; " +
                    std::to_string(aligned.alignment.beads.size()) + " beads, quality " +
                    text::format_fixed(aligned.alignment.quality, 2));
  }
  return aligned;
}

}  // namespace sejajar::batch
