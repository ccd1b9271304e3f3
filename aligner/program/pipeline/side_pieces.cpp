// The first bytes show whether a side is plain text. If not, a file is opened again; what cannot be
// read twice, such as a pipe, is kept in memory with the rest of its content.

#include "program/pipeline/side_pieces.h"

#include <filesystem>
#include <iostream>
#include <sstream>
#include <utility>

#include "exchange/documents/read_document.h"

namespace sejajar::pipeline {
namespace {

std::string read_head(std::istream& in) {
  std::string head(text::PieceReader::kUsualSize, '\0');
  in.read(head.data(), static_cast<std::streamsize>(head.size()));
  head.resize(static_cast<std::size_t>(in.gcount()));
  return head;
}

text::Label label_of(const Side& side) {
  return {side.path == "-" ? "standard input" : side.path, tag_or_unknown(side.language)};
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
  if (more && documents::begins_plain_text(head_, options_)) {
    reader_ = std::make_unique<text::PieceReader>(in, label_of(side_), options_);
    reader_->begin_with(std::move(head_));
    return;
  }
  std::error_code failure;
  if (!standard && std::filesystem::is_regular_file(side_.path, failure)) {
    head_.clear();
    return;
  }
  if (more) head_ += text::read_bytes(in, label_of(side_).id);
}

text::Piece SidePieces::single_piece() {
  text::Piece piece;
  if (head_.empty()) {
    ReadDocument read = read_side(side_, options_);
    facts_ = std::move(read.facts);
    piece.document = std::move(read.document);
    return piece;
  }
  std::istringstream in(std::move(head_));
  piece.document = documents::read_document(in, label_of(side_), options_, facts_.remarks);
  facts_.origin = settle_language(side_.language, piece.document);
  facts_.check = check_language(piece.document);
  return piece;
}

std::optional<text::Piece> SidePieces::next() {
  if (!reader_) {
    if (std::exchange(ended_, true)) return std::nullopt;
    return single_piece();
  }
  std::optional<text::Piece> piece = reader_->next();
  if (!piece) return piece;
  if (language_.empty()) {
    facts_.origin = settle_language(side_.language, piece->document);
    facts_.check = check_language(piece->document);
    language_ = piece->document.language;
  }
  piece->document.language = language_;
  return piece;
}

}  // namespace sejajar::pipeline
