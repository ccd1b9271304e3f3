// Every line starts as a unit of all versions. A version that drops a segment is not in it; joined
// segments merge the units of their lines; cut segments stay in one unit. Versions are changed two
// by two: of a pair, a line is joined, cut or shifted on one side only, so that a document of two
// versions is not twice as noisy as its rates.

#include "program/training/compose.h"

#include <sejajar/error.h>

#include <algorithm>
#include <utility>

#include "exchange/bitext/bead_text.h"
#include "ground/files/output_file.h"
#include "program/training/random.h"

namespace sejajar::training {

namespace {

/// The changes of one line in one version.
struct Fate {
  bool kept = true;
  bool joined = false;   // to the previous line
  bool cut = false;      // in two
  bool shifted = false;  // its first clause moves to the previous line
};

/// One of versions 2 k and 2 k + 1, of which the second may not exist.
std::size_t one_of_two(std::size_t k, Random& random) {
  return 2 * k + random.below(2);
}

/// Of each line, the fate in each version.
using Fates = std::vector<std::vector<Fate>>;

Fates fates_of(const std::vector<VersionLine>& lines, const Noise& noise, Random& random) {
  const std::size_t sides = lines.empty() ? 0 : lines.front().size();
  const std::size_t twos = (sides + 1) / 2;
  Fates fates;
  fates.reserve(lines.size());
  for (const VersionLine& line : lines) {
    std::vector<Fate>& fate = fates.emplace_back(sides);
    for (Fate& side : fate) side.kept = !random.happens(noise.dropped);
    const auto change = [&](double rate, bool Fate::*field) {
      for (std::size_t k = 0; k < twos; ++k) {
        if (!random.happens(rate)) continue;
        const std::size_t side = one_of_two(k, random);
        if (side < sides) fate[side].*field = true;
      }
    };
    change(noise.joined, &Fate::joined);
    change(noise.cut, &Fate::cut);
    change(noise.shifted, &Fate::shifted);
    for (std::size_t side = 0; side < sides; ++side)
      if (line[side].empty()) fate[side].kept = false;
  }
  const auto length = static_cast<std::size_t>(noise.block * static_cast<double>(lines.size()));
  for (std::size_t two = 0; two < twos && length > 0; ++two) {
    const std::size_t side = one_of_two(two, random);
    const std::size_t begin = random.below(lines.size() - length + 1);
    for (std::size_t k = begin; k < begin + length && side < sides; ++k)
      fates[k][side].kept = false;
  }
  return fates;
}

/// Inserts an unrelated passage into `stretch`: for each version some of `lines` that the others
/// lack.
void add_strays(std::vector<VersionLine>& stretch, const std::vector<VersionLine>& lines,
                Random& random) {
  std::vector<VersionLine> strays;
  for (std::size_t side = 0; side < lines.front().size(); ++side) {
    const std::size_t count = std::min(1 + random.below(kMostStrays), lines.size());
    const std::size_t begin = random.below(lines.size() - count + 1);
    for (std::size_t k = begin; k < begin + count; ++k) {
      VersionLine& stray = strays.emplace_back(lines[k].size());
      stray[side] = lines[k][side];
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

std::string lines_of(const std::vector<std::string>& segments) {
  std::string lines;
  for (const std::string& segment : segments) lines += segment + "\n";
  return lines;
}

std::vector<std::uint32_t> indices_of(SentenceRange range) {
  std::vector<std::uint32_t> indices;
  for (std::uint32_t k = range.begin; k < range.end; ++k) indices.push_back(k);
  return indices;
}

std::vector<VersionLine> version_lines(const std::vector<ParallelLine>& lines) {
  std::vector<VersionLine> result;
  result.reserve(lines.size());
  for (const ParallelLine& line : lines) result.push_back({line.source, line.target});
  return result;
}

/// Adds `line`, changed as `fates` says, to `texts`, one per version. `before` holds the fates of
/// the previous line; null for the first.
ComposedLine add_line(const VersionLine& line, const std::vector<Fate>& fates,
                      const std::vector<Fate>* before,
                      std::vector<std::vector<std::string>>& texts) {
  ComposedLine composed{std::vector<SentenceRange>(line.size()), std::vector<bool>(line.size())};
  for (std::size_t side = 0; side < line.size(); ++side) {
    const Fate& fate = fates[side];
    std::vector<std::string>& text = texts[side];
    if (!fate.kept) continue;
    const bool follows = before != nullptr && (*before)[side].kept;
    std::size_t begin = text.size();
    if (fate.joined && follows) {
      text.back() += " " + line[side];
      composed.tied[side] = true;
      --begin;
    } else if (fate.shifted && follows) {
      composed.tied[side] = shift(line[side], text, begin);
    } else {
      for (std::string& piece : pieces_of(line[side], fate.cut)) text.push_back(std::move(piece));
    }
    composed.segments[side] = {static_cast<std::uint32_t>(begin),
                               static_cast<std::uint32_t>(text.size())};
  }
  return composed;
}

void make_folder(const std::filesystem::path& folder) {
  std::error_code failure;
  std::filesystem::create_directories(folder, failure);
  if (!failure) return;
  throw Error(ErrorKind::kOutput, folder.string() + ": cannot be created (" + failure.message() +
                                      "); expected a writable folder");
}

}  // namespace

ComposedVersions compose_versions(const std::vector<VersionLine>& lines, const Noise& noise,
                                  std::uint64_t seed) {
  Random random(seed);
  const Fates fates = fates_of(lines, noise, random);
  ComposedVersions composed;
  composed.texts.resize(lines.empty() ? 0 : lines.front().size());
  for (std::size_t k = 0; k < lines.size(); ++k) {
    composed.lines.push_back(
        add_line(lines[k], fates[k], k > 0 ? &fates[k - 1] : nullptr, composed.texts));
  }
  return composed;
}

std::vector<std::vector<SentenceRange>> gold_units(const ComposedVersions& composed,
                                                   const std::vector<std::size_t>& versions) {
  std::vector<std::vector<SentenceRange>> units;
  for (const ComposedLine& line : composed.lines) {
    bool tied = false;
    bool any = false;
    for (const std::size_t v : versions) {
      tied = tied || line.tied[v];
      any = any || !line.segments[v].empty();
    }
    if (!any) continue;
    if (!tied) units.emplace_back(versions.size());
    for (std::size_t k = 0; k < versions.size(); ++k) {
      const SentenceRange segments = line.segments[versions[k]];
      SentenceRange& cell = units.back()[k];
      if (segments.empty()) continue;
      cell = {cell.empty() ? segments.begin : cell.begin, segments.end};
    }
  }
  return units;
}

ComposedDocument pair_of(const ComposedVersions& composed, std::size_t source, std::size_t target) {
  if (composed.texts.empty()) return {};
  ComposedDocument document{composed.texts[source], composed.texts[target], {}};
  for (const std::vector<SentenceRange>& cells : gold_units(composed, {source, target})) {
    BitextUnit& bead = document.gold.emplace_back();
    bead.source.indices = indices_of(cells[0]);
    bead.target.indices = indices_of(cells[1]);
  }
  return document;
}

ComposedDocument compose(const std::vector<ParallelLine>& lines, const Noise& noise,
                         std::uint64_t seed) {
  return pair_of(compose_versions(version_lines(lines), noise, seed), 0, 1);
}

std::vector<ComposedVersions> compose_documents(const std::vector<VersionLine>& lines,
                                                std::size_t count, std::uint64_t seed) {
  Random random(seed);
  std::vector<ComposedVersions> documents;
  for (std::size_t k = 0; k < count; ++k) {
    const std::size_t longest = std::min(kMostLines, lines.size());
    const std::size_t length = kFewestLines + random.below(longest - kFewestLines + 1);
    std::vector<VersionLine> stretch = [&, begin = random.below(lines.size() - length + 1)] {
      const auto first = lines.begin() + static_cast<std::ptrdiff_t>(begin);
      return std::vector<VersionLine>(first, first + static_cast<std::ptrdiff_t>(length));
    }();
    Noise noise{random.choose(kJoinedRates), random.choose(kDroppedRates), random.choose(kCutRates),
                random.choose(kShiftedRates), 0};
    const double block = random.choose(kBlockShares);
    if (random.happens(kBlocked)) noise.block = block;
    if (random.happens(kStrayed)) add_strays(stretch, lines, random);
    documents.push_back(compose_versions(stretch, noise, random.next()));
  }
  return documents;
}

std::vector<ComposedDocument> compose_documents(const std::vector<ParallelLine>& lines,
                                                std::size_t count, std::uint64_t seed) {
  std::vector<ComposedDocument> documents;
  for (const ComposedVersions& composed : compose_documents(version_lines(lines), count, seed))
    documents.push_back(pair_of(composed, 0, 1));
  return documents;
}

void write_composed(const ComposedDocument& document, const std::filesystem::path& folder,
                    const std::string& name, const LanguagePair& languages) {
  make_folder(folder);
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

void write_composed(const ComposedVersions& composed, const std::filesystem::path& folder,
                    const std::string& name, const std::vector<std::string>& languages) {
  std::vector<std::size_t> all;
  std::string gold;
  for (std::size_t v = 0; v < languages.size(); ++v) {
    gold += (v > 0 ? "\t" : "") + languages[v];
    for (const std::size_t before : all)
      write_composed(pair_of(composed, before, v), folder, name, {languages[before], languages[v]});
    all.push_back(v);
  }
  gold += "\n";
  for (const std::vector<SentenceRange>& cells : gold_units(composed, all)) {
    const auto present =
        std::count_if(cells.begin(), cells.end(), [](SentenceRange cell) { return !cell.empty(); });
    if (present < 2) continue;
    for (std::size_t v = 0; v < cells.size(); ++v)
      gold += (v > 0 ? "\t" : "") + bitext::index_list(indices_of(cells[v]), " ");
    gold += "\n";
  }
  files::write_output((folder / (name + ".gold")).string(), gold);
}

}  // namespace sejajar::training
