#include <gtest/gtest.h>

#include <chrono>
#include <csignal>
#include <map>
#include <thread>

#include "program/batch/manifest.h"
#include "program/batch/run.h"
#include "support/batch_pairs.h"

namespace sejajar::batch {
namespace {

constexpr std::size_t kCrashing = 12;
constexpr std::size_t kHanging = 40;
constexpr std::size_t kEating = 77;

/// Misbehaves on some lines, in the process that aligns them.
PairMessages misbehave(const PairOutcome& outcome) {
  if (!outcome.failure.empty()) return {.failure = outcome.failure};
  if (outcome.line == kCrashing) std::raise(SIGSEGV);
  if (outcome.line == kHanging) std::this_thread::sleep_for(std::chrono::minutes(5));
  std::vector<std::string> eaten;
  while (outcome.line == kEating) eaten.emplace_back(std::size_t{16} << 20U, 'x');
  return {};
}

TEST(BatchIsolation, PairsThatCrashHangOrEatMemoryFailAlone) {
  const test::TempDir dir;
  test::write_batch(dir, 100, 4);
  const auto old = std::filesystem::current_path();
  std::filesystem::current_path(dir.path());
  RunOptions options;
  options.pipeline.models.directory = SEJAJAR_SOURCE_DIR "/models";
  options.pipeline.options.split.splitter = "line";
  options.pipeline.write.format = "tsv";
  options.isolation = {.wanted = true, .workers = 2, .job_seconds = 5, .job_memory = 400};
  Listener listener;
  listener.describe = misbehave;
  listener.print = [](const PairMessages&) {};
  std::map<std::size_t, JobStatus> failed;
  std::vector<std::size_t> order;
  listener.log = [&](const JobRecord& record) {
    order.push_back(record.line);
    if (record.status != JobStatus::kDone) failed[record.line] = record.status;
  };
  const BatchReport report = run_jobs(read_manifest("m.tsv"), options, listener);
  std::filesystem::current_path(old);
  EXPECT_EQ(report.done, 97u);
  EXPECT_EQ(report.failed, 3u);
  EXPECT_TRUE(std::is_sorted(order.begin(), order.end()));
  ASSERT_EQ(failed.size(), 3u);
  EXPECT_EQ(failed[kCrashing], JobStatus::kCrashed);
  EXPECT_EQ(failed[kHanging], JobStatus::kTimeout);
  // A sanitizer ends the process instead of throwing.
  EXPECT_TRUE(failed[kEating] == JobStatus::kMemory || failed[kEating] == JobStatus::kCrashed);
}

}  // namespace
}  // namespace sejajar::batch
