#include "program/pipeline/pair.h"

#include <gtest/gtest.h>
#include <sejajar/error.h>

#include "support/temp_dir.h"

namespace sejajar::batch {
namespace {

TEST(OutputFormat, FollowsTheWishThenTheSuffix) {
  EXPECT_EQ(output_format("", "-"), "tsv");
  EXPECT_EQ(output_format("", "a.tsv/b.tmx"), "tmx");
  EXPECT_EQ(output_format("ladder", "b.tmx"), "ladder");
  EXPECT_THROW(output_format("", "b.doc"), Error);
  EXPECT_THROW(output_format("", "tmx"), Error);
}

const std::string kModels = SEJAJAR_SOURCE_DIR "/models";

/// Settings with models and the format TSV, or as the suffix says if `format` is empty.
Settings settings_of(const std::string& format) {
  Settings settings;
  settings.write.format = format;
  settings.models = kModels;
  return settings;
}

TEST(PairRunner, AlignsAndReturnsWhatItGuessed) {
  const test::TempDir dir;
  const Job job = {dir.write("a", "One line.\nAnother line.\n"), dir.write("b", "Satu baris.\n"),
                   dir / "out.vecalign", "", "id"};
  PairRunner runner(settings_of("tsv"));
  PairRunner with_suffix(settings_of(""));
  std::vector<std::string> notes;
  with_suffix.run(job, notes);
  ASSERT_EQ(notes.size(), 1u);
  EXPECT_TRUE(notes[0].starts_with((dir / "a") + ": language guessed: ")) << notes[0];
  EXPECT_TRUE(dir.read("out.vecalign").starts_with("[0]:[0]:"));
  runner.run(job, notes);
  EXPECT_TRUE(dir.read("out.vecalign").starts_with("source\ttarget\t"));
}

TEST(PairRunner, RefusesOptionsBeforeAnyFile) {
  Settings settings;
  settings.options.split.splitter = "magic";
  EXPECT_THROW(PairRunner{settings}, Error);
}

TEST(PairRunner, RefusesToOverwriteATextUnderAnotherName) {
  const test::TempDir dir;
  const std::string source = dir.write("a.tsv", "One.\n");
  std::filesystem::create_symlink("a.tsv", dir / "link.tsv");
  PairRunner runner(settings_of("tsv"));
  std::vector<std::string> notes;
  EXPECT_THROW(runner.run({source, dir.write("b", "Satu.\n"), dir / "link.tsv", "en", "id"}, notes),
               Error);
  EXPECT_EQ(dir.read("a.tsv"), "One.\n");
}

}  // namespace
}  // namespace sejajar::batch
