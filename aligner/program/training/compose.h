#pragma once

#include <sejajar/formats.h>

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "program/training/parallel_lines.h"

namespace sejajar::learn {

/// Two texts, one segment a sentence, and what belongs together in them.
struct ComposedDocument {
  std::vector<std::string> source;
  std::vector<std::string> target;
  std::vector<StoredBead> gold;  ///< tiles both sides, in order
};

/// A document is made of this many consecutive lines, each number as likely.
inline constexpr std::size_t kFewestLines = 30;
inline constexpr std::size_t kMostLines = 90;

/// Rates of one document; each is drawn from its list below, every entry as likely.
struct Noise {
  double joined = 0;   ///< share of the segments that are joined to the one before, on one side
  double dropped = 0;  ///< share of the segments that are dropped, on each side
  double cut = 0;      ///< share of the segments that are cut at a mark inside, on one side
  double shifted =
      0;  ///< share of the segments whose first clause goes to the one before, on one side
  double block = 0;  ///< share of the lines that are missing in a row on one side
};
inline constexpr std::array kJoinedRates = {0.03, 0.1, 0.15, 0.15, 0.3, 0.45};
inline constexpr std::array kDroppedRates = {0.0, 0.02, 0.05, 0.05, 0.15};
inline constexpr std::array kCutRates = {0.0, 0.0, 0.1, 0.3};
inline constexpr std::array kShiftedRates = {0.0, 0.0, 0.0, 0.02};
inline constexpr std::array kBlockShares = {0.05, 0.1, 0.3};
/// Share of the documents that have a missing block at all.
inline constexpr double kBlocked = 0.5;
/// Share of the documents with a passage that is another on each side, as link lists and
/// advertisements of web pages are, and the most segments of it on one side.
inline constexpr double kStrayed = 0.4;
inline constexpr std::size_t kMostStrays = 6;

/// Returns one document made of all `lines` with `noise`, the same for the same `seed`. A line with
/// an empty side stands on the other side only. Segments are joined with a space, and cut behind
/// the colon, semicolon or, if there is none, comma nearest to their middle.
ComposedDocument compose(const std::vector<ParallelLine>& lines, const Noise& noise,
                         std::uint64_t seed);

/// Returns `count` documents, each of a random stretch of `lines` with noise of its own, the same
/// for the same `seed`. `lines` are kFewestLines or more.
std::vector<ComposedDocument> compose_documents(const std::vector<ParallelLine>& lines,
                                                std::size_t count, std::uint64_t seed);

}  // namespace sejajar::learn
