// Lines of the journal, read whole and in outline.

#include "program/batch/job_record.h"

#include <gtest/gtest.h>

namespace sejajar::batch {
namespace {

JobRecord done_record() {
  JobRecord record;
  record.key = 0x0123456789abcdefU;
  record.line = 7;
  record.status = JobStatus::kDone;
  record.output = "a \"b\",\"line\":99.tsv";
  record.bytes = 1234;
  record.hash = 0xfedcba9876543210U;
  record.inputs = {{10, 1'700'000'000'000'000'000}, {20, 5}};
  record.place = PartPlace{100, 2, 30, 150, 4};
  return record;
}

std::string without_end(std::string line) {
  EXPECT_TRUE(line.ends_with('\n'));
  line.pop_back();
  return line;
}

TEST(JobRecord, AnOutlineHasWhatResumingNeeds) {
  const JobRecord record = done_record();
  const std::string line = without_end(line_of(record));
  const auto outline = outline_in(line);
  const auto whole = record_in(line);
  ASSERT_TRUE(outline && whole);
  for (const auto& read : {*outline, *whole}) {
    EXPECT_EQ(read.key, record.key);
    EXPECT_EQ(read.line, record.line);
    EXPECT_EQ(read.bytes, record.bytes);
    EXPECT_EQ(read.hash, record.hash);
    EXPECT_EQ(read.inputs, record.inputs);
    ASSERT_TRUE(read.place);
    EXPECT_EQ(read.place->end, record.place->end);
  }
  EXPECT_EQ(whole->output, record.output);
}

TEST(JobRecord, WhatIsNoNumberReadsAsZero) {
  // A line that was damaged by hand.
  const auto outline = outline_in("{\"job\":\"1\",\"line\":x,\"status\":\"done\",\"bytes\":}");
  ASSERT_TRUE(outline);
  EXPECT_EQ(outline->line, 0u);
  EXPECT_EQ(outline->bytes, 0u);
  EXPECT_FALSE(record_in("{\"job\":\"1\",\"line\":x}"));
}

TEST(JobRecord, IsTheSameWhenWrittenAgainWhateverItsNumbersAre) {
  for (const std::string number : {"1e305", "-1e305", "-1", "1e300", "12.5", "0"}) {
    const std::string line =
        "{\"job\":\"a1\",\"line\":3,\"status\":\"done\",\"sentences\":[1,2],\"quality\":" + number +
        ",\"seconds\":" + number + ",\"ended\":0}";
    const auto record = record_in(line);
    ASSERT_TRUE(record) << number;
    EXPECT_GE(record->seconds, 0) << number;
    const std::string written = line_of(*record);
    const auto again = record_in(written.substr(0, written.size() - 1));
    ASSERT_TRUE(again) << number;
    EXPECT_EQ(line_of(*again), written) << number;
  }
}

}  // namespace
}  // namespace sejajar::batch
