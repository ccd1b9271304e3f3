#pragma once

#include <sejajar/alignment.h>
#include <sejajar/formats.h>

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "program/training/parallel_lines.h"

namespace sejajar::training {

/// A line in several versions; empty where a version lacks it.
using VersionLine = std::vector<std::string>;

/// The segments that a line was composed into.
struct ComposedLine {
  std::vector<SentenceRange> segments;  ///< of each version; empty where it lacks the line
  std::vector<bool> tied;               ///< of each version, whether its first segment also
                                        ///< holds text of the line before
};

/// Several versions of a text, one segment per sentence.
struct ComposedVersions {
  std::vector<std::vector<std::string>> texts;  ///< of each version
  std::vector<ComposedLine> lines;
};

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
  double joined = 0;   ///< share of segments joined to the previous one, on one side of two
  double dropped = 0;  ///< share of segments dropped, on each side
  double cut = 0;      ///< share of segments cut at a punctuation mark, on one side of two
  double shifted = 0;  ///< share of segments whose first clause moves to the previous one
  double block = 0;    ///< share of lines in a contiguous gap on one side of two
};
inline constexpr std::array kJoinedRates = {0.03, 0.1, 0.15, 0.15, 0.3, 0.45};
inline constexpr std::array kDroppedRates = {0.0, 0.02, 0.05, 0.05, 0.15};
inline constexpr std::array kCutRates = {0.0, 0.0, 0.1, 0.3};
inline constexpr std::array kShiftedRates = {0.0, 0.0, 0.0, 0.02};
inline constexpr std::array kBlockShares = {0.05, 0.1, 0.3};
/// Share of documents with such a gap.
inline constexpr double kBlocked = 0.5;
/// Share of documents with a passage of unrelated text on all sides, such as links and
/// advertisements on web pages, and its greatest length on one side in segments.
inline constexpr double kStrayed = 0.4;
inline constexpr std::size_t kMostStrays = 6;

/// Returns versions composed of all `lines` with `noise`; `seed` determines them. Every line has as
/// many sides. Segments are joined with a space, and cut after the colon or semicolon nearest to
/// their middle, or else the comma.
ComposedVersions compose_versions(const std::vector<VersionLine>& lines, const Noise& noise,
                                  std::uint64_t seed);

/// Returns `count` documents, each a random stretch of `lines` with random noise; `seed` determines
/// them. There are at least kFewestLines lines.
std::vector<ComposedVersions> compose_documents(const std::vector<VersionLine>& lines,
                                                std::size_t count, std::uint64_t seed);

/// Returns the gold units of some `versions` of `composed`, by index: for each unit, one range per
/// version, in order. The units tile every version.
std::vector<std::vector<SentenceRange>> gold_units(const ComposedVersions& composed,
                                                   const std::vector<std::size_t>& versions);

/// Returns versions `source` and `target` of `composed` and their gold alignment.
ComposedDocument pair_of(const ComposedVersions& composed, std::size_t source, std::size_t target);

/// Returns a document composed of all `lines` as compose_versions() does. A line with an empty side
/// appears on the other side only.
ComposedDocument compose(const std::vector<ParallelLine>& lines, const Noise& noise,
                         std::uint64_t seed);

/// Returns `count` documents of two texts, as compose_documents() does for versions.
std::vector<ComposedDocument> compose_documents(const std::vector<ParallelLine>& lines,
                                                std::size_t count, std::uint64_t seed);

/// Writes `document` into `folder`, which is created if necessary, as `<name>.<l1>`, `<name>.<l2>`
/// and `<name>.<l1>-<l2>.gold`: the layout that find_gold_set() reads. Throws Error{output}.
void write_composed(const ComposedDocument& document, const std::filesystem::path& folder,
                    const std::string& name, const LanguagePair& languages);

/// Writes the versions of `composed`, whose languages are given, and the gold of each pair in the
/// same way, and their units as `<name>.gold`: a row of languages, then for each unit of two or
/// more versions the segments of each, separated by spaces. Throws Error{output}.
void write_composed(const ComposedVersions& composed, const std::filesystem::path& folder,
                    const std::string& name, const std::vector<std::string>& languages);

}  // namespace sejajar::training
