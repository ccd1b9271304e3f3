#include "language/segment/srx_expression.h"

#include <gtest/gtest.h>
#include <sejajar/error.h>
#include <unicode/utext.h>

namespace sejajar::segment {
namespace {

constexpr std::int64_t kPlenty = 1000;

struct Places {
  bool done = false;
  std::vector<std::int64_t> found;
};

/// Runs the rule over ASCII `text` as far as `last`.
Places run(const SrxRule& rule, const std::string& text, std::int64_t last, std::int64_t most) {
  const SrxExpression expression(rule, "my.srx");
  SrxMatcher matcher(expression);
  const std::u16string units(text.begin(), text.end());
  UErrorCode status = U_ZERO_ERROR;
  UText utext = UTEXT_INITIALIZER;
  utext_openUChars(&utext, units.data(), static_cast<std::int64_t>(units.size()), &status);
  EXPECT_TRUE(U_SUCCESS(status));
  Places places;
  places.done =
      matcher.find(utext, last, most, [&](std::int64_t at) { places.found.push_back(at); });
  utext_close(&utext);
  return places;
}

std::vector<std::int64_t> places_of(const std::string& before, const std::string& after,
                                    const std::string& text) {
  const Places places =
      run({true, before, after, 1}, text, static_cast<std::int64_t>(text.size()), kPlenty);
  EXPECT_TRUE(places.done);
  return places.found;
}

std::string error_of(const std::string& before, const std::string& after) {
  try {
    const SrxExpression expression({true, before, after, 12}, "my.srx");
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::kInput);
    return error.what();
  }
  return "no error";
}

using Found = std::vector<std::int64_t>;

TEST(SrxExpression, MatchesForwardAndSeesTheContext) {
  EXPECT_EQ(places_of("\\.", "\\s", "a. b.c. d"), (Found{2, 7}));
  EXPECT_EQ(places_of("", "b", "abab"), (Found{1, 3}));
  EXPECT_EQ(places_of("a", "", "abab"), (Found{1, 3}));
  EXPECT_EQ(places_of("\\bno\\.", " ", "no. piano. no. "), (Found{3, 14}));
  EXPECT_EQ(places_of("(?<=x)\\.", "(?<=\\.)y", "x.y z.y"), (Found{2}));
  EXPECT_EQ(places_of("^a|b", "c$|d", "abd bc"), (Found{2, 5}));
}

// Each begin of a match counts, also inside the match before; and the after-expression is tried for
// every end that the before-expression can have.
TEST(SrxExpression, FindsMatchesThatOverlap) {
  EXPECT_EQ(places_of("\\s[A-Z]\\.\\s", "[A-Z]", "x A. B. C. D"), (Found{5, 8, 11}));
  EXPECT_EQ(places_of("[.]+", "[^ ]", "... a"), (Found{2, 2}));
  EXPECT_EQ(places_of(".*", "\\.", "ab.c."), (Found{2, 4}));
  EXPECT_EQ(places_of("\\.", ".*", "ab.c."), (Found{3, 5}));
}

TEST(SrxExpression, NumbersTheGroupsOfEachPartFromOne) {
  EXPECT_EQ(places_of("(a)(b)", "(c)\\1", "abcc abca abcb"), (Found{2}));
}

TEST(SrxExpression, SearchesNoFurtherThanRequested) {
  const SrxRule rule = {false, "a", "b", 1};
  EXPECT_EQ(run(rule, "ab ab ab", 4, kPlenty).found, (Found{1, 4}));
  EXPECT_EQ(run(rule, "ab ab ab", 3, kPlenty).found, (Found{1}));
}

TEST(SrxExpression, StopsAtTheLimits) {
  const std::string many(40, 'a');
  const Places exploding = run({true, "(a+)+b", "c", 1}, many, 40, 20);
  EXPECT_FALSE(exploding.done);
  const Places restarting = run({true, "a(?s:.)*", "", 1}, std::string(3000, 'a'), 3000, 20);
  EXPECT_FALSE(restarting.done);
  const Places deep = run({true, "(?:(?:a|b)(?:))*c", "", 1}, std::string(1'000'000, 'a'),
                          1'000'000, 1'000'000'000);
  EXPECT_FALSE(deep.done);
  EXPECT_TRUE(run({true, "(a+)+b", "", 1}, many + "b", 41, kPlenty).done);
}

TEST(SrxExpression, ReportsTheLineOfAnError) {
  EXPECT_EQ(error_of("(a", "b"),
            "my.srx:12: '(a': U_REGEX_MISMATCHED_PAREN; expected a regular expression of ICU or "
            "Java");
  EXPECT_EQ(error_of("a", "[b"),
            "my.srx:12: '[b': U_REGEX_MISSING_CLOSE_BRACKET; expected a regular expression of ICU "
            "or Java");
  EXPECT_EQ(
      error_of("\\y", "b"),
      "my.srx:12: '\\y': U_REGEX_BAD_ESCAPE_SEQUENCE; expected a regular expression of ICU or "
      "Java");
  EXPECT_TRUE(error_of("(?<n>a)", "(?<n>b)").starts_with("my.srx:12: '(?<n>a)' before '(?<n>b)': "))
      << error_of("(?<n>a)", "(?<n>b)");
}

}  // namespace
}  // namespace sejajar::segment
