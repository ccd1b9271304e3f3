// Threads take turns to read a record and to hand on what they made of it; in between each works
// for itself.

#include "program/batch/stream.h"

#include <sejajar/error.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <optional>
#include <sstream>

#include "exchange/bitext/base64.h"
#include "exchange/bitext/bead_text.h"
#include "ground/text/reader.h"
#include "program/batch/in_order.h"

namespace sejajar::batch {
namespace {

constexpr std::array<std::string_view, 4> kColumns = {"src_url", "trg_url", "src_text", "trg_text"};
constexpr const char* kFormat = "bitextor";

struct Record {
  std::size_t line = 0;  ///< from 1, where it stands in the stream
  std::string cells;
};

struct Outcome {
  std::string lines;
  std::vector<std::string> notes;
  std::string failure;  ///< "" if it was aligned
};

/// The records of a stream.
class Records {
 public:
  explicit Records(const PairStream& stream) : stream_(stream) {
    std::string header;
    std::getline(stream_.in, header);
    ++line_;
    if (header.ends_with('\r')) header.pop_back();
    const auto cells = io::cells_of(header);
    for (std::size_t k = 0; k < kColumns.size(); ++k) {
      const auto found = std::find(cells.begin(), cells.end(), kColumns[k]);
      if (found == cells.end()) {
        throw Error(ErrorKind::kInput, stream.name + ":1: the header lacks a column; expected '" +
                                           std::string(kColumns[k]) + "'");
      }
      columns_[k] = static_cast<std::size_t>(found - cells.begin());
    }
    count_ = cells.size();
  }

  /// The next record; nothing after the last.
  std::optional<Record> next() {
    Record record;
    while (std::getline(stream_.in, record.cells)) {
      record.line = ++line_;
      if (record.cells.ends_with('\r')) record.cells.pop_back();
      if (!record.cells.empty()) return record;
    }
    return std::nullopt;
  }

  /// The cells of kColumns. Throws Error{input} if `record` has not as many as the header.
  std::array<std::string_view, 4> cells_of(const Record& record) const {
    const auto cells = io::cells_of(record.cells);
    if (cells.size() != count_) {
      throw Error(ErrorKind::kInput, std::to_string(cells.size()) + " columns; expected " +
                                         std::to_string(count_) + " as in the header");
    }
    return {cells[columns_[0]], cells[columns_[1]], cells[columns_[2]], cells[columns_[3]]};
  }

 private:
  const PairStream& stream_;
  std::array<std::size_t, 4> columns_ = {};
  std::size_t count_ = 0;
  std::size_t line_ = 0;
};

Document document_of(std::string_view address, std::string_view encoded,
                     const std::string& language, const ReadOptions& options) {
  const auto text = io::from_base64(encoded);
  if (!text) throw Error(ErrorKind::kInput, std::string(address) + ": expected base64");
  std::istringstream in(*text);
  return text::read_document(in, {std::string(address), language}, options);
}

/// Writes the beads of the records.
class StreamAligner {
 public:
  StreamAligner(const PairStream& stream, const Settings& settings)
      : stream_(stream), settings_(settings), runner_(settings) {
    settings_.write.format = kFormat;
    std::ostringstream header;
    write_bitext(header, {}, settings_.write);
    header_ = header.str();
  }

  const std::string& header() const { return header_; }

  /// What there is to know of the whole stream.
  std::vector<std::string> notes() const {
    std::vector<std::string> notes;
    runner_.note_lexicon(stream_.source_language, stream_.target_language, notes);
    return notes;
  }

  std::string lines_of(const std::array<std::string_view, 4>& cells,
                       std::vector<std::string>& notes) {
    const ReadOptions& reading = settings_.options.read;
    DocumentPair documents;
    documents.source = document_of(cells[0], cells[2], stream_.source_language, reading);
    documents.target = document_of(cells[1], cells[3], stream_.target_language, reading);
    const AlignedPair pair = runner_.align_documents(std::move(documents), notes);
    WriteOptions options = settings_.write;
    runner_.use_joiners(options, pair.documents);
    std::ostringstream out;
    write(out, pair.documents, pair.alignment, options);
    return out.str().substr(header_.size());
  }

 private:
  const PairStream& stream_;
  Settings settings_;
  PairRunner runner_;
  std::string header_;
};

}  // namespace

StreamReport align_stream(const PairStream& stream, const Settings& settings,
                          const StreamListener& listener) {
  StreamAligner aligner(stream, settings);
  Records records(stream);
  StreamReport report;
  for (const std::string& note : aligner.notes()) listener.note(note);
  if (!listener.lines(aligner.header())) return report;
  const auto outcome_of = [&](const Record& record) {
    const std::string place = stream.name + ":" + std::to_string(record.line) + ": ";
    Outcome outcome;
    try {
      std::vector<std::string> notes;
      outcome.lines = aligner.lines_of(records.cells_of(record), notes);
      for (const std::string& note : notes) outcome.notes.push_back(place + note);
    } catch (const Error& error) {
      if (error.kind() == ErrorKind::kModel || error.kind() == ErrorKind::kUsage) throw;
      outcome.failure = place + error.what();
    }
    return outcome;
  };
  std::atomic<bool> stopped = false;  // nobody listens any more
  const auto hand_on = [&](const Outcome& outcome) {
    ++(outcome.failure.empty() ? report.done : report.failed);
    for (const std::string& note : outcome.notes) listener.note(note);
    if (!outcome.failure.empty()) listener.failure(outcome.failure);
    if (!outcome.lines.empty() && !listener.lines(outcome.lines)) stopped = true;
  };
  for_all_in_order([&] { return stopped ? std::nullopt : records.next(); }, outcome_of, hand_on);
  return report;
}

}  // namespace sejajar::batch
