#pragma once

#include <optional>
#include <string>

#include "exchange/documents/piece_reader.h"
#include "program/pipeline/read_side.h"

namespace sejajar::pipeline {

/// One side read in pieces, so that memory stays bounded, if it is plain text in UTF-8 longer than
/// one piece. Anything else is a single piece.
class SidePieces {
 public:
  /// With `whole`, the side is always a single piece. Throws as read_side() does.
  SidePieces(const Side& side, const ReadOptions& options, bool whole);

  /// Returns the next piece; nothing at the end. The first piece determines the language of all.
  /// Throws as read_side() does.
  std::optional<documents::Piece> next();

  /// Returns what reading the first piece found out; empty before it.
  const ReadingFacts& facts() const { return facts_; }

 private:
  files::InputFile in_;
  std::string language_;  // "" to guess it from the first piece
  ReadOptions options_;
  std::optional<documents::PieceReader> reader_;  // nothing for a single piece
  ReadingFacts facts_;
  bool first_ = true;  // before the first piece
};

}  // namespace sejajar::pipeline
