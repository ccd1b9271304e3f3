#include "core/score/spans.h"

#include <algorithm>
#include <cmath>

#include "ground/threads/parallel.h"

namespace sejajar::score {

namespace {

using analyze::Analysis;

/// The span of one sentence.
Span single(const Analysis& side, std::uint32_t k, double scale) {
  Span span;
  span.size = 1;
  span.length = side.length(k, k + 1) * scale;
  span.log_length = std::log(span.length + 3);
  span.words = static_cast<float>(side.units[k].size());
  span.numbers = static_cast<float>(side.numbers[k].size());
  span.names = static_cast<float>(side.names[k].size());
  span.ending = side.endings[k];
  span.starts_lower = side.starts_lower[k] != 0;
  span.quotes = static_cast<float>(side.quotes[k].count);
  span.starts_quoted = side.quotes[k].at_start;
  span.ends_quoted = side.quotes[k].at_end;
  return span;
}

/// `span` and the sentence that follows it, whose own span is `next`.
Span joined(Span span, const Span& next, bool same_paragraph) {
  const bool strong = is_strong(span.ending) && !next.starts_lower;
  (strong ? span.strong_boundaries : span.weak_boundaries) += 1;
  if (!same_paragraph) span.paragraph_breaks += 1;
  span.size += 1;
  span.length += next.length;
  span.log_length = std::log(span.length + 3);
  span.words += next.words;
  span.numbers += next.numbers;
  span.names += next.names;
  span.ending = next.ending;
  span.quotes += next.quotes;
  span.ends_quoted = next.ends_quoted;
  return span;
}

}  // namespace

Spans::Spans(const Analysis& side, double scale, const CandidateRanges& ranges)
    : longest_(ranges.longest()) {
  const std::uint32_t n = side.size();
  empty_.log_length = std::log(3.0);
  spans_.resize(std::size_t{n} * longest_);
  const auto row_of = [&](std::uint32_t k) { return spans_.data() + std::size_t{k} * longest_; };
  const threads::Loop loop{n, 512, n > threads::kParallelRows};
  threads::for_chunks(loop, [&](std::uint32_t begin, std::uint32_t end) {
    for (std::uint32_t k = begin; k < end; ++k) *row_of(k) = single(side, k, scale);
  });
  // Longer spans are made of the spans of single sentences, which must all be complete.
  threads::for_chunks(loop, [&](std::uint32_t begin, std::uint32_t end) {
    for (std::uint32_t k = begin; k < end; ++k) {
      Span* const spans = row_of(k);
      const std::uint32_t longest = std::min(ranges.longest_of(k), n - k);
      for (std::uint32_t size = 1; size < longest; ++size) {
        const std::uint32_t last = k + size;
        spans[size] = joined(spans[size - 1], *row_of(last),
                             side.paragraphs[last - 1] == side.paragraphs[last]);
      }
    }
  });
}

}  // namespace sejajar::score
