#pragma once

#include <cstddef>
#include <functional>
#include <istream>
#include <string>

#include "program/pipeline/pair.h"

namespace sejajar::batch {

/// A stream of document pairs to align.
struct PairStream {
  std::istream& in;
  std::string name;             ///< for messages
  std::string source_language;  ///< canonical BCP-47 tags
  std::string target_language;
};

/// Where things go, one at a time, in the order of the stream.
struct StreamListener {
  std::function<bool(const std::string& lines)> lines;      ///< false: nobody reads them any more
  std::function<void(const std::string& message)> failure;  ///< why a record failed
  std::function<void(const std::string& message)> note;     ///< what there is to know of one
};

/// How many records of a stream went which way.
struct StreamReport {
  std::size_t done = 0;
  std::size_t failed = 0;
};

/// Aligns a stream of document pairs, several at a time: under a header that names the columns
/// src_url, trg_url, src_text and trg_text, in any order and among others, one pair a line, its
/// texts in base64. Gives out a header, then the lines of each pair, one per bead: both addresses,
/// both texts, and the posterior (0 to 1, higher is better). A record that fails is reported, and
/// the stream goes on. Memory does not grow with the stream unless one pair is far slower than
/// those after it. Throws Error{input} if the header lacks a column, Error{model} if models can't
/// be loaded.
StreamReport align_stream(const PairStream& stream, const Settings& settings,
                          const StreamListener& listener);

}  // namespace sejajar::batch
