// The first bytes tell whether a side is plain text. A file is opened anew when it is not; what
// cannot be read twice, such as a pipe, is kept in memory with what follows.

#include "program/pipeline/side_pieces.h"

#include <filesystem>
#include <iostream>
#include <sstream>
#include <utility>

#include "exchange/documents/read_document.h"
#include "language/identify/language.h"

namespace sejajar::batch {
namespace {

std::string read_head(std::istream& in) {
  std::string head(text::PieceReader::kUsualSize, '\0');
  in.read(head.data(), static_cast<std::streamsize>(head.size()));
  head.resize(static_cast<std::size_t>(in.gcount()));
  return head;
}

}  // namespace

SidePieces::SidePieces(Side side, ReadOptions options, bool whole)
    : side_(std::move(side)), options_(std::move(options)) {
  if (whole) return;
  const bool standard = side_.path == "-";
  if (!standard) file_ = text::open_text(side_.path);
  std::istream& in = standard ? std::cin : file_;
  head_ = read_head(in);
  const bool more = in.good() && in.peek() != std::istream::traits_type::eof();
  const std::string id = standard ? "standard input" : side_.path;
  if (more && documents::begins_plain_text(head_, options_)) {
    const std::string language =
        side_.language.empty() ? "und" : text::canonical_language(side_.language);
    reader_ = std::make_unique<text::PieceReader>(in, text::Label{id, language}, options_);
    reader_->begin_with(std::move(head_));
    return;
  }
  std::error_code failure;
  if (!standard && std::filesystem::is_regular_file(side_.path, failure)) {
    head_.clear();
    return;
  }
  if (more) head_ += text::read_bytes(in, id);
}

std::optional<text::Piece> SidePieces::next(std::vector<std::string>& notes) {
  if (reader_) {
    std::optional<text::Piece> piece = reader_->next();
    if (!piece) return piece;
    if (language_.empty()) {
      settle_language(side_, piece->document, notes);
      language_ = piece->document.language;
    }
    piece->document.language = language_;
    return piece;
  }
  if (std::exchange(ended_, true)) return std::nullopt;
  text::Piece piece;
  if (head_.empty()) {
    piece.document = read_side(side_, options_, notes);
    return piece;
  }
  const std::string language =
      side_.language.empty() ? "und" : text::canonical_language(side_.language);
  const std::string id = side_.path == "-" ? "standard input" : side_.path;
  std::istringstream in(std::move(head_));
  piece.document = documents::read_document(in, {id, language}, options_, notes);
  settle_language(side_, piece.document, notes);
  return piece;
}

}  // namespace sejajar::batch
