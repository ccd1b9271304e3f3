// Threads take turns reading records and writing lines; records are aligned in parallel.

#include "program/batch/stream.h"

#include <sejajar/error.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <optional>
#include <sstream>

#include "exchange/bitext/base64.h"
#include "exchange/bitext/bead_text.h"
#include "exchange/documents/read_document.h"
#include "ground/files/line_reader.h"
#include "ground/tables/rows.h"
#include "program/batch/in_order.h"

namespace sejajar::batch {
namespace {

constexpr std::array<std::string_view, 4> kColumns = {"src_url", "trg_url", "src_text", "trg_text"};
constexpr const char* kFormat = "bitextor";

struct Record {
  std::size_t line = 0;  ///< of the stream, from 1
  std::string cells;
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
    std::string header;
    lines_.next(header);
    const auto cells = tables::cells_of(header);
    for (std::size_t k = 0; k < kColumns.size(); ++k) {
      const auto found = std::find(cells.begin(), cells.end(), kColumns[k]);
      if (found == cells.end()) {
        lines_.fail("the header lacks a column", "'" + std::string(kColumns[k]) + "'");
      }
      columns_[k] = static_cast<std::size_t>(found - cells.begin());
    }
    count_ = cells.size();
  }

  /// The next record; nothing after the last.
  std::optional<Record> next() {
    Record record;
    while (lines_.next(record.cells)) {
      record.line = lines_.place().line;
      if (!record.cells.empty()) return record;
    }
    return std::nullopt;
  }

  /// Returns the cells of kColumns. Throws Error{input} if the number of cells is not that of the
  /// header.
  std::array<std::string_view, 4> cells_of(const Record& record) const {
    const auto cells = tables::cells_of(record.cells);
    if (cells.size() != count_) {
      throw Error(ErrorKind::kInput, std::to_string(cells.size()) + " columns; expected " +
                                         std::to_string(count_) + " as in the header");
    }
    return {cells[columns_[0]], cells[columns_[1]], cells[columns_[2]], cells[columns_[3]]};
  }

 private:
  files::LineReader lines_;
  std::array<std::size_t, 4> columns_ = {};
  std::size_t count_ = 0;
};

/// Aligns records and writes their beads.
class RecordAligner {
 public:
  RecordAligner(const PairStream& stream, pipeline::PipelineOptions options)
      : stream_(stream), pipeline_(with_format(std::move(options))) {
    std::ostringstream header;
    write_bitext(header, {}, pipeline_.options().write);
    header_ = header.str();
  }

  const std::string& header() const { return header_; }

  AlignedRecord align(const Records& records, const Record& record, const Listener& listener) {
    AlignedRecord aligned;
    pipeline::Job job;
    PairOutcome outcome = {record.line, job};
    pipeline::AlignedPair pair;
    try {
      pair = align(records.cells_of(record));
      job.source = pair.documents.source.id;
      job.target = pair.documents.target.id;
      aligned.lines = lines_of(pair);
      outcome.pair = &pair;
    } catch (const Error& error) {
      outcome.failure = error.what();
    }
    aligned.messages = listener.describe(outcome);
    return aligned;
  }

 private:
  static pipeline::PipelineOptions with_format(pipeline::PipelineOptions options) {
    options.write.format = kFormat;
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

  pipeline::AlignedPair align(const std::array<std::string_view, 4>& cells) {
    pipeline::ReadingFacts source, target;
    pipeline::AlignedPair pair =
        pipeline_.align({read(cells[0], cells[2], stream_.source_language, source),
                         read(cells[1], cells[3], stream_.target_language, target)});
    pair.source = std::move(source);
    pair.target = std::move(target);
    return pair;
  }

  std::string lines_of(const pipeline::AlignedPair& pair) const {
    const DocumentPair& documents = pair.documents;
    const WriteOptions options =
        pipeline::with_joiners(pipeline_.options().write, pair.models, documents.source.language,
                               documents.target.language);
    std::ostringstream out;
    write(out, documents, pair.alignment, options);
    return std::string(out.view().substr(header_.size()));
  }

  const PairStream& stream_;
  pipeline::Pipeline pipeline_;
  std::string header_;
};

}  // namespace

BatchReport align_stream(const PairStream& stream, const pipeline::PipelineOptions& options,
                         const LineSink& sink, const Listener& listener) {
  RecordAligner aligner(stream, options);
  Records records(stream);
  BatchReport counts;
  if (!sink(aligner.header())) return counts;
  std::atomic<bool> stopped = false;  // the output has been closed
  for_all_in_order([&] { return stopped ? std::nullopt : records.next(); },
                   [&](const Record& record) { return aligner.align(records, record, listener); },
                   [&](const AlignedRecord& aligned) {
                     report(aligned.messages, listener, counts);
                     if (!aligned.lines.empty() && !sink(aligned.lines)) stopped = true;
                   });
  return counts;
}

}  // namespace sejajar::batch
