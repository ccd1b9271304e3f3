#pragma once

#include <fstream>
#include <memory>
#include <optional>
#include <string>

#include "ground/text/piece_reader.h"
#include "program/pipeline/read_side.h"

namespace sejajar::pipeline {

/// One side read in pieces, so that memory stays bounded, if it is plain text in UTF-8 longer than
/// one piece. Anything else is a single piece.
class SidePieces {
 public:
  /// With `whole`, the side is always a single piece. Throws as read_side() does.
  SidePieces(Side side, ReadOptions options, bool whole);

  /// Returns the next piece; nothing at the end. The first piece determines the language of all.
  /// Throws as read_side() does.
  std::optional<text::Piece> next();

  /// Returns what reading the first piece found out; empty before it.
  const ReadingFacts& facts() const { return facts_; }

 private:
  text::Piece single_piece();

  Side side_;
  ReadOptions options_;
  std::ifstream file_;
  std::unique_ptr<text::PieceReader> reader_;  // null for a single piece
  std::string head_;                           // of a side that cannot be read twice
  std::string language_;                       // "" before the first piece
  ReadingFacts facts_;
  bool ended_ = false;
};

}  // namespace sejajar::pipeline
