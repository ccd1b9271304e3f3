#include "program/batch/manifest.h"

#include <gtest/gtest.h>
#include <sejajar/error.h>

#include <iterator>

#include "program/batch/clashes.h"
#include "support/temp_dir.h"

namespace sejajar::batch {
namespace {

TEST(Manifest, TakesColumnsInAnyOrder) {
  const test::TempDir dir;
  const std::string path = dir.write(
      "m",
      "\xEF\xBB\xBFoutput\tsource\ttarget_language\ttarget\r\no1\ts1\tid\tt1\r\n\no 2\ts2\t\tt2");
  const JobList jobs = read_manifest(path);
  ASSERT_EQ(jobs.size(), 2u);
  const ManifestJob first = jobs[0];
  EXPECT_EQ(first.line, 2u);
  EXPECT_EQ(first.job.source, "s1");
  EXPECT_EQ(first.job.target, "t1");
  EXPECT_EQ(first.job.output, "o1");
  EXPECT_EQ(first.job.target_language, "id");
  EXPECT_EQ(first.job.source_language, "");
  const ManifestJob second = jobs[1];
  EXPECT_EQ(second.line, 4u);
  EXPECT_EQ(second.job.output, "o 2");
  EXPECT_EQ(second.job.target_language, "");
}

TEST(Manifest, ARowMayHoldAllVersionsOfAText) {
  const test::TempDir dir;
  const auto jobs = read_manifest(dir.write("m",
                                            "version\tlanguages\tversion\toutput\tversion\tpairs\n"
                                            "a\ten,id,fr\tb\to1\tc\t{a}-{b}.tsv\n"
                                            "a\t\tb\to2\t\t\n"
                                            "a\ten\tb\to3\tc\t\n"
                                            "a\t\t\to4\tc\t\n"
                                            "a\t\t\to5\t\t\n"));
  ASSERT_EQ(jobs.size(), 5u);
  ASSERT_TRUE(jobs[0].versions);
  ASSERT_EQ(jobs[0].versions->versions.size(), 3u);
  EXPECT_EQ(jobs[0].versions->versions[1].path, "b");
  EXPECT_EQ(jobs[0].versions->versions[2].language, "fr");
  EXPECT_EQ(jobs[0].versions->pairs, "{a}-{b}.tsv");
  EXPECT_EQ(jobs[0].job.output, "o1");
  ASSERT_EQ(jobs[1].versions->versions.size(), 2u) << "the last cells may be empty";
  EXPECT_EQ(jobs[1].versions->versions[0].language, "");
  EXPECT_EQ(jobs[2].problem, "1 language for 3 versions; expected one for each");
  EXPECT_EQ(jobs[3].problem, "column 'version 2' is ''; expected a path");
  EXPECT_EQ(jobs[4].problem, "1 version; expected two or more");
}

TEST(Manifest, RowsOfAGroupAreOneJob) {
  const test::TempDir dir;
  const auto jobs = read_manifest(dir.write("m",
                                            "group\tpath\tlanguage\toutput\tpairs\n"
                                            "g1\ta\ten\to1\t{a}-{b}.tsv\n"
                                            "g2\td\t\t\t\n"
                                            "g1\tb\tid\t\t\n"
                                            "g1\tc\t\to1\t\n"
                                            "g2\te\t\to2\t\n"
                                            "g3\tf\t\to3\t\n"
                                            "g4\tg\t\to4\t\n"
                                            "g4\th\t\to5\t\n"
                                            "g5\ti\t\t\t\n"
                                            "g6\t\t\to6\t\n"
                                            "short\n"));
  ASSERT_EQ(jobs.size(), 7u);
  ASSERT_EQ(jobs[0].versions->versions.size(), 3u);
  EXPECT_EQ(jobs[0].line, 2u);
  EXPECT_EQ(jobs[0].problem, "");
  EXPECT_EQ(jobs[0].versions->versions[2].path, "c");
  EXPECT_EQ(jobs[0].versions->versions[1].language, "id");
  EXPECT_EQ(jobs[0].versions->pairs, "{a}-{b}.tsv");
  EXPECT_EQ(jobs[0].versions->output, "o1");
  EXPECT_EQ(jobs[1].line, 3u);
  EXPECT_EQ(jobs[1].job.output, "o2");
  EXPECT_EQ(jobs[2].problem, "a group of one row; expected two or more");
  EXPECT_EQ(jobs[3].problem,
            "line 9: column 'output' is 'o5'; expected 'o4', as in the rows before of this group");
  EXPECT_EQ(jobs[4].problem, "column 'output' is ''; expected a path");
  EXPECT_EQ(jobs[5].problem, "line 11: column 'path' is ''; expected a path");
  EXPECT_EQ(jobs[6].problem, "1 column; expected 5, as in the header");
}

TEST(Manifest, RefusesABadHeader) {
  const std::string columns =
      "expected a header with the columns source, target, output, [source_language], "
      "[target_language], [source_embeddings], [target_embeddings], [id]";
  const struct {
    std::string text, message;
  } cases[] = {
      {"", ": empty; expected a manifest"},
      {"source\ttarget\n", ":1: column 'output' is missing; expected it, or -o FOLDER/"},
      {"source\ttarget\toutput\tout\n", ":1: unknown column 'out'; " + columns},
      {"source\tsource\ttarget\toutput\n", ":1: column 'source' given twice; expected it once"},
  };
  const test::TempDir dir;
  for (const auto& c : cases) {
    const std::string path = dir.write("m", c.text);
    try {
      read_manifest(path);
      ADD_FAILURE() << "no error: " << c.text;
    } catch (const Error& error) {
      EXPECT_EQ(error.kind(), ErrorKind::kUsage);
      EXPECT_EQ(error.what(), path + c.message);
    }
  }
}

TEST(Manifest, ComparesTheFilesOfTwoLines) {
  const test::TempDir dir;
  auto jobs = read_manifest(dir.write(
      "m",
      "source\ttarget\toutput\tsource_language\ttarget_language\n"
      "a\tb\tx:y\t\t\nc\td\tz:./y\t\t\ne\tf\tm\ten\tid\ng\th\tm.en:n\t\t\ni\tj\tm\t\t\n"));
  WriteOptions write;
  write.format = "moses";
  find_clashes(jobs, nullptr, write);
  ASSERT_EQ(jobs.size(), 5U);
  EXPECT_EQ(jobs[0].problem, "");
  EXPECT_TRUE(
      jobs[1].problem.starts_with("./y: a file of the output of line 3 and a file of the "
                                  "output of line 2 are the same file"))
      << jobs[1].problem;
  EXPECT_EQ(jobs[2].problem, "");
  EXPECT_NE(jobs[3].problem.find("are the same file"), std::string::npos) << jobs[3].problem;
  EXPECT_NE(jobs[4].problem.find("the output of line 4"), std::string::npos) << jobs[4].problem;
}

TEST(Manifest, ReportsTheProblemOfEachLine) {
  const test::TempDir dir;
  auto jobs = read_manifest(dir.write("m",
                                      "source\ttarget\toutput\na\tb\na\t\tc\n-\tb\tc\n"
                                      "a\tb\tc\n\nd\te\tc\nd\te\tf\n"
                                      "g\te\t./a\n"));
  find_clashes(jobs, nullptr);
  const struct {
    std::size_t line;
    std::string problem;
  } expected[] = {
      {2, "2 columns; expected 3, as in the header"},
      {3, "column 'target' is ''; expected a path"},
      {4, "column 'source' is '-'; expected a path"},
      {5, ""},
      {7,
       "c: the output of line 7 and the output of line 5 are the same file; choose a different "
       "name"},
      {8, ""},
      {9,
       "./a: the output of line 9 would overwrite an input of line 5, a; choose a different name"}};
  ASSERT_EQ(jobs.size(), std::size(expected));
  for (std::size_t k = 0; k < jobs.size(); ++k) {
    EXPECT_EQ(jobs[k].line, expected[k].line);
    EXPECT_EQ(jobs[k].problem, expected[k].problem);
  }
}

}  // namespace
}  // namespace sejajar::batch
