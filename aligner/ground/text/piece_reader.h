#pragma once

#include <sejajar/document.h>
#include <sejajar/options.h>

#include <cstdint>
#include <istream>
#include <limits>
#include <optional>
#include <string>
#include <utility>

#include "ground/text/reader.h"

namespace sejajar::text {

/// A stretch of a text, of whole paragraphs.
struct Piece {
  Document document;            ///< its offsets and paragraphs count from its own begin
  std::uint64_t byte = 0;       ///< bytes of text before it
  std::uint64_t paragraph = 0;  ///< paragraphs before it
};

/// Reads a text piece by piece, so that memory is bounded by the size of a piece and of the longest
/// paragraph. The pieces together are the text that read_document() returns.
class PieceReader {
 public:
  /// Bytes of a piece, about.
  static constexpr std::size_t kUsualSize = std::size_t{1} << 20;
  /// All in one piece.
  static constexpr std::size_t kWhole = std::numeric_limits<std::size_t>::max();

  /// `in` must live as long as the reader.
  PieceReader(std::istream& in, Label label, ReadOptions options, std::size_t size = kUsualSize);

  /// Says that `bytes`, the first of the text, have been taken from the stream already.
  void begin_with(std::string bytes) { buffer_ = std::move(bytes); }

  /// Returns the next piece, never an empty one; nothing at the end. Throws as read_document()
  /// does, though each piece, not the text, must be below 4 GiB.
  std::optional<Piece> next();

 private:
  void fill();
  void read_chunk();

  std::istream& in_;
  Label label_;
  ReadOptions options_;
  std::size_t size_;
  std::string buffer_;   // what has been read and is in no piece yet
  std::size_t cut_ = 0;  // where the next piece ends in it
  bool ended_ = false;
  InputPlace place_;  // of the buffer in the input
  std::uint64_t byte_ = 0;
  std::uint64_t paragraph_ = 0;
};

}  // namespace sejajar::text
