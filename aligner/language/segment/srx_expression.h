#pragma once

#include <unicode/regex.h>

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "language/segment/srx_file.h"

namespace sejajar::segment {

/// A compiled rule. Immutable, so threads may share it.
class SrxExpression {
 public:
  /// Throws Error{input} with `path` and line if ICU rejects an expression of `rule`.
  SrxExpression(SrxRule rule, const std::string& path);

  const SrxRule& rule() const { return rule_; }
  const icu::RegexPattern& pattern() const { return *pattern_; }

 private:
  SrxRule rule_;
  std::unique_ptr<icu::RegexPattern> pattern_;
};

/// Finds where one rule applies. Belongs to one thread; the expression must outlive it.
class SrxMatcher {
 public:
  explicit SrxMatcher(const SrxExpression& expression);

  /// Work spent on one text: a unit is ten thousand backtracking steps of ICU, at most about a
  /// millisecond.
  struct Effort {
    std::int64_t done = 0;
    std::int64_t most = 0;
  };

  /// Calls `found` for offsets in `text` up to `last` with a match of `before` before them and one
  /// of `after` after them: for each start of a match of `before`, the end that ICU prefers.
  /// Offsets are in UTF-16 units. Returns false if `most` effort or ICU's memory was exceeded.
  bool find(UText& text, std::int64_t last, std::int64_t most,
            const std::function<void(std::int64_t)>& found);

  const SrxRule& rule() const { return *rule_; }

 private:
  const SrxRule* rule_;
  std::unique_ptr<Effort> effort_;
  std::unique_ptr<icu::RegexMatcher> matcher_;
};

}  // namespace sejajar::segment
