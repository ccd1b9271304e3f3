#pragma once

#include <sejajar/formats.h>

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "program/training/parallel_lines.h"

namespace sejajar::training {

/// Two texts, one segment per sentence, and their gold alignment.
struct ComposedDocument {
  std::vector<std::string> source;
  std::vector<std::string> target;
  std::vector<BitextUnit> gold;  ///< tiles both sides, in order
};

/// Bounds of the number of consecutive lines in a document, which is uniformly distributed.
inline constexpr std::size_t kFewestLines = 30;
inline constexpr std::size_t kMostLines = 90;

/// Noise rates of one document, each drawn uniformly from its list below.
struct Noise {
  double joined = 0;   ///< share of segments joined to the previous one, on one side
  double dropped = 0;  ///< share of segments dropped, on each side
  double cut = 0;      ///< share of segments cut at a punctuation mark, on one side
  double shifted = 0;  ///< share of segments whose first clause moves to the previous one
  double block = 0;    ///< share of lines in a contiguous gap on one side
};
inline constexpr std::array kJoinedRates = {0.03, 0.1, 0.15, 0.15, 0.3, 0.45};
inline constexpr std::array kDroppedRates = {0.0, 0.02, 0.05, 0.05, 0.15};
inline constexpr std::array kCutRates = {0.0, 0.0, 0.1, 0.3};
inline constexpr std::array kShiftedRates = {0.0, 0.0, 0.0, 0.02};
inline constexpr std::array kBlockShares = {0.05, 0.1, 0.3};
/// Share of documents with such a gap.
inline constexpr double kBlocked = 0.5;
/// Share of documents with a passage of unrelated text on both sides, such as links and
/// advertisements on web pages, and its greatest length on one side in segments.
inline constexpr double kStrayed = 0.4;
inline constexpr std::size_t kMostStrays = 6;

/// Returns one document composed of all `lines` with `noise`; `seed` determines it. A line with an
/// empty side appears on the other side only. Segments are joined with a space, and cut after the
/// colon or semicolon nearest to their middle, or else the comma.
ComposedDocument compose(const std::vector<ParallelLine>& lines, const Noise& noise,
                         std::uint64_t seed);

/// Returns `count` documents, each a random stretch of `lines` with random noise; `seed` determines
/// them. There are at least kFewestLines lines.
std::vector<ComposedDocument> compose_documents(const std::vector<ParallelLine>& lines,
                                                std::size_t count, std::uint64_t seed);

/// Writes `document` into `folder`, which is created if necessary, as `<name>.<l1>`, `<name>.<l2>`
/// and `<name>.<l1>-<l2>.gold`: the layout that find_gold_set() reads. Throws Error{output}.
void write_composed(const ComposedDocument& document, const std::filesystem::path& folder,
                    const std::string& name, const LanguagePair& languages);

}  // namespace sejajar::training
