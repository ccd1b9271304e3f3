#pragma once

#include <functional>
#include <istream>
#include <string>

#include "program/batch/outcome.h"

namespace sejajar::batch {

/// A stream of document pairs to align.
struct PairStream {
  std::istream& in;
  std::string name;             ///< for messages
  std::string source_language;  ///< BCP-47 tag of all sources; "" to guess each
  std::string target_language;  ///< BCP-47 tag of all targets; "" to guess each
  bool has_header = true;       ///< else the columns are src_url, trg_url, src_text, trg_text and
                                ///< more, and there is no header in the output either
  std::string score_name = "score";  ///< of the last column of the format bitextor
};

/// Writes the lines of one pair. Returns false once the output has been closed.
using LineSink = std::function<bool(const std::string& lines)>;

/// Aligns a stream of document pairs, several at a time. After a header that names the columns
/// src_url, trg_url, src_text and trg_text, in any order and among others, each line is one pair,
/// its texts in base64. `sink` gets a header, then the lines of each pair, one per bead: both
/// addresses, both texts, and the posterior (0 to 1, higher is better). A pair that fails is
/// reported, and the stream continues; the output of its outcome is empty. The format is bitextor
/// unless `options` names tsv, jsonl or translation; rows of these have both addresses as their
/// document. Memory does not grow
/// with the stream unless one pair is much slower than the ones after it.
/// Throws Error{usage} if an option is out of range, Error{input} if the header lacks a column.
BatchReport align_stream(const PairStream& stream, const pipeline::PipelineOptions& options,
                         const LineSink& sink, const Listener& listener);

}  // namespace sejajar::batch
