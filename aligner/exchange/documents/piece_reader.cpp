// Fills a buffer with one piece and cuts it after the last end of a paragraph. If there is none,
// the buffer doubles, so time stays linear.

#include "exchange/documents/piece_reader.h"

#include <algorithm>
#include <limits>
#include <string_view>
#include <utility>

#include "ground/text/lines.h"

namespace sejajar::documents {

namespace {

constexpr std::size_t kChunk = std::size_t{1} << 16;
constexpr std::size_t kLargestPiece = std::numeric_limits<std::uint32_t>::max();

// A carriage return at the very end may be the first half of a line end.
std::size_t after_last_line(std::string_view bytes) {
  const std::size_t feed = bytes.rfind('\n');
  if (feed != bytes.npos) return feed + 1;
  const std::size_t single = bytes.substr(0, bytes.empty() ? 0 : bytes.size() - 1).rfind('\r');
  return single == bytes.npos ? 0 : single + 1;
}

// Finds only blank lines between two line feeds.
std::size_t after_last_blank_line(std::string_view bytes) {
  std::size_t feed = bytes.rfind('\n');
  // No blank line ends after `feed`.
  while (feed != bytes.npos && feed > 0) {
    const std::size_t before = bytes.rfind('\n', feed - 1);
    const std::size_t begin = before == bytes.npos ? 0 : before + 1;
    if (bytes.substr(begin, feed - begin).find_first_not_of(" \t\v\f\r") == bytes.npos) {
      return feed + 1;
    }
    feed = before;
  }
  return 0;
}

/// Returns the end of the last complete paragraph in `bytes`; 0 if there is none.
std::size_t last_cut(std::string_view bytes, ParagraphEnd end) {
  if (end == ParagraphEnd::kLine || end == ParagraphEnd::kAuto) return after_last_line(bytes);
  return end == ParagraphEnd::kBlank ? after_last_blank_line(bytes) : 0;
}

}  // namespace

PieceReader::PieceReader(files::InputFile& in, const std::string& language, ReadOptions options,
                         std::size_t size)
    : in_(in), label_{in.name(), language}, options_(std::move(options)), size_(size) {}

void PieceReader::read_chunk() {
  const std::size_t size = buffer_.size();
  buffer_.resize(size + kChunk);
  in_.read(buffer_.data() + size, static_cast<std::streamsize>(kChunk));
  buffer_.resize(size + static_cast<std::size_t>(in_.gcount()));
  ended_ = !in_;
}

void PieceReader::fill() {
  std::size_t wanted = size_;
  // Invariant: no paragraph is known to end in the first wanted / 2 bytes, if the buffer doubled.
  for (;;) {
    while (!ended_ && buffer_.size() < wanted && buffer_.size() <= kLargestPiece) read_chunk();
    cut_ = ended_ ? buffer_.size() : last_cut(buffer_, options_.paragraphs);
    if (cut_ > 0 || ended_) return;
    if (buffer_.size() > kLargestPiece) {
      cut_ = buffer_.size();  // make_document() throws
      return;
    }
    wanted = buffer_.size() * 2;
  }
}

std::optional<Piece> PieceReader::next() {
  fill();
  if (buffer_.empty()) return std::nullopt;
  std::string bytes = buffer_.substr(0, cut_);
  buffer_.erase(0, cut_);
  const InputPlace place = place_;
  place_.byte += bytes.size();
  place_.line += text::line_number(bytes, bytes.size()) - 1;
  Piece piece = {make_document(std::move(bytes), label_, options_, place), byte_, paragraph_};
  byte_ += piece.document.text.size();
  paragraph_ += piece.document.paragraphs.size();
  return piece;
}

}  // namespace sejajar::documents
