// Every line starts as a 1-1 bead. A dropped segment makes it a null bead; joined segments merge
// the beads of their lines; cut segments stay in one bead.

#include "program/training/compose.h"

#include <sejajar/error.h>

#include <algorithm>
#include <optional>

#include "exchange/bitext/bead_text.h"
#include "ground/files/output_file.h"
#include "program/training/random.h"

namespace sejajar::training {

namespace {

enum Side : std::size_t { kSource, kTarget };
constexpr std::size_t kSides = 2;

/// The changes of one line.
struct Fate {
  std::array<bool, kSides> kept = {true, true};
  std::optional<std::size_t> joined;  // the side on which it is joined to the previous line
  std::optional<std::size_t> cut;     // the side on which it is cut in two
  std::optional<std::size_t>
      shifted;  // the side on which its first clause moves to the previous line
};

std::vector<Fate> fates_of(const std::vector<ParallelLine>& lines, const Noise& noise,
                           Random& random) {
  std::vector<Fate> fates;
  fates.reserve(lines.size());
  for (const ParallelLine& line : lines) {
    Fate& fate = fates.emplace_back();
    for (bool& kept : fate.kept) kept = !random.happens(noise.dropped);
    if (random.happens(noise.joined)) fate.joined = random.below(kSides);
    if (random.happens(noise.cut)) fate.cut = random.below(kSides);
    if (random.happens(noise.shifted)) fate.shifted = random.below(kSides);
    if (line.source.empty()) fate.kept[kSource] = false;
    if (line.target.empty()) fate.kept[kTarget] = false;
  }
  const auto length = static_cast<std::size_t>(noise.block * static_cast<double>(lines.size()));
  if (length == 0) return fates;
  const std::size_t side = random.below(kSides);
  const std::size_t begin = random.below(lines.size() - length + 1);
  for (std::size_t k = begin; k < begin + length; ++k) fates[k].kept[side] = false;
  return fates;
}

/// Inserts an unrelated passage into `stretch`: some of `lines` without their targets, then others
/// without their sources.
void add_strays(std::vector<ParallelLine>& stretch, const std::vector<ParallelLine>& lines,
                Random& random) {
  std::vector<ParallelLine> strays;
  for (const std::size_t side : {kSource, kTarget}) {
    const std::size_t count = std::min(1 + random.below(kMostStrays), lines.size());
    const std::size_t begin = random.below(lines.size() - count + 1);
    for (std::size_t k = begin; k < begin + count; ++k) {
      ParallelLine stray = lines[k];
      (side == kSource ? stray.target : stray.source).clear();
      strays.push_back(std::move(stray));
    }
  }
  const auto place = static_cast<std::ptrdiff_t>(random.below(stretch.size() + 1));
  stretch.insert(stretch.begin() + place, strays.begin(), strays.end());
}

/// The offset after the one of `marks` nearest to the middle of `text`; npos if it has none.
std::size_t cut_offset(const std::string& text, const std::vector<std::string>& marks) {
  std::size_t best = std::string::npos;
  const auto distance = [&](std::size_t place) {
    return place > text.size() / 2 ? place - text.size() / 2 : text.size() / 2 - place;
  };
  for (const std::string& mark : marks) {
    for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + 1)) {
      const std::size_t place = at + mark.size();
      if (at == 0 || place == text.size()) continue;
      if (best == std::string::npos || distance(place) < distance(best)) best = place;
    }
  }
  return best;
}

/// `text`, or its two segments if `cut` is set and it contains a mark.
std::vector<std::string> pieces_of(const std::string& text, bool cut) {
  if (!cut) return {text};
  static const std::vector<std::string> strong = {"; ", ": ", "；", "："};
  static const std::vector<std::string> weak = {", ", "，", "、", "، "};
  std::size_t place = cut_offset(text, strong);
  if (place == std::string::npos) place = cut_offset(text, weak);
  if (place == std::string::npos) return {text};
  const std::size_t end = text[place - 1] == ' ' ? place - 1 : place;
  return {text.substr(0, end), text.substr(place)};
}

/// Appends `segment` to `texts`, its first clause to the last segment if it has two clauses;
/// returns whether it has. `begin` becomes the first segment with a part of it.
bool shift(const std::string& segment, std::vector<std::string>& texts, std::size_t& begin) {
  std::vector<std::string> pieces = pieces_of(segment, true);
  begin = texts.size();
  if (pieces.size() < 2) {
    texts.push_back(segment);
    return false;
  }
  texts.back() += " " + pieces[0];
  texts.push_back(std::move(pieces[1]));
  --begin;
  return true;
}

/// Adds segments `begin` to `end` - 1 to one side of a bead, except one it already has.
void add_segments(std::vector<std::uint32_t>& side, std::size_t begin, std::size_t end) {
  for (std::size_t k = begin; k < end; ++k) {
    const auto segment = static_cast<std::uint32_t>(k);
    if (side.empty() || side.back() != segment) side.push_back(segment);
  }
}

std::string lines_of(const std::vector<std::string>& segments) {
  std::string lines;
  for (const std::string& segment : segments) lines += segment + "\n";
  return lines;
}

}  // namespace

ComposedDocument compose(const std::vector<ParallelLine>& lines, const Noise& noise,
                         std::uint64_t seed) {
  Random random(seed);
  const std::vector<Fate> fates = fates_of(lines, noise, random);
  ComposedDocument document;
  const std::array<std::vector<std::string>*, kSides> texts = {&document.source, &document.target};
  for (std::size_t k = 0; k < lines.size(); ++k) {
    const std::array<const std::string*, kSides> segments = {&lines[k].source, &lines[k].target};
    bool tied = false;
    std::array<std::size_t, kSides> begin{};  // the first segment of the line
    for (const std::size_t side : {kSource, kTarget}) {
      if (!fates[k].kept[side]) continue;
      if (fates[k].joined == side && k > 0 && fates[k - 1].kept[side]) {
        texts[side]->back() += " " + *segments[side];
        tied = true;
        begin[side] = texts[side]->size() - 1;
      } else if (fates[k].shifted == side && k > 0 && fates[k - 1].kept[side]) {
        tied |= shift(*segments[side], *texts[side], begin[side]);
      } else {
        begin[side] = texts[side]->size();
        for (std::string& piece : pieces_of(*segments[side], fates[k].cut == side))
          texts[side]->push_back(std::move(piece));
      }
    }
    if (!fates[k].kept[kSource] && !fates[k].kept[kTarget]) continue;
    if (!tied) document.gold.emplace_back();
    BitextUnit& bead = document.gold.back();
    if (fates[k].kept[kSource])
      add_segments(bead.source.indices, begin[kSource], document.source.size());
    if (fates[k].kept[kTarget])
      add_segments(bead.target.indices, begin[kTarget], document.target.size());
  }
  return document;
}

std::vector<ComposedDocument> compose_documents(const std::vector<ParallelLine>& lines,
                                                std::size_t count, std::uint64_t seed) {
  Random random(seed);
  std::vector<ComposedDocument> documents;
  for (std::size_t k = 0; k < count; ++k) {
    const std::size_t longest = std::min(kMostLines, lines.size());
    const std::size_t length = kFewestLines + random.below(longest - kFewestLines + 1);
    std::vector<ParallelLine> stretch = [&, begin = random.below(lines.size() - length + 1)] {
      const auto first = lines.begin() + static_cast<std::ptrdiff_t>(begin);
      return std::vector<ParallelLine>(first, first + static_cast<std::ptrdiff_t>(length));
    }();
    Noise noise{random.choose(kJoinedRates), random.choose(kDroppedRates), random.choose(kCutRates),
                random.choose(kShiftedRates), 0};
    const double block = random.choose(kBlockShares);
    if (random.happens(kBlocked)) noise.block = block;
    if (random.happens(kStrayed)) add_strays(stretch, lines, random);
    documents.push_back(compose(stretch, noise, random.next()));
  }
  return documents;
}

void write_composed(const ComposedDocument& document, const std::filesystem::path& folder,
                    const std::string& name, const LanguagePair& languages) {
  std::error_code failure;
  std::filesystem::create_directories(folder, failure);
  if (failure) {
    throw Error(ErrorKind::kOutput, folder.string() + ": cannot be created (" + failure.message() +
                                        "); expected a writable folder");
  }
  const std::string stem = (folder / name).string() + ".";
  std::string gold;
  for (const BitextUnit& bead : document.gold) {
    gold += "[" + bitext::index_list(bead.source.indices, ", ") + "]:[" +
            bitext::index_list(bead.target.indices, ", ") + "]\n";
  }
  files::write_output(stem + languages.source, lines_of(document.source));
  files::write_output(stem + languages.target, lines_of(document.target));
  files::write_output(stem + languages.source + "-" + languages.target + ".gold", gold);
}

}  // namespace sejajar::training
