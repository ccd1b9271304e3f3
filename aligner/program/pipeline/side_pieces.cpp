#include "program/pipeline/side_pieces.h"

#include <utility>

namespace sejajar::pipeline {

SidePieces::SidePieces(const Side& side, const ReadOptions& options, bool whole)
    : in_(side.path), language_(side.language), options_(options) {
  constexpr std::size_t kPiece = documents::PieceReader::kUsualSize;
  // A compressed text is read whole, within the limit on its size.
  if (whole || in_.is_compressed() || in_.head(kPiece + 1).size() <= kPiece) return;
  if (!documents::begins_plain_text(in_.head(kPiece), options_)) return;
  reader_.emplace(in_, tag_or_unknown(language_), options_);
}

std::optional<documents::Piece> SidePieces::next() {
  const bool first = std::exchange(first_, false);
  if (!reader_) {
    if (!first) return std::nullopt;
    return documents::Piece{read_side(in_, language_, options_, facts_)};
  }
  std::optional<documents::Piece> piece = reader_->next();
  if (!piece) return piece;
  if (first) {
    identify_language(language_, piece->document, facts_);
    language_ = piece->document.language;
  }
  piece->document.language = language_;
  return piece;
}

}  // namespace sejajar::pipeline
