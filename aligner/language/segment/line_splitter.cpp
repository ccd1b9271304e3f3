// One sentence per line. Scans the text, because empty lines are sentences here but not paragraphs.

#include "ground/text/lines.h"
#include "ground/text/white_space.h"
#include "language/segment/splitter.h"

namespace sejajar::segment {

namespace {

class LineSplitter : public Splitter {
 public:
  std::vector<Sentence> split(const Document& document) override {
    std::vector<Sentence> sentences;
    std::uint32_t paragraph = 0;
    const auto& paragraphs = document.paragraphs;
    for (const ByteRange& line : text::lines(document.text)) {
      // Invariant: `paragraph` is the last one that begins before the end of the line, or earlier.
      while (paragraph + 1 < paragraphs.size() && paragraphs[paragraph + 1].begin < line.end) {
        ++paragraph;
      }
      sentences.push_back({text::trim(document.text, line), paragraph});
    }
    return sentences;
  }
};

}  // namespace

std::unique_ptr<Splitter> make_line_splitter(const Models&, std::string_view, const SplitOptions&) {
  return std::make_unique<LineSplitter>();
}

}  // namespace sejajar::segment
