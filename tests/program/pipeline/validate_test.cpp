#include <gtest/gtest.h>
#include <sejajar/align.h>
#include <sejajar/error.h>
#include <sejajar/options.h>

#include <functional>
#include <limits>

namespace sejajar {
namespace {

TEST(Validate, TheDefaultsAreInRange) {
  EXPECT_NO_THROW(validate(Options()));
}

TEST(Validate, EveryFeatureMayBeWeighed) {
  Options options;
  for (const FeatureInfo& feature : features()) options.score.weights[feature.name] = -0.5;
  EXPECT_NO_THROW(validate(options));
}

TEST(Validate, NamesTheFlagThatIsOutOfRange) {
  const struct {
    std::function<void(Options&)> change;
    std::string start;
  } cases[] = {
      {[](Options& o) { o.split.splitter = "magic"; }, "--splitter: unknown value 'magic'; "},
      {[](Options& o) { o.split.splitter = "srx"; },
       "--splitter srx without --srx; expected it too"},
      {[](Options& o) { o.split.srx = "a.srx"; },
       "--srx with --splitter rules; expected --splitter srx, or neither"},
      {[](Options& o) { o.split.splitter = "command"; },
       "--splitter command without --splitter-command; expected it too"},
      {[](Options& o) { o.split.command = "cat"; },
       "--splitter-command with --splitter rules; expected --splitter command, or neither"},
      {[](Options& o) { o.split.srx_effort = 0; },
       "--srx-effort: 0 is out of range; expected 1 to "},
      {[](Options& o) { o.split.command_seconds = 1'000'001; },
       "--command-seconds: 1000001 is out of range; expected 0 to 1000000"},
      {[](Options& o) { o.score.weights["no such feature"] = 1; }, "--weight: unknown value "},
      {[](Options& o) {
         o.score.weights[features().front().name] = std::numeric_limits<double>::infinity();
       },
       "--weight "},
      {[](Options& o) { o.search.radius = 7; }, "--radius: 7 is out of range; expected 8 to "},
      {[](Options& o) { o.search.margin = 13; }, "--margin: 13 is out of range; expected 0 to 12"},
      {[](Options& o) { o.learn.passes = 0; }, "--passes: 0 is out of range; expected 1 to 10"},
      {[](Options& o) { o.threads = 5000; }, "--threads: 5000 is out of range; "},
  };
  for (const auto& c : cases) {
    Options options;
    c.change(options);
    try {
      validate(options);
      ADD_FAILURE() << "no error: " << c.start;
    } catch (const Error& error) {
      EXPECT_EQ(error.kind(), ErrorKind::kUsage);
      EXPECT_TRUE(std::string(error.what()).starts_with(c.start)) << error.what();
    }
  }
}

}  // namespace
}  // namespace sejajar
