#include "program/batch/run.h"

#include <gtest/gtest.h>
#include <sejajar/error.h>

#include <filesystem>
#include <new>
#include <sstream>

#include "program/batch/manifest.h"
#include "support/batch_pairs.h"
#include "support/failing_allocations.h"
#include "support/with_threads.h"

namespace sejajar::batch {
namespace {

using pipeline::PipelineOptions;

PipelineOptions settings_of(LearnFrom learn_from) {
  PipelineOptions settings;
  settings.models.directory = SEJAJAR_SOURCE_DIR "/models";
  settings.options.learn.from = learn_from;
  settings.options.split.splitter = "line";
  settings.write.format = "vecalign";
  return settings;
}

/// Random pairs in one vocabulary, and their manifest.
class Pairs {
 public:
  Pairs(std::size_t count, std::uint32_t beads) {
    test::Random random(5);
    std::string manifest = "source\ttarget\toutput\tsource_language\ttarget_language\n";
    for (std::size_t k = 0; k < count; ++k) {
      const test::RandomPair pair = test::random_pair(beads, random);
      const std::string name = std::to_string(k);
      shapes_.push_back(pair.shapes);
      manifest += dir_.write(name + ".en", test::lines_of(pair.documents.source)) + "\t" +
                  dir_.write(name + ".fr", test::lines_of(pair.documents.target)) + "\t" +
                  (dir_ / (name + ".out")) + "\ten\tfr\n";
      if (k == 2) manifest += "missing\tfile\t" + (dir_ / "none") + "\ten\tfr\n";
    }
    dir_.write("manifest", manifest);
  }

  struct Messages {
    BatchReport report;
    std::vector<std::string> failures;
  };

  Messages run(const PipelineOptions& settings) const {
    Messages messages;
    Listener listener;
    listener.describe = [](const PairOutcome& outcome) -> PairMessages {
      if (outcome.pair != nullptr) return {};
      return {.failure = std::to_string(outcome.line) + ": " + outcome.failure};
    };
    listener.print = [&](const PairMessages& one) {
      if (!one.failure.empty()) messages.failures.push_back(one.failure);
    };
    messages.report = run_jobs(read_manifest(dir_ / "manifest"), {.pipeline = settings}, listener);
    return messages;
  }

  /// All outputs, one after the other.
  std::string outputs() const {
    std::string all;
    for (std::size_t k = 0; k < shapes_.size(); ++k) all += dir_.read(std::to_string(k) + ".out");
    return all;
  }

  std::size_t files() const { return dir_.count(); }

  void remove_outputs() const {
    for (std::size_t k = 0; k < shapes_.size(); ++k)
      std::filesystem::remove(dir_ / (std::to_string(k) + ".out"));
  }

  /// Share of the true beads with both sides that the outputs hold.
  double recall() const {
    std::size_t beads = 0;
    std::size_t found = 0;
    for (std::size_t k = 0; k < shapes_.size(); ++k) {
      const std::string output = dir_.read(std::to_string(k) + ".out");
      std::uint32_t i = 0;
      std::uint32_t j = 0;
      for (const auto& [source, target] : shapes_[k]) {
        i += source;
        j += target;
        if (source == 0 || target == 0) continue;
        ++beads;
        const std::string bead = indices(i - source, i) + ":" + indices(j - target, j) + ":";
        found += output.find(bead) != std::string::npos ? 1 : 0;
      }
    }
    return static_cast<double>(found) / static_cast<double>(beads);
  }

 private:
  static std::string indices(std::uint32_t begin, std::uint32_t end) {
    std::string list = "[";
    for (std::uint32_t k = begin; k < end; ++k) list += (k > begin ? ", " : "") + std::to_string(k);
    return list + "]";
  }

  test::TempDir dir_;
  std::vector<std::vector<std::pair<std::uint32_t, std::uint32_t>>> shapes_;
};

TEST(RunManifest, ContinuesAfterAFailedPair) {
  const Pairs pairs(6, 12);
  const auto messages = pairs.run(settings_of(LearnFrom::kPair));
  EXPECT_EQ(messages.report.done, 6U);
  EXPECT_EQ(messages.report.failed, 1U);
  ASSERT_EQ(messages.failures.size(), 1U);
  EXPECT_TRUE(messages.failures[0].starts_with("5: missing")) << messages.failures[0];
}

TEST(RunManifest, EndsThePairWhoseMemoryRunsOut) {
  if (!test::kAllocationsFail) GTEST_SKIP() << "allocations cannot fail here";
  const Pairs pairs(1, 50);
  const PipelineOptions settings = settings_of(LearnFrom::kPair);
  pairs.run(settings);
  const std::string whole = pairs.outputs();
  const std::size_t files = pairs.files();
  test::with_threads(1, [&] {
    const std::int64_t all = test::with_failure(0, [&] { pairs.run(settings); });
    std::size_t failed = 0;
    for (std::int64_t which = 1; which <= all; which += 1 + all / 300) {
      pairs.remove_outputs();
      Pairs::Messages messages;
      bool started = true;
      test::with_failure(which, [&] {
        try {
          messages = pairs.run(settings);
        } catch (const std::bad_alloc&) {
          started = false;  // the models or the manifest could not be read
        }
      });
      if (started && messages.report.done == 1) {
        EXPECT_EQ(pairs.outputs(), whole) << which;
        continue;
      }
      EXPECT_EQ(pairs.files(), files - 1) << which;  // no output, no temporary file
      if (!started) continue;
      ++failed;
      EXPECT_EQ(messages.report.failed, 1U) << which;
      const std::string failure = messages.failures.empty() ? "" : messages.failures[0];
      EXPECT_NE(failure.find("out of memory"), std::string::npos) << which << ' ' << failure;
    }
    EXPECT_GT(failed, 100U);
    return 0;
  });
  pairs.run(settings);
  EXPECT_EQ(pairs.outputs(), whole);
}

TEST(RunManifest, WritesTheSameWithAnyNumberOfThreads) {
  const Pairs pairs(12, 10);
  for (const LearnFrom from : {LearnFrom::kPair, LearnFrom::kBatch}) {
    const auto run = [&] {
      pairs.run(settings_of(from));
      return pairs.outputs();
    };
    const std::string one = test::with_threads(1, run);
    EXPECT_EQ(one, test::with_threads(4, run));
    EXPECT_FALSE(one.empty());
  }
}

TEST(RunManifest, LearnsFromAllPairsTogether) {
  const Pairs pairs(40, 8);
  pairs.run(settings_of(LearnFrom::kPair));
  const double alone = pairs.recall();
  pairs.run(settings_of(LearnFrom::kBatch));
  EXPECT_GT(pairs.recall(), alone);
}

TEST(RunManifest, FailsEachPairWithoutModels) {
  const Pairs pairs(3, 4);
  PipelineOptions settings = settings_of(LearnFrom::kBatch);
  settings.models.directory = "no such folder";
  const auto messages = pairs.run(settings);
  EXPECT_EQ(messages.report.done, 0U);
  EXPECT_EQ(messages.report.failed, 4U);
}

TEST(RunManifest, RefusesOptionsBeforeAnyPair) {
  const Pairs pairs(1, 4);
  PipelineOptions settings = settings_of(LearnFrom::kPair);
  settings.write.filter.min_posterior = 2;
  EXPECT_THROW(pairs.run(settings), Error);
}

}  // namespace
}  // namespace sejajar::batch
