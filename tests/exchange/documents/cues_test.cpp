#include "exchange/documents/cues.h"

#include <gtest/gtest.h>
#include <sejajar/error.h>

#include "support/read_documents.h"

namespace sejajar::documents {
namespace {

using Lines = std::vector<std::string_view>;

std::string message_of(const std::string& text) {
  try {
    find_cues(text, CueStyle::kNumbered, "a.srt");
  } catch (const Error& error) {
    return error.what();
  }
  return "no error";
}

TEST(Cues, ReadsTimes) {
  const struct {
    const char* line;
    TimeRange time;
  } cases[] = {
      {"00:00:01,000 --> 00:00:02,500", {1000, 2500}},
      {"01:02:03.004 --> 01:02:03.05", {3'723'004, 3'723'050}},
      {"00:01.000 --> 00:02.000 align:start", {1000, 2000}},
      {"0:00:01 --> 0:00:02", {1000, 2000}},
      {"00:00:05,000-->00:00:06,000", {5000, 6000}},
      {"00:00:05,000 --> 00:00:04,000", {5000, 5000}},
  };
  for (const auto& [line, time] : cases) {
    const auto cues = find_cues(line, CueStyle::kBlocks, "a.vtt");
    ASSERT_EQ(cues.size(), 1U) << line;
    EXPECT_EQ(cues[0].time, time) << line;
    EXPECT_TRUE(cues[0].lines.empty());
  }
}

TEST(Cues, NamesTheLineOfBadTimes) {
  EXPECT_EQ(message_of("1\n00:00:01,000 --> 00:0"),
            "a.srt:2: malformed times '00:00:01,000 --> 00:0'; expected times such as 00:00:01,000 "
            "--> 00:00:02,000");
  for (const char* bad :
       {"1:02 --> 2:0", "1:2:3:4 --> 5:6", "00:00:01,0000 --> 00:00:02,000",
        "9999:00:00,000 --> 9999:00:01,000", "00:01, --> 00:02", "00:01 --> 00:02x"}) {
    EXPECT_NE(message_of(bad), "no error") << bad;
  }
}

TEST(Cues, DistinguishesNumbersFromText) {
  const std::string text =
      "1\r\n00:01 --> 00:02\r\nIn\r\n1984\r\n\r\nit rained.\r\n2\r\n00:03 --> 00:04\r\n7\r\n\r\n3";
  const auto cues = find_cues(text, CueStyle::kNumbered, "a");
  ASSERT_EQ(cues.size(), 2U);
  EXPECT_EQ(cues[0].lines, (Lines{"In", "1984", "it rained."}));
  EXPECT_EQ(cues[1].lines, (Lines{"7"}));
}

TEST(Cues, OnlyLinesOfABlockAreText) {
  const auto cues = find_cues(
      "WEBVTT\nKind: captions\n\nNOTE\nnot this\n\nSTYLE\n::cue {}\n\nfirst\n00:01.000 --> "
      "00:02.000\nIt rained.\n\nnor this\n",
      CueStyle::kBlocks, "a");
  ASSERT_EQ(cues.size(), 1U);
  EXPECT_EQ(cues[0].lines, (Lines{"It rained."}));
}

TEST(Cues, AnArrowInTheTextIsText) {
  const auto cues =
      find_cues("00:01 --> 00:02\nA --> B\n3 apples --> jam", CueStyle::kNumbered, "a");
  ASSERT_EQ(cues.size(), 1U);
  EXPECT_EQ(cues[0].lines, (Lines{"A --> B", "3 apples --> jam"}));
}

}  // namespace
}  // namespace sejajar::documents
