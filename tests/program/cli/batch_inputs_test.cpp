// What a batch can be given: folders, manifests with and without a header, groups.

#include <gtest/gtest.h>

#include "program/cli/program.h"
#include "support/batch_pairs.h"

namespace sejajar::test {
namespace {

/// en/1.txt, en/2.txt and their translations in id.
void write_folders(const TempDir& dir) {
  for (const char* folder : {"en", "id"}) std::filesystem::create_directory(dir / folder);
  for (const char* name : {"1.txt", "2.txt"}) {
    dir.write(std::string("en/") + name, "The ferry left at seven.\nIt rained all day.\n");
    dir.write(std::string("id/") + name,
              "Kapal feri berangkat pukul tujuh.\nHujan turun sepanjang hari.\n");
  }
}

TEST(BatchInputs, AreFoldersAndOutputsOneToo) {
  const TempDir dir;
  write_folders(dir);
  dir.write("en/3.txt", "\xFF\n");
  dir.write("id/3.txt", "Tiga.\n");
  const Outcome outcome = sejajar("batch en id -o deep/out/ --format tmx" + kLanguages, dir);
  EXPECT_EQ(outcome.exit_code, 1);
  EXPECT_TRUE(outcome.err.starts_with("sejajar batch: en/3.txt:1: ")) << outcome.err;
  EXPECT_EQ(outcome.err.find("en/3.txt: en/3.txt"), std::string::npos) << outcome.err;
  EXPECT_TRUE(dir.has("deep/out/1.tmx"));
  EXPECT_TRUE(dir.has("deep/out/2.tmx"));
}

TEST(BatchInputs, ManifestsNeedNoHeaderAndNoOutputs) {
  const TempDir dir;
  write_folders(dir);
  dir.write("m", "en/1.txt\tid/1.txt\nen/2.txt\nen/2.txt\tid/2.txt\n");
  const Outcome outcome = sejajar("batch - -o '{id}.tsv'" + kLanguages + "<m", dir);
  EXPECT_EQ(outcome.exit_code, 1) << outcome.err;
  EXPECT_TRUE(outcome.err.starts_with("sejajar batch: standard input:2: 1 column")) << outcome.err;
  EXPECT_TRUE(dir.has("en/1.tsv"));
  dir.write("m", "en/1.txt\tid/1.txt\tone.tsv\ten\tid\n");
  EXPECT_EQ(sejajar("batch m", dir).exit_code, 0);
  EXPECT_EQ(dir.read("one.tsv"), dir.read("en/1.tsv"));
}

TEST(BatchInputs, TakeWhatFindWrites) {
  const TempDir dir;
  write_folders(dir);
  dir.write("groups.tsv",
            "group\tpath\tlanguage\tprobability\tstatus\trival\n"
            "g1\ten/1.txt\ten\t0.99\tversion\t\n"
            "g1\tid/1.txt\tid\t0.99\tversion\t\n"
            "\ten/2.txt\ten\t0.9\tnone\t\n");
  EXPECT_EQ(sejajar("batch groups.tsv -o out/", dir).exit_code, 0);
  EXPECT_TRUE(dir.has("out/g1.tsv"));
}

TEST(BatchInputs, AreShownWithoutWork) {
  const TempDir dir;
  write_folders(dir);
  dir.write("m",
            "en/1.txt\tid/1.txt\to.tsv\nen/2.txt\tid/2.txt\to.tsv\nen/2.txt\tid/2.txt\tid/1.txt\n");
  const Outcome outcome = sejajar("batch m --dry-run", dir);
  EXPECT_EQ(outcome.exit_code, 0);
  const auto lines = lines_of(outcome.out);
  ASSERT_EQ(lines.size(), 4u);
  EXPECT_EQ(lines[0], "line\tid\tstate\tbytes\tinputs\toutput");
  EXPECT_EQ(lines[1], "1\ten/1\tto do\t106\ten/1.txt id/1.txt\to.tsv");
  EXPECT_TRUE(lines[2].starts_with(
      "2\ten/2\to.tsv: the output of line 2 and the output of line 1 are the same file"))
      << lines[2];
  EXPECT_NE(lines[3].find("id/1.txt: the output of line 3 would overwrite an input of line 1"),
            std::string::npos);
  EXPECT_FALSE(dir.has("o.tsv"));
  const auto shards = lines_of(sejajar("batch m --plan 2", dir).out);
  ASSERT_EQ(shards.size(), 3u);
  EXPECT_TRUE(shards[1].starts_with("1/2\t")) << shards[1];
}

TEST(BatchInputs, AreCheckedWithoutWork) {
  const TempDir dir;
  write_folders(dir);
  dir.write("m",
            "source\ttarget\toutput\tsource_language\n"
            "en/1.txt\tnowhere\t1.tsv\t\n"
            "en/1.txt\tid\t2.tsv\t\n"
            "en/1.txt\tid/1.txt\t3.odd\t\n"
            "en/1.txt\tid/1.txt\t4.tsv\txx\n"
            "en/1.txt\tid/1.txt\t5.tsv\ten\n");
  const char* const states[] = {
      "2\ten/1\tnowhere: cannot be read: No such file or directory; expected a readable file\t",
      "3\ten/1\tid: cannot be read: is a directory; expected a readable file\t",
      "4\ten/1\t3.odd: unknown suffix; ", "5\ten/1\t\"xx\" is not a language tag; ",
      "6\ten/1\tto do\t"};
  const auto lines = lines_of(sejajar("batch m --dry-run", dir).out);
  ASSERT_EQ(lines.size(), std::size(states) + 1);
  for (std::size_t k = 0; k < std::size(states); ++k)
    EXPECT_TRUE(lines[k + 1].starts_with(states[k])) << lines[k + 1];
  dir.write("v", "output\tversion\tversion\tversion\na.tsv\ten/1.txt\tid/1.txt\tgone\n");
  const std::string versions = sejajar("batch v --dry-run", dir).out;
  EXPECT_NE(versions.find("\tgone: cannot be read: "), std::string::npos) << versions;
}

TEST(BatchInputs, MustFitTogether) {
  const TempDir dir;
  write_folders(dir);
  const struct {
    std::string words, problem;
  } cases[] = {
      {"en id", "no output given; expected -o FOLDER/"},
      {"'en/1.*' 'id/2.t*' -o out/",
       "en/1.* and id/2.t*: no two files in which * stands for the same text; expected such as "
       "en/1.a and id/2.ta"},
      {"en -o out/", "en: one folder; expected a second one, or --pattern"},
      {"en id -o out/ --pattern x", "--pattern needs one folder"},
      {"", "no file given; expected `sejajar batch INPUT [TARGET]`"}};
  for (const auto& [words, problem] : cases) {
    const Outcome outcome = sejajar("batch " + words, dir);
    EXPECT_EQ(outcome.exit_code, 2) << words;
    EXPECT_TRUE(outcome.err.starts_with("sejajar batch: " + problem)) << outcome.err;
  }
}

}  // namespace
}  // namespace sejajar::test
