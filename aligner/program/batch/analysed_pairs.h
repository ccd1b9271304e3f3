#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <utility>

#include "language/analyze/analysis.h"
#include "program/pipeline/pipeline.h"

namespace sejajar::batch {

/// Pairs that have been read, split and analysed, kept between the two passes over a batch, as many
/// as fit into kKeptBytes.
class AnalysedPairs {
 public:
  /// Memory for all pairs, roughly.
  static constexpr std::size_t kKeptBytes = std::size_t{64} << 20U;

  /// Keeps `pair`, that of `line` of the manifest, without its alignment, if there is room.
  void keep(std::size_t line, pipeline::AlignedPair pair) {
    const std::size_t bytes = size_of(pair);
    if (bytes_ + bytes > kKeptBytes) return;
    bytes_ += bytes;
    pair.models = {};
    pair.alignment = {};
    kept_.emplace(line, std::move(pair));
  }

  /// Returns the pair of `line`, if it was kept. May be called from several threads, once per line.
  std::optional<pipeline::AlignedPair> take(std::size_t line) {
    const auto found = kept_.find(line);
    if (found == kept_.end()) return std::nullopt;
    return std::move(found->second);
  }

 private:
  static std::size_t size_of(const Document& document) {
    return document.text.size() + document.sentences.size() * sizeof(Sentence) +
           document.vectors.size() * sizeof(float);
  }

  static std::size_t size_of(const analyze::Analysis& side) {
    constexpr std::size_t kSentence = 64;
    constexpr std::size_t kWord = 160;  // in the vocabulary, twice
    return side.size() * kSentence + side.units.values() * sizeof(std::uint32_t) +
           side.vocabulary.size() * kWord + side.vectors.size() * sizeof(float);
  }

  static std::size_t size_of(const pipeline::AlignedPair& pair) {
    const DocumentPair& documents = pair.documents;
    std::size_t bytes = size_of(documents.source) + size_of(documents.target);
    if (pair.analysis) bytes += size_of(pair.analysis->source) + size_of(pair.analysis->target);
    return bytes;
  }

  std::map<std::size_t, pipeline::AlignedPair> kept_;
  std::size_t bytes_ = 0;
};

}  // namespace sejajar::batch
