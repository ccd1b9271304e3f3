#include "program/pipeline/pipeline.h"

#include <gtest/gtest.h>
#include <sejajar/error.h>

#include "support/temp_dir.h"

namespace sejajar::pipeline {
namespace {

const std::string kModels = SEJAJAR_SOURCE_DIR "/models";

/// Options with models and the format TSV, or as the suffix says if `format` is empty.
PipelineOptions options_of(const std::string& format) {
  PipelineOptions options;
  options.write.format = format;
  options.models.directory = kModels;
  return options;
}

TEST(Pipeline, AlignsAndReturnsWhatItGuessed) {
  const test::TempDir dir;
  const Job job = {dir.write("a", "One line.\nAnother line.\n"),
                   dir.write("b", "Satu baris.\nBaris lain.\n"), dir / "out.vecalign", "", "id"};
  const AlignedPair pair = Pipeline(options_of("")).run(job);
  EXPECT_EQ(pair.source.origin, LanguageOrigin::kGuess);
  EXPECT_EQ(pair.target.origin, LanguageOrigin::kGiven);
  ASSERT_TRUE(pair.written);
  EXPECT_EQ(pair.written->format, "vecalign");
  EXPECT_TRUE(dir.read("out.vecalign").starts_with("[0]:[0]:"));
  Pipeline(options_of("tsv")).run(job);
  EXPECT_TRUE(dir.read("out.vecalign").starts_with("source\ttarget\t"));
}

TEST(Pipeline, RefusesOptionsBeforeAnyFile) {
  PipelineOptions splitter, posterior, ladder, format;
  splitter.options.split.splitter = "magic";
  posterior.write.filter.min_posterior = 2;
  ladder.write.format = "ladder";
  ladder.write.nulls = Nulls::kDrop;
  format.write.format = "docx";
  for (const PipelineOptions& options : {splitter, posterior, ladder, format}) {
    EXPECT_THROW(Pipeline{options}, Error);
  }
}

TEST(Pipeline, RefusesOutputsBeforeAnyFile) {
  Pipeline suffix(options_of(""));
  Pipeline two_files(options_of("moses"));
  const auto message = [](Pipeline& pipeline, const std::string& output) -> std::string {
    try {
      pipeline.run({"no such file", "nor this", output, "en", "id"});
    } catch (const Error& error) {
      return error.what();
    }
    return "";
  };
  EXPECT_TRUE(message(suffix, "b.doc").starts_with("b.doc: unknown suffix"));
  EXPECT_EQ(message(two_files, "-"), "-: not two files; expected BASE or ONE:TWO");
  EXPECT_TRUE(message(suffix, "b.tsv").starts_with("no such file: "));
}

TEST(Pipeline, NoFileOfTheOutputOverwritesAFileOfTheRun) {
  const test::TempDir dir;
  const std::string source = dir.write("a.en", "One.\n");
  std::filesystem::create_symlink("a.en", dir / "m.en");
  PipelineOptions options = options_of("moses");
  const auto guard = std::make_shared<files::FileGuard>();
  guard->add_input(source, "SOURCE");
  options.guard = guard;
  Pipeline pipeline(options);
  EXPECT_THROW(pipeline.run({source, dir.write("b", "Satu.\n"), dir / "m", "en", "id"}), Error);
  EXPECT_EQ(dir.read("a.en"), "One.\n");
  EXPECT_FALSE(dir.has("m.id"));
}

}  // namespace
}  // namespace sejajar::pipeline
