// Threads take turns reading records and writing lines; records are aligned in parallel.

#include "program/batch/stream.h"

#include <sejajar/error.h>
#include <sejajar/version_table.h>

#include <atomic>
#include <optional>

#include "exchange/bitext/base64.h"
#include "exchange/bitext/bead_text.h"
#include "exchange/bitext/files.h"
#include "exchange/bitext/version_tags.h"
#include "exchange/documents/read_document.h"
#include "ground/files/failure.h"
#include "ground/files/output_text.h"
#include "ground/files/place.h"
#include "ground/markup/json.h"
#include "ground/text/joined.h"
#include "ground/text/number_format.h"
#include "program/batch/corpus_format.h"
#include "program/batch/in_order.h"
#include "program/batch/stream_records.h"
#include "program/pipeline/versions_pipeline.h"

namespace sejajar::batch {
namespace {

constexpr const char* kPairFormat = "bitextor";
constexpr const char* kVersionFormat = "jsonl";
constexpr const char* kTable = "tsv";  // the only format with a column for each version

/// The output for a record and the messages about it.
struct AlignedRecord {
  std::string lines;
  PairMessages messages;
};

/// Sets the columns of `stream` and checks that there can be such.
void set_columns(const TextStream& stream, pipeline::PipelineOptions& options) {
  if (!stream.columns.any()) return;
  const auto refuse = [](const std::string& with, const std::string& expected) {
    throw Error(ErrorKind::kUsage, "columns of sentences with " + with + "; expected " + expected);
  };
  if (options.write.format != kPairFormat)
    refuse("the format " + options.write.format, "pairs in the format bitextor");
  if (options.options.split.splitter != "line")
    refuse("the splitter " + options.options.split.splitter, "the splitter line");
  if (!stream.has_header && !stream.columns.metadata.empty())
    refuse("--no-header", "a header with src_metadata and trg_metadata");
  options.write.sentence_columns = stream.columns.columns();
}

/// `options` with the format and the columns of the output, which holds records of so many
/// versions, 0 for pairs.
pipeline::PipelineOptions with_format(const TextStream& stream, pipeline::PipelineOptions options,
                                      std::size_t versions) {
  WriteOptions& write = options.write;
  if (write.format.empty()) write.format = versions == 0 ? kPairFormat : kVersionFormat;
  if (write.format == "tmx")
    throw Error(ErrorKind::kUsage,
                versions == 0
                    ? "format tmx has an end; expected bitextor, tsv, jsonl or translation"
                    : "format tmx has an end; expected jsonl, tsv or translation");
  if (versions > 0) bitext::options_for("-", write, "--format", versions);
  set_columns(stream, options);
  return options;
}

void check_languages(const TextStream& stream, const Records& records, const std::string& format) {
  const std::size_t given = stream.languages.size();
  if (given > 0 && given != records.versions())
    files::fail(ErrorKind::kUsage, "--languages", text::counted(given, "tag"),
                records.versions() == 0
                    ? "--source-language and --target-language for pairs"
                    : "one for each of " + text::counted(records.versions(), "version"));
  if (given == 0 && records.versions() > 0 && format == kTable)
    throw Error(ErrorKind::kUsage,
                "format tsv names its columns after the languages; expected --languages, or jsonl");
}

/// The units in `text`, a file of all versions of a text in `format`, with their document.
std::string with_document(std::string_view text, const std::string& document,
                          const std::string& format) {
  const bool is_table = format == kTable;
  if (is_table) text.remove_prefix(text.find('\n') + 1);
  if (!is_table && format != kVersionFormat) return std::string(text);
  const std::string cell = "\t" + bitext::one_line(document) + "\n";
  const std::string member = ", \"document\": " + markup::Json(document).text() + "}\n";
  std::string rows;
  for (std::size_t end; (end = text.find('\n')) != std::string_view::npos;) {
    rows += is_table ? std::string(text.substr(0, end)) + cell
                     : std::string(text.substr(0, end - 1)) + member;
    text.remove_prefix(end + 1);
  }
  return rows;
}

/// Aligns records and writes their beads or units.
class RecordAligner {
 public:
  RecordAligner(const TextStream& stream, const Records& records, pipeline::PipelineOptions options)
      : records_(records),
        has_versions_(records.versions() > 0),
        columns_(stream.columns),
        pairs_(with_format(stream, std::move(options), records.versions())),
        versions_(pairs_.options(), stream.versions),
        rows_("-", write()) {
    check_languages(stream, records, write().format);
    if (has_versions_) {
      name_versions(stream.languages);
    } else if (stream.has_header) {
      header_ = rows_.head("");
      if (write().format == kPairFormat) name_score(stream.score_name);
    }
  }

  const std::string& header() const { return header_; }

  AlignedRecord align(const Record& record, const Listener& listener) {
    AlignedRecord aligned;
    pipeline::Job job;
    PairOutcome outcome = {record.number, job};
    pipeline::AlignedPair pair;
    pipeline::AlignedVersions versions;
    try {
      const std::vector<RecordText> texts = records_.texts_of(record);
      job.source = texts[0].address;
      job.target = texts[1].address;
      if (has_versions_) {
        align(texts, versions);
        aligned.lines = lines_of(versions);
        outcome.versions = &versions;
      } else {
        aligned.lines = lines_of(pair, align(texts, pair));
        outcome.pair = &pair;
      }
    } catch (...) {
      outcome.failure = files::failure_message();
    }
    aligned.messages = listener.describe(outcome);
    return aligned;
  }

 private:
  const WriteOptions& write() const { return pairs_.options().write; }

  void name_score(const std::string& name) {
    constexpr std::string_view kScore = "\tscore";
    const std::size_t score = header_.find(kScore);
    if (score != std::string::npos) header_.replace(score + 1, kScore.size() - 1, name);
  }

  /// Sets the tags of a table and its header.
  void name_versions(const std::vector<std::string>& languages) {
    if (write().format != kTable) return;
    for (const std::string& language : languages)
      table_.versions.push_back({"", bitext::unique_tag(language, table_.versions)});
    files::OutputText out;
    write_versions(out, table_, write());
    header_ = std::move(out).str();
    header_.insert(header_.size() - 1, "\tdocument");
  }

  static std::string decoded(const RecordText& text, std::string_view encoded, const char* what) {
    auto bytes = bitext::from_base64(encoded);
    if (!bytes)
      files::fail(ErrorKind::kInput, std::string(text.address), std::string("malformed ") + what,
                  "base64");
    return *std::move(bytes);
  }

  /// `text` with what the columns of its sentences need.
  AnnotatedText annotated(const RecordText& text) const {
    AnnotatedText result{decoded(text, text.encoded, "text")};
    if (columns_.paragraph_ids) take_paragraph_ids(result);
    if (!columns_.metadata.empty()) result.metadata = decoded(text, text.metadata, "metadata");
    return result;
  }

  Document read(const RecordText& text, std::string bytes, pipeline::ReadingFacts& facts) const {
    const std::string language(text.language);
    Document document = documents::make_document(
        std::move(bytes), {std::string(text.address), pipeline::tag_or_unknown(language)},
        pairs_.options().options.read);
    facts.origin = pipeline::settle_language(language, document);
    return document;
  }

  /// Aligns `texts` and returns the columns of their sentences.
  std::vector<SentenceColumn> align(const std::vector<RecordText>& texts,
                                    pipeline::AlignedPair& pair) {
    const AnnotatedText source = annotated(texts[0]);
    const AnnotatedText target = annotated(texts[1]);
    pair.documents.source = read(texts[0], source.text, pair.source);
    pair.documents.target = read(texts[1], target.text, pair.target);
    pairs_.split(pair);
    std::vector<SentenceColumn> columns = columns_.columns();
    auto source_values = values_of(source, pair.documents.source, columns_);
    auto target_values = values_of(target, pair.documents.target, columns_);
    for (std::size_t k = 0; k < columns.size(); ++k) {
      columns[k].source = std::move(source_values[k]);
      columns[k].target = std::move(target_values[k]);
    }
    pairs_.align(pair);
    return columns;
  }

  void align(const std::vector<RecordText>& texts, pipeline::AlignedVersions& versions) {
    for (const RecordText& text : texts)
      versions.documents.push_back(
          read(text, decoded(text, text.encoded, "text"), versions.facts.emplace_back()));
    for (std::size_t k = texts.size(); k < table_.versions.size(); ++k) {
      Document& missing = versions.documents.emplace_back();
      missing.language = table_.versions[k].language;
      versions.facts.emplace_back();
    }
    versions_.align(versions);
  }

  std::string lines_of(const pipeline::AlignedPair& pair,
                       std::vector<SentenceColumn> columns) const {
    files::OutputText out;
    WriteOptions options = write();
    options.joiners = pair.models.joiners;
    options.sentence_columns = std::move(columns);
    sejajar::write(out, pair.documents, pair.alignment, options);
    return rows_.rows(out.view(), pair.documents,
                      pair.documents.source.id + " " + pair.documents.target.id);
  }

  std::string lines_of(const pipeline::AlignedVersions& versions) const {
    const VersionTable table = version_table_of(versions.documents, versions.alignment);
    const auto tag = &BitextDocument::language;
    const std::string expected = text::joined(table_.versions, ", ", tag);
    const std::string tags = text::joined(table.versions, ", ", tag);
    if (!expected.empty() && tags != expected)
      files::fail(ErrorKind::kInput, "", "versions in " + tags, expected + ", as in --languages");
    files::OutputText out;
    WriteOptions options = write();
    options.joiners = versions.models.joiners;
    write_versions(out, table, options);
    std::string addresses;
    for (const Document& document : versions.documents)
      if (!document.id.empty()) addresses += (addresses.empty() ? "" : " ") + document.id;
    return with_document(out.view(), addresses, write().format);
  }

  const Records& records_;
  bool has_versions_;
  const SentenceColumns& columns_;
  pipeline::Pipeline pairs_;
  pipeline::VersionsPipeline versions_;
  CorpusFormat rows_;
  VersionTable table_;  // without rows; without versions unless the format is a table of versions
  std::string header_;
};

}  // namespace

BatchReport align_stream(const TextStream& stream, const pipeline::PipelineOptions& options,
                         const LineSink& sink, const Listener& listener) {
  Records records(stream);
  RecordAligner aligner(stream, records, options);
  BatchReport counts;
  if (!aligner.header().empty() && !sink(aligner.header())) return counts;
  std::atomic<bool> stopped = false;  // the output has been closed
  for_all_in_order([&] { return stopped ? std::nullopt : records.next(); },
                   [&](const Record& record) { return aligner.align(record, listener); },
                   [&](const AlignedRecord& aligned) {
                     report(aligned.messages, listener, counts);
                     if (listener.progress) listener.progress({-1, counts.done + counts.failed, 0});
                     if (!aligned.lines.empty() && !sink(aligned.lines)) stopped = true;
                   });
  return counts;
}

}  // namespace sejajar::batch
