// Both expressions of a rule become one, (?:before)(?=after), because ICU's look-behind requires a
// bounded length. After each match the search continues one character after its start, so that
// overlapping matches are found. Bounds are transparent: expressions see the text around them.

#include "language/segment/srx_expression.h"

#include <utility>

#include "ground/files/place.h"
#include "language/segment/srx_syntax.h"

namespace sejajar::segment {

namespace {

/// Bytes of ICU's backtracking stack.
constexpr std::int32_t kMostMemory = 8 << 20;

/// Backtracking steps per unit of effort, as ICU counts them; applied to restarts as well.
constexpr std::int64_t kCountedTogether = 10'000;

[[noreturn]] void refuse(const SrxRule& rule, const std::string& path, const std::string& what) {
  files::Place{path, rule.line}.fail(what, "a regular expression of ICU or Java");
}

std::unique_ptr<icu::RegexPattern> compile(const std::string& expression, UErrorCode& status) {
  UParseError place;
  return std::unique_ptr<icu::RegexPattern>(icu::RegexPattern::compile(
      icu::UnicodeString::fromUTF8(expression), UREGEX_ERROR_ON_UNKNOWN_ESCAPES, place, status));
}

/// Returns the number of groups in `expression`; throws if ICU rejects it.
std::size_t check_part(const std::string& expression, const SrxRule& rule,
                       const std::string& path) {
  UErrorCode status = U_ZERO_ERROR;
  const auto pattern = compile(expression, status);
  if (U_SUCCESS(status)) {
    const std::unique_ptr<icu::RegexMatcher> matcher(pattern->matcher(status));
    if (U_SUCCESS(status)) return static_cast<std::size_t>(matcher->groupCount());
  }
  refuse(rule, path, "'" + expression + "': " + u_errorName(status));
}

extern "C" UBool count_effort(const void* context, std::int32_t) {
  auto* effort = static_cast<SrxMatcher::Effort*>(const_cast<void*>(context));
  return ++effort->done < effort->most;
}

void check(UErrorCode status) {
  if (U_SUCCESS(status)) return;
  files::fail(ErrorKind::kInput, "cannot run SRX rules", u_errorName(status), "ICU's regex");
}

}  // namespace

SrxExpression::SrxExpression(SrxRule rule, const std::string& path) : rule_(std::move(rule)) {
  const std::string before = to_icu_syntax(without_leading_run(rule_.before));
  const std::size_t groups = check_part(before, rule_, path);
  check_part(to_icu_syntax(rule_.after), rule_, path);
  const std::string after = to_icu_syntax(without_trailing_run(rule_.after), groups);
  UErrorCode status = U_ZERO_ERROR;
  pattern_ = compile("(?:" + before + ")" + (after.empty() ? "" : "(?=" + after + ")"), status);
  if (U_FAILURE(status)) {
    refuse(rule_, path, "'" + before + "' before '" + after + "': " + u_errorName(status));
  }
}

SrxMatcher::SrxMatcher(const SrxExpression& expression)
    : rule_(&expression.rule()), effort_(std::make_unique<Effort>()) {
  UErrorCode status = U_ZERO_ERROR;
  matcher_.reset(expression.pattern().matcher(status));
  check(status);
  matcher_->useTransparentBounds(true);
  matcher_->useAnchoringBounds(false);
  matcher_->setStackLimit(kMostMemory, status);
  matcher_->setMatchCallback(count_effort, effort_.get(), status);
  check(status);
}

bool SrxMatcher::find(UText& text, std::int64_t last, std::int64_t most,
                      const std::function<void(std::int64_t)>& found) {
  UErrorCode status = U_ZERO_ERROR;
  *effort_ = {0, most};
  matcher_->reset(&text);
  std::int64_t covered = 0;
  // Invariant: matches that start before `begin` have been found; `covered` is their total length.
  for (std::int64_t begin = 0; begin <= last;) {
    matcher_->region(begin, last, status);
    if (!matcher_->find(status)) break;
    const std::int64_t start = matcher_->start64(status);
    const std::int64_t end = matcher_->end64(status);
    found(end);
    covered += end - start;
    if (covered / kCountedTogether + effort_->done >= most) return false;
    begin = start;
    if (utext_next32From(&text, begin) == U_SENTINEL) break;
    begin = utext_getNativeIndex(&text);
  }
  if (status == U_REGEX_STOPPED_BY_CALLER || status == U_REGEX_STACK_OVERFLOW) return false;
  check(status);
  return true;
}

}  // namespace sejajar::segment
