#pragma once

#include <unicode/regex.h>

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "language/segment/srx_file.h"

namespace sejajar::segment {

/// A rule as ICU runs it. Constant after it is made: threads may share it.
class SrxExpression {
 public:
  /// Throws Error{input} with path and line if ICU does not take an expression of `rule`, which
  /// stands in the file `path`.
  SrxExpression(SrxRule rule, const std::string& path);

  const SrxRule& rule() const { return rule_; }
  const icu::RegexPattern& pattern() const { return *pattern_; }

 private:
  SrxRule rule_;
  std::unique_ptr<icu::RegexPattern> pattern_;
};

/// Looks for the places where one rule applies. Belongs to one thread, not beyond the life of the
/// expression.
class SrxMatcher {
 public:
  explicit SrxMatcher(const SrxExpression& expression);

  /// Work that searching one text may take: ICU counts the points to which it may have to go back,
  /// ten thousand at a time, which is a millisecond or less.
  struct Effort {
    std::int64_t done = 0;
    std::int64_t most = 0;
  };

  /// Calls `found` for places in `text`, at or before `last`, where what ends matches `before` and
  /// what begins matches `after`: one for each place where a match of `before` can begin, the one
  /// that ICU prefers. Offsets are UTF-16 units. Returns false if `most` effort did not suffice,
  /// or ICU's memory.
  bool find(UText& text, std::int64_t last, std::int64_t most,
            const std::function<void(std::int64_t)>& found);

  const SrxRule& rule() const { return *rule_; }

 private:
  const SrxRule* rule_;
  std::unique_ptr<Effort> effort_;
  std::unique_ptr<icu::RegexMatcher> matcher_;
};

}  // namespace sejajar::segment
