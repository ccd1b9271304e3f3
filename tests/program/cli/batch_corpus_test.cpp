// One output for all pairs of a batch; shards and their merging.

#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <numeric>

#include "program/cli/program.h"
#include "support/batch_pairs.h"

namespace sejajar::test {
namespace {

const std::string kAll = "batch m.tsv --presegmented --quiet ";

std::string shard(const std::string& number, const std::string& suffix) {
  return kAll + "--shard " + number + "/8 --journal " + number + ".j -o part" + number + suffix;
}

TEST(BatchCorpus, HoldsTheRowsOfEachPairWithItsName) {
  const TempDir dir;
  write_batch(dir, 5, 6);
  ASSERT_EQ(sejajar(kAll + "-o all.tsv", dir).exit_code, 0);
  ASSERT_EQ(sejajar(kAll, dir).exit_code, 0);
  std::string expected = dir.read("out/0.tsv");
  expected = expected.substr(0, expected.find('\n')) +
             "\tsource_paragraphs\ttarget_paragraphs\tdocument\n";
  for (const std::string name : {"0", "1", "2", "3", "4"}) {
    auto lines = lines_of(dir.read("out/" + name + ".tsv"));
    for (std::size_t k = 1; k < lines.size(); ++k) {
      // Each line is a paragraph.
      const std::string& line = lines[k];
      const std::size_t target = line.rfind('\t');
      const std::string sentences = line.substr(line.rfind('\t', target - 1));
      expected += line + sentences + "\t" + name + "\n";
    }
  }
  EXPECT_EQ(dir.read("all.tsv"), expected);
  for (const std::string suffix : {"jsonl", "tmx", "bitextor"}) {
    ASSERT_EQ(sejajar(kAll + "-o all." + suffix, dir).exit_code, 0) << suffix;
    EXPECT_EQ(sejajar("convert --quiet all." + suffix + " from." + suffix + ".tsv", dir).exit_code,
              0);
  }
  const Outcome valid = sejajar("validate all.tmx", dir);
  EXPECT_EQ(valid.exit_code, 0) << valid.out << valid.err;
  for (const std::string& line : lines_of(dir.read("all.jsonl")))
    EXPECT_EQ(nlohmann::json::parse(line).at("document").get<std::string>().size(), 1u);
  EXPECT_EQ(lines_of(dir.read("from.tmx.tsv")).size(),
            lines_of(dir.read("from.bitextor.tsv")).size());
}

TEST(BatchCorpus, IsTheSameFromShardsAndThreads) {
  const TempDir dir;
  write_batch(dir, 40, 5);
  for (const std::string suffix : {".tsv", ".jsonl.zst", ".bitextor.gz"}) {
    ASSERT_EQ(sejajar(kAll + "--threads 1 -o all" + suffix, dir).exit_code, 0);
    for (const std::string threads : {"2", "4"}) {
      ASSERT_EQ(sejajar(kAll + "-o more" + suffix + " --threads " + threads, dir).exit_code, 0);
      EXPECT_EQ(dir.read("more" + suffix), dir.read("all" + suffix));
    }
    std::string journals;
    std::string parts;
    for (const std::string number : {"1", "2", "3", "4", "5", "6", "7", "8"}) {
      ASSERT_EQ(sejajar(shard(number, suffix), dir).exit_code, 0);
      journals += number + ".j ";
      parts += "part" + number + suffix + " ";
    }
    const Outcome merged = sejajar("batch --merge " + journals + "-o merged" + suffix, dir);
    EXPECT_EQ(merged.exit_code, 0) << merged.err;
    EXPECT_EQ(merged.err, "sejajar batch: 40 pairs merged, 0 missing\n");
    EXPECT_EQ(dir.read("merged" + suffix), dir.read("all" + suffix));
    ASSERT_EQ(run_shell("cat " + parts + "> cat" + suffix, dir).exit_code, 0);
    const std::string convert = "convert --quiet --nulls drop ";
    EXPECT_EQ(sejajar(convert + "cat" + suffix + " cat.out.tsv", dir).exit_code, 0) << suffix;
    EXPECT_EQ(sejajar(convert + "all" + suffix + " all.out.tsv", dir).exit_code, 0) << suffix;
    EXPECT_EQ(lines_of(dir.read("cat.out.tsv")).size(), lines_of(dir.read("all.out.tsv")).size());
    ASSERT_EQ(run_shell("rm -f *.j part*", dir).exit_code, 0);
  }
}

TEST(BatchCorpus, GoesOnAfterFailures) {
  const TempDir dir;
  write_batch(dir, 8, 5);
  ASSERT_EQ(sejajar(kAll + "-o all.tsv", dir).exit_code, 0);
  const std::string text = dir.read("3.en");
  std::filesystem::remove(dir / "3.en");
  const std::string command = kAll + "-o part.tsv --journal run.j --resume ";
  EXPECT_EQ(sejajar(command, dir).exit_code, 1);
  EXPECT_EQ(sejajar("batch --merge run.j -o merged.tsv", dir).exit_code, 1);
  EXPECT_EQ(sejajar(command + "--allow-failed", dir).exit_code, 0);
  dir.write("3.en", text);
  EXPECT_EQ(sejajar(command, dir).exit_code, 0);
  EXPECT_EQ(sejajar("batch --merge run.j -o merged.tsv", dir).exit_code, 0);
  EXPECT_EQ(dir.read("merged.tsv"), dir.read("all.tsv"));
  dir.write("part.tsv", "cut");
  const Outcome cut = sejajar(command, dir);
  EXPECT_EQ(cut.exit_code, 2);
  EXPECT_NE(cut.err.find("part.tsv: shorter than the journal says"), std::string::npos) << cut.err;
}

TEST(BatchCorpus, DropsRepeatedRowsAndSumsUp) {
  const TempDir dir;
  write_batch(dir, 4, 5);
  dir.write("3.en", dir.read("0.en"));
  dir.write("3.fr", dir.read("0.fr"));
  const Outcome outcome = sejajar(
      "batch m.tsv --presegmented -o all.tsv --deduplicate-corpus --statistics s.json "
      "--log log.jsonl",
      dir);
  EXPECT_EQ(outcome.exit_code, 0);
  EXPECT_NE(outcome.err.find(" repeated rows dropped"), std::string::npos) << outcome.err;
  EXPECT_EQ(dir.read("all.tsv").find("\t3\n"), std::string::npos);
  const auto statistics = nlohmann::json::parse(dir.read("s.json"));
  EXPECT_EQ(statistics.at("ended").at("done"), 4);
  EXPECT_EQ(statistics.at("languages").at("fr").at("texts"), 4);
  EXPECT_EQ(lines_of(dir.read("log.jsonl")).size(), 4u);
  for (const std::string suffix : {".tsv", ".jsonl"}) {
    const std::string name = "run" + suffix;
    ASSERT_EQ(sejajar(kAll + "-o " + name + " --journal j" + suffix, dir).exit_code, 0);
    const std::string merge = "batch --merge j" + suffix + " --deduplicate-corpus -o ";
    EXPECT_EQ(sejajar(merge + "merged" + suffix, dir).exit_code, 0);
    EXPECT_EQ(sejajar(merge + name, dir).exit_code, 2) << "would overwrite its input";
  }
  EXPECT_EQ(dir.read("merged.tsv"), dir.read("all.tsv"));
}

/// The posteriors, in the third column, of the rows with two texts in a table.
std::vector<double> posteriors_in(const std::string& table) {
  std::vector<double> posteriors;
  for (const std::string& line : lines_of(table)) {
    const std::size_t target = line.find('\t') + 1;
    const std::size_t posterior = line.find('\t', target) + 1;
    const bool is_pair = target > 1 && posterior > target + 1;
    if (is_pair && !line.starts_with("source\t"))
      posteriors.push_back(std::stod(line.substr(posterior)));
  }
  return posteriors;
}

TEST(BatchCorpus, KeepsTheRowsThatAPrecisionAllows) {
  const TempDir dir;
  write_batch(dir, 12, 8);
  ASSERT_EQ(sejajar(kAll + "-o all.tsv --journal run.j", dir).exit_code, 0);
  std::vector<double> all = posteriors_in(dir.read("all.tsv"));
  const double mean =
      std::accumulate(all.begin(), all.end(), 0.0) / static_cast<double>(all.size());
  const double wanted = (mean + 1) / 2;
  std::sort(all.rbegin(), all.rend());
  std::size_t most = 0;
  double sum = 0;
  for (std::size_t k = 0; k < all.size(); ++k) {
    sum += all[k];
    const bool is_last = k + 1 == all.size() || all[k + 1] < all[k];
    if (is_last && sum >= wanted * static_cast<double>(k + 1)) most = k + 1;
  }
  ASSERT_GT(most, 0u);
  ASSERT_LT(most, all.size());
  const std::string option = " --precision " + std::to_string(wanted);
  const Outcome outcome = sejajar("batch m.tsv --presegmented -o some.tsv" + option, dir);
  EXPECT_EQ(outcome.exit_code, 0);
  EXPECT_NE(outcome.err.find("dropped: " + std::to_string(all.size() - most) +
                             " by --precision (posterior below 0."),
            std::string::npos)
      << outcome.err;
  EXPECT_EQ(posteriors_in(dir.read("some.tsv")).size(), most);
  EXPECT_EQ(sejajar("batch --merge run.j -o merged.tsv" + option, dir).exit_code, 0);
  EXPECT_EQ(dir.read("merged.tsv"), dir.read("some.tsv"));
  for (const std::string suffix : {"jsonl", "tmx.gz", "bitextor"})
    EXPECT_NE(sejajar("batch m.tsv --presegmented -o some." + suffix + option, dir)
                  .err.find("dropped: " + std::to_string(all.size() - most) + " by"),
              std::string::npos)
        << suffix;
  for (const auto& entry : std::filesystem::directory_iterator(dir.path()))
    EXPECT_FALSE(entry.path().filename().string().ends_with(".tmp")) << entry.path();
}

TEST(BatchCorpus, IsOfSomeFormatsOnly) {
  const TempDir dir;
  write_batch(dir, 2, 4);
  const struct {
    std::string words, problem;
  } cases[] = {
      {"-o all.vecalign", "format vecalign cannot hold many pairs in one file"},
      {"-o all.tmx --journal j", "format tmx has an end and cannot grow"},
      {"-o all.tsv --journal j --precision 0.9", "--precision needs the posteriors of all pairs"},
      {"-o all.translation.jsonl --precision 0.9", "format translation has no posteriors"},
      {"--deduplicate-corpus", "--deduplicate-corpus needs one output for all pairs"},
      {"-o 'res/{name}.tmx'", "--output: unknown mark {name}; expected {id}, once"},
      {"-o 'res/{id}.{language}.tmx'", "--output: unknown mark {language}; expected {id}, once"},
      {"-o '{id}/{id}.tmx'", "--output: unknown mark {id}; expected {id}, once"},
      {"-o all.none",
       "all.none: unknown suffix; expected all.none/ for a folder, --format or one of .tsv "}};
  for (const auto& [words, problem] : cases) {
    const Outcome outcome = sejajar("batch m.tsv " + words, dir);
    EXPECT_EQ(outcome.exit_code, 2) << words;
    EXPECT_TRUE(outcome.err.starts_with("sejajar batch: " + problem)) << outcome.err;
  }
}

}  // namespace
}  // namespace sejajar::test
