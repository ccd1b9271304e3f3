#include "language/segment/pieces.h"

#include "ground/text/white_space.h"

namespace sejajar::segment {

std::vector<Sentence> split_paragraphs(const Document& document, const FindEnds& find_ends) {
  std::vector<Sentence> sentences;
  Offsets ends;
  for (std::uint32_t k = 0; k < document.paragraphs.size(); ++k) {
    const ByteRange paragraph = document.paragraphs[k];
    find_ends(document.text_of(paragraph), ends);
    std::uint32_t begin = paragraph.begin;
    for (const std::uint32_t end : ends) {
      const ByteRange piece = text::trim(document.text, {begin, paragraph.begin + end});
      if (piece.begin != piece.end) sentences.push_back({piece, k});
      begin = paragraph.begin + end;
    }
  }
  return sentences;
}

}  // namespace sejajar::segment
