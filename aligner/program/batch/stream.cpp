// Threads take turns reading records and writing lines; records are aligned in parallel.

#include "program/batch/stream.h"

#include <sejajar/error.h>

#include <atomic>
#include <optional>

#include "exchange/bitext/base64.h"
#include "exchange/bitext/bead_text.h"
#include "exchange/documents/read_document.h"
#include "ground/files/failure.h"
#include "ground/files/line_reader.h"
#include "ground/files/output_text.h"
#include "ground/tables/rows.h"
#include "program/batch/corpus_format.h"
#include "program/batch/in_order.h"

namespace sejajar::batch {
namespace {

constexpr tables::Column kStreamColumns[] = {{"src_url"}, {"trg_url"}, {"src_text"}, {"trg_text"}};
constexpr const char* kFormat = "bitextor";

struct Record {
  std::size_t number = 0;  ///< of its line in the stream, from 1
  std::string line;
};

/// The output for a record and the messages about it.
struct AlignedRecord {
  std::string lines;
  PairMessages messages;
};

/// The records of a stream.
class Records {
 public:
  explicit Records(const PairStream& stream)
      : lines_(stream.in, stream.name, ErrorKind::kInput, files::Lines::kBytes) {
    if (stream.has_header)
      header_.emplace(next_line(), lines_.place(), kStreamColumns, tables::OtherColumns::kAllowed);
  }

  /// The next record; nothing after the last.
  std::optional<Record> next() {
    Record record;
    do {
      if (!lines_.next(record.line)) return std::nullopt;
    } while (record.line.empty());
    record.number = lines_.place().line;
    return record;
  }

  /// Returns the cells of kStreamColumns. Throws Error{input} without a place if the number of
  /// cells is not that of the header, or too small.
  std::vector<std::string_view> cells_of(const Record& record) const {
    if (header_) return header_->cells(record.line, {});
    auto cells = tables::cells_of(record.line);
    if (cells.size() < std::size(kStreamColumns))
      files::Place().fail(std::to_string(cells.size()) + " columns", "4 or more");
    return cells;
  }

 private:
  std::string next_line() {
    std::string line;
    lines_.next(line);
    return line;
  }

  files::LineReader lines_;
  std::optional<tables::Header> header_;  // nothing if there is none
};

/// Aligns records and writes their beads.
class RecordAligner {
 public:
  RecordAligner(const PairStream& stream, pipeline::PipelineOptions options)
      : stream_(stream),
        pipeline_(with_format(std::move(options))),
        rows_("-", pipeline_.options().write) {
    if (stream.has_header) header_ = rows_.head("");
    if (pipeline_.options().write.format != kFormat) return;
    constexpr std::string_view kScore = "\tscore";
    const std::size_t score = header_.find(kScore);
    if (score != std::string::npos)
      header_.replace(score + 1, kScore.size() - 1, stream.score_name);
  }

  const std::string& header() const { return header_; }

  AlignedRecord align(const Records& records, const Record& record, const Listener& listener) {
    AlignedRecord aligned;
    pipeline::Job job;
    PairOutcome outcome = {record.number, job};
    pipeline::AlignedPair pair;
    try {
      pair = align(records.cells_of(record));
      job.source = pair.documents.source.id;
      job.target = pair.documents.target.id;
      aligned.lines = lines_of(pair);
      outcome.pair = &pair;
    } catch (...) {
      outcome.failure = files::failure_message();
    }
    aligned.messages = listener.describe(outcome);
    return aligned;
  }

 private:
  static pipeline::PipelineOptions with_format(pipeline::PipelineOptions options) {
    if (options.write.format.empty()) options.write.format = kFormat;
    if (options.write.format == "tmx")
      throw Error(ErrorKind::kUsage,
                  "format tmx has an end; expected bitextor, tsv, jsonl or translation");
    return options;
  }

  Document read(std::string_view address, std::string_view encoded, const std::string& language,
                pipeline::ReadingFacts& facts) const {
    auto text = bitext::from_base64(encoded);
    if (!text) throw Error(ErrorKind::kInput, std::string(address) + ": expected base64");
    Document document = documents::make_document(
        *std::move(text), {std::string(address), pipeline::tag_or_unknown(language)},
        pipeline_.options().options.read);
    facts.origin = pipeline::settle_language(language, document);
    return document;
  }

  pipeline::AlignedPair align(const std::vector<std::string_view>& cells) {
    pipeline::AlignedPair pair;
    pair.documents.source = read(cells[0], cells[2], stream_.source_language, pair.source);
    pair.documents.target = read(cells[1], cells[3], stream_.target_language, pair.target);
    pipeline_.split(pair);
    pipeline_.align(pair);
    return pair;
  }

  std::string lines_of(const pipeline::AlignedPair& pair) const {
    files::OutputText out;
    WriteOptions options = pipeline_.options().write;
    options.joiners = pair.models.joiners;
    write(out, pair.documents, pair.alignment, options);
    return rows_.rows(out.view(), pair.documents,
                      pair.documents.source.id + " " + pair.documents.target.id);
  }

  const PairStream& stream_;
  pipeline::Pipeline pipeline_;
  CorpusFormat rows_;
  std::string header_;
};

}  // namespace

BatchReport align_stream(const PairStream& stream, const pipeline::PipelineOptions& options,
                         const LineSink& sink, const Listener& listener) {
  RecordAligner aligner(stream, options);
  Records records(stream);
  BatchReport counts;
  if (!aligner.header().empty() && !sink(aligner.header())) return counts;
  std::atomic<bool> stopped = false;  // the output has been closed
  for_all_in_order([&] { return stopped ? std::nullopt : records.next(); },
                   [&](const Record& record) { return aligner.align(records, record, listener); },
                   [&](const AlignedRecord& aligned) {
                     report(aligned.messages, listener, counts);
                     if (listener.progress) listener.progress({-1, counts.done + counts.failed, 0});
                     if (!aligned.lines.empty() && !sink(aligned.lines)) stopped = true;
                   });
  return counts;
}

}  // namespace sejajar::batch
