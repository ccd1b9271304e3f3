#include <gtest/gtest.h>

#include "language/segment/splitter.h"

namespace sejajar::segment {
namespace {

TEST(CueTimes, SpanTheCuesThatASentenceTouches) {
  Document document;
  document.cues = {{{0, 10}, {100, 200}}, {{11, 20}, {250, 300}}, {{30, 40}, {200, 280}}};
  for (const ByteRange range : {ByteRange{0, 5}, ByteRange{5, 15}, ByteRange{16, 20},
                                ByteRange{22, 28}, ByteRange{29, 40}, ByteRange{50, 60}}) {
    document.sentences.push_back({range, 0});
  }
  EXPECT_EQ(cue_times(document),
            (std::vector<TimeRange>{
                {100, 200}, {100, 300}, {250, 300}, {300, 300}, {200, 280}, {280, 280}}));
}

TEST(CueTimes, AreNoneWithoutCues) {
  Document document;
  document.sentences = {{{0, 5}, 0}};
  EXPECT_TRUE(cue_times(document).empty());
}

}  // namespace
}  // namespace sejajar::segment
