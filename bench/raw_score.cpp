// Scores an alignment of running text against gold segments: spans are compared in characters,
// white space left out, so that a stray quotation mark does no harm.

#include "raw_score.h"

#include <sejajar/error.h>

#include <algorithm>
#include <fstream>
#include <set>
#include <utility>

#include "ground/text/utf8.h"
#include "ground/text/white_space.h"

namespace sejajar::bench {
namespace {

using Covered = std::vector<std::uint32_t>;

/// Characters without white space before each byte of a text.
std::vector<std::uint32_t> count_marks(const std::string& text) {
  constexpr char32_t kSoftHyphen = 0xAD;
  std::vector<std::uint32_t> counts(text.size() + 1, 0);
  std::uint32_t count = 0;
  for (std::size_t k = 0; k < text.size();) {
    const text::CodePoint c = text::code_point_at(text, k);
    for (std::size_t byte = k; byte < c.next; ++byte) counts[byte] = count;
    if (!text::is_space(c.value) && c.value != kSoftHyphen) ++count;
    k = c.next;
  }
  counts[text.size()] = count;
  return counts;
}

/// One side of a pair: spans of sentences and of gold segments, in characters.
class Side {
 public:
  Side(const Document& document, const Segments& segments)
      : document_(document), marks_(count_marks(document.text)) {
    for (const ByteRange& segment : segments) segments_.push_back(in_marks(segment));
  }

  Covered covered_by(SentenceRange range) const {
    if (range.empty()) return {};
    const auto& sentences = document_.sentences;
    const ByteRange span =
        in_marks({sentences[range.begin].range.begin, sentences[range.end - 1].range.end});
    Covered covered;
    for (std::uint32_t k = 0; k < segments_.size(); ++k) {
      const std::uint32_t begin = std::max(span.begin, segments_[k].begin);
      const std::uint32_t end = std::min(span.end, segments_[k].end);
      if (end <= begin) continue;
      const std::uint32_t both = 2 * (end - begin);
      const bool most_of_segment = both >= segments_[k].end - segments_[k].begin;
      if (most_of_segment || both >= span.end - span.begin) covered.push_back(k);
    }
    return covered;
  }

 private:
  ByteRange in_marks(ByteRange bytes) const { return {marks_[bytes.begin], marks_[bytes.end]}; }

  const Document& document_;
  std::vector<std::uint32_t> marks_;
  Segments segments_;
};

}  // namespace

Segments read_segments(const std::filesystem::path& path, const std::string& text) {
  std::vector<std::uint32_t> bytes;  // offset of each code point, and the end
  for (std::size_t k = 0; k < text.size(); k = text::code_point_at(text, k).next) {
    bytes.push_back(static_cast<std::uint32_t>(k));
  }
  bytes.push_back(static_cast<std::uint32_t>(text.size()));
  Segments segments;
  std::ifstream in(path);
  for (std::uint32_t begin = 0, end = 0; in >> begin >> end;) {
    if (begin > end || end >= bytes.size()) {
      throw Error(ErrorKind::kInput, path.string() + ": segment " +
                                         std::to_string(segments.size() + 1) +
                                         " is out of the text; expected code points of it");
    }
    segments.push_back({bytes[begin], bytes[end]});
  }
  return segments;
}

Document cut_at(Document document, const Segments& segments) {
  document.sentences.clear();
  std::uint32_t paragraph = 0;
  for (const ByteRange& segment : segments) {
    // `paragraph` is the last one that begins before the segment ends.
    while (paragraph + 1 < document.paragraphs.size() &&
           document.paragraphs[paragraph + 1].begin < segment.end) {
      ++paragraph;
    }
    document.sentences.push_back({text::trim(document.text, segment), paragraph});
  }
  return document;
}

double RawCounts::f1() const {
  return gold + found == 0 ? 0 : 2 * static_cast<double>(right) / static_cast<double>(gold + found);
}

RawCounts& RawCounts::operator+=(const RawCounts& other) {
  gold += other.gold;
  found += other.found;
  right += other.right;
  return *this;
}

RawCounts count_raw(const DocumentPair& pair, const Alignment& alignment, const RawGold& gold) {
  const Side source(pair.source, gold.source);
  const Side target(pair.target, gold.target);
  std::set<std::pair<Covered, Covered>> expected;
  for (const BitextUnit& bead : gold.beads) {
    if (!bead.source.indices.empty() && !bead.target.indices.empty())
      expected.emplace(bead.source.indices, bead.target.indices);
  }
  RawCounts counts{expected.size(), 0, 0};
  std::set<std::pair<Covered, Covered>> distinct;
  std::pair<Covered, Covered> last;
  // Beads in a row that cover the same segments are one bead, which the splitter cut.
  for (const Bead& bead : alignment.beads) {
    std::pair<Covered, Covered> covered{source.covered_by(bead.source),
                                        target.covered_by(bead.target)};
    if (covered != last && !covered.first.empty() && !covered.second.empty()) {
      ++counts.found;
      distinct.insert(covered);
    }
    last = std::move(covered);
  }
  for (const auto& bead : distinct) counts.right += expected.contains(bead) ? 1U : 0U;
  return counts;
}

}  // namespace sejajar::bench
