#pragma once

#include <sejajar/versions.h>

#include <functional>
#include <istream>
#include <string>
#include <vector>

#include "program/batch/outcome.h"
#include "program/batch/sentence_columns.h"

namespace sejajar::batch {

/// A stream of document pairs, or of all versions of texts, to align.
struct TextStream {
  std::istream& in;
  std::string name;             ///< for messages
  std::string source_language;  ///< BCP-47 tag of all sources; "" to guess each
  std::string target_language;  ///< BCP-47 tag of all targets; "" to guess each
  bool has_header = true;       ///< else the columns are src_url, trg_url, src_text, trg_text and
                                ///< more, and there is no header in the output either
  std::string score_name = "score";         ///< of the last column of the format bitextor
  std::vector<std::string> languages = {};  ///< BCP-47 tags of the versions; empty to guess them
  VersionOptions versions = {};             ///< how versions are aligned
  SentenceColumns columns = {};  ///< of pairs in the format bitextor, whose splitter is "line"
};

/// Writes the lines of one record. Returns false once the output has been closed.
using LineSink = std::function<bool(const std::string& lines)>;

/// Aligns a stream of records, several at a time. After a header that names the columns src_url,
/// trg_url, src_text and trg_text, in any order and among others, each line is one pair, its texts
/// in base64. Or the header names url, text and optionally language as often as there are versions,
/// and each line is all versions of a text; it may leave the last ones empty. `sink` gets a header,
/// then the lines of each record, one per bead or unit: of pairs in the format bitextor, both
/// addresses, both texts, and the posterior (0 to 1, higher is better), unless `options` names tsv,
/// jsonl or translation, whose document is both addresses; of versions in jsonl, tsv or
/// translation, whose document is all addresses. A record that fails is reported, and the stream
/// continues; the output of its outcome is empty. Memory does not grow with the stream unless one
/// record is much slower than the ones after it.
/// Throws Error{usage} if an option is out of range, the format cannot hold the records and their
/// columns, or there is not a language for each version; Error{input} if the header lacks a column.
BatchReport align_stream(const TextStream& stream, const pipeline::PipelineOptions& options,
                         const LineSink& sink, const Listener& listener);

}  // namespace sejajar::batch
