#pragma once

#include <fstream>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "ground/text/piece_reader.h"
#include "program/pipeline/read_side.h"

namespace sejajar::batch {

/// One side read piece by piece, so that memory stays bounded, where that can be: plain text in
/// UTF-8 of more than one piece. Anything else is a single piece.
class SidePieces {
 public:
  /// With `whole` the side is a single piece whatever it is. Throws as read_side() does.
  SidePieces(Side side, ReadOptions options, bool whole);

  /// Returns the next piece, its language settled by the first; nothing at the end. What the user
  /// should know is added to `notes`. Throws as read_side() does.
  std::optional<text::Piece> next(std::vector<std::string>& notes);

 private:
  Side side_;
  ReadOptions options_;
  std::ifstream file_;
  std::unique_ptr<text::PieceReader> reader_;  // none where the side is a single piece
  std::string head_;                           // of a side that cannot be read twice
  std::string language_;                       // "" before the first piece
  bool ended_ = false;
};

}  // namespace sejajar::batch
