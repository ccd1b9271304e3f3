#pragma once

#include <sejajar/document.h>
#include <sejajar/options.h>

#include <cstdint>
#include <optional>
#include <string>

#include "exchange/documents/read_document.h"

namespace sejajar::documents {

/// Consecutive paragraphs of a text.
struct Piece {
  Document document;            ///< offsets and paragraph numbers count from the begin of the piece
  std::uint64_t byte = 0;       ///< bytes of text before it
  std::uint64_t paragraph = 0;  ///< paragraphs before it
};

/// Reads a plain text piece by piece, so that memory is bounded by the size of a piece and of the
/// longest paragraph. The pieces together are the text that make_document() returns.
class PieceReader {
 public:
  /// Approximate bytes of a piece.
  static constexpr std::size_t kUsualSize = std::size_t{1} << 20;

  /// `in` must outlive the reader.
  PieceReader(files::InputFile& in, const std::string& language, ReadOptions options,
              std::size_t size = kUsualSize);

  /// Returns the next piece, never an empty one; nothing at the end. Throws as make_document()
  /// does, though each piece, not the text, must be below 4 GiB.
  std::optional<Piece> next();

 private:
  void fill();
  void read_chunk();

  files::InputFile& in_;
  Label label_;
  ReadOptions options_;
  std::size_t size_;
  std::string buffer_;   // bytes that are not in a piece yet
  std::size_t cut_ = 0;  // end of the next piece in the buffer
  bool ended_ = false;
  InputPlace place_;  // of the buffer in the input
  std::uint64_t byte_ = 0;
  std::uint64_t paragraph_ = 0;
};

}  // namespace sejajar::documents
