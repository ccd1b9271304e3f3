// A batch that is killed, stopped or changed, and goes on.

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <regex>

#include "program/cli/program.h"
#include "support/batch_pairs.h"

namespace sejajar::test {
namespace {

const std::string kBatch = "batch m.tsv --presegmented --journal run.jsonl ";

/// Starts the program in `dir` with `option`, kills it after `microseconds`; returns its exit code,
/// -1 if killed.
int killed_after(useconds_t microseconds, const std::string& option, const TempDir& dir) {
  const pid_t child = ::fork();
  if (child == 0) {
    static_cast<void>(!::chdir(dir.path().c_str()));
    static_cast<void>(std::freopen("messages", "w", stderr));
    ::execl(SEJAJAR_PROGRAM, "sejajar", "batch", "m.tsv", "--presegmented", "--quiet", "--journal",
            "run.jsonl", "--resume", option.c_str(), nullptr);
    ::_exit(127);
  }
  ::usleep(microseconds);
  ::kill(child, SIGKILL);
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/// How often the journal of `dir` says of each job that it is done.
std::map<std::string, int> done_lines(const TempDir& dir) {
  std::map<std::string, int> counts;
  static const std::regex row(R"re(^\{"job":"([0-9a-f]{16})","line":\d+,"status":"done".*)re");
  std::smatch match;
  for (const std::string& line : lines_of(dir.read("run.jsonl")))
    if (std::regex_match(line, match, row)) ++counts[match[1]];
  return counts;
}

// SEJAJAR_KILLS is the number of kills; .ci/full asks for 1,000.
int wanted_kills() {
  const char* const wanted = std::getenv("SEJAJAR_KILLS");
  return wanted == nullptr ? 20 : std::atoi(wanted);
}

/// Kills runs with `option` until there were enough kills; each folder must end with the bytes of a
/// run that was left alone.
void expect_same_bytes(const std::string& option, int kills) {
  constexpr std::size_t kPairs = 200;
  const TempDir whole;
  write_batch(whole, kPairs, 6);
  ASSERT_EQ(sejajar(kBatch + option, whole).exit_code, 0);
  const std::string expected = outputs_in(whole);
  Random random(static_cast<std::uint32_t>(kills));
  int killed = 0;
  while (killed < kills) {
    const TempDir dir;
    write_batch(dir, kPairs, 6);
    int exit_code = -1;
    for (std::uint32_t round = 0; exit_code != 0; ++round) {
      // The start takes some time itself; later rounds wait longer, so that each folder ends.
      const auto microseconds = static_cast<useconds_t>(random.below(60'000 * (2 + round)));
      exit_code = killed_after(microseconds, option, dir);
      if (exit_code != -1) {
        ASSERT_EQ(exit_code, 0) << dir.read("messages") << dir.read("run.jsonl");
      }
      if (exit_code == -1) ++killed;
    }
    ASSERT_EQ(outputs_in(dir), expected);
    const auto done = done_lines(dir);
    ASSERT_EQ(done.size(), kPairs);
    for (const auto& [job, count] : done) ASSERT_EQ(count, 1) << job;
  }
}

TEST(BatchKilled, ResumesToTheSameBytes) {
  expect_same_bytes("--threads=2", wanted_kills());
}

TEST(BatchKilled, ResumesOneOutputForAll) {
  expect_same_bytes("--output=out/all.jsonl", wanted_kills() / 2);
  expect_same_bytes("--output=out/all.tsv.zst", wanted_kills() / 2);
}

TEST(BatchKilled, ResumesIsolatedPairs) {
  expect_same_bytes("--isolate", wanted_kills() / 2);
}

// A kill may leave the rows of several jobs in the output, and the lines of some in the journal.
TEST(BatchJournal, GoesOnWhereverItWasCutOff) {
  for (const std::string output : {"out/all.jsonl", "out/all.tsv.gz"}) {
    const TempDir dir;
    write_batch(dir, 5, 4);
    dir.write("2.fr", "\xFF\n");
    const std::string command = kBatch + "--resume -o " + output;
    ASSERT_EQ(sejajar(command, dir).exit_code, 1);
    const std::string expected = outputs_in(dir);
    const std::string journal = dir.read("run.jsonl");
    for (std::size_t end = journal.find('\n') + 1; end != 0; end = journal.find('\n', end) + 1) {
      for (const std::size_t size : {end, end + 20}) {
        dir.write("run.jsonl", journal.substr(0, size));
        const Outcome resumed = sejajar(command, dir);
        ASSERT_EQ(resumed.exit_code, 1);
        ASSERT_EQ(outputs_in(dir), expected) << size;
        const auto done = done_lines(dir);
        ASSERT_EQ(done.size(), 4u) << resumed.err << dir.read("run.jsonl");
        for (const auto& [job, count] : done) ASSERT_EQ(count, 1) << job;
      }
    }
  }
}

TEST(BatchJournal, RefusesWhatIsNotItsRun) {
  const TempDir dir;
  write_batch(dir, 3, 4);
  EXPECT_EQ(sejajar(kBatch, dir).exit_code, 0);
  dir.write("other.jsonl", "{\"source\": \"a\"}\n");
  const struct {
    std::string words, problem;
  } cases[] = {
      {kBatch, "run.jsonl: the journal exists; expected --resume"},
      {kBatch + "--resume --min-posterior 0.3",
       "run.jsonl: the journal belongs to another run: 'min-posterior = 0.3' differs; expected"},
      {kBatch + "--resume --shard 1/2", "run.jsonl: the journal belongs to another run: shard"},
      {kBatch + "--resume --restart", "--resume and --restart contradict each other"},
      {"batch m.tsv --journal other.jsonl --restart", "other.jsonl: not a journal; expected"},
      {"batch m.tsv --resume", "--resume and --restart need --journal FILE"},
      {"batch m.tsv --shard 3/2", "--shard: '3/2' is not a shard; expected"},
      {"batch m.tsv --stop-after 3w", "--stop-after: '3w' is not a duration; expected"},
      {"batch m.tsv --learn batch --journal new.jsonl", "--learn batch learns from all pairs"},
      {"batch --status none.jsonl", "none.jsonl: cannot be read"},
  };
  const std::string journal = dir.read("run.jsonl");
  for (const auto& [words, problem] : cases) {
    const Outcome outcome = sejajar(words, dir);
    EXPECT_EQ(outcome.exit_code, 2) << words;
    EXPECT_TRUE(outcome.err.starts_with("sejajar batch: " + problem)) << words << outcome.err;
  }
  EXPECT_EQ(dir.read("run.jsonl"), journal);
  EXPECT_EQ(dir.read("other.jsonl"), "{\"source\": \"a\"}\n");
  EXPECT_FALSE(dir.has("new.jsonl"));
}

TEST(BatchJournal, IsOfOneRunAtATime) {
  const TempDir dir;
  write_batch(dir, 3, 4);
  const std::string slow = kBatch +
                           "--quiet --splitter command --splitter-command "
                           "'until [ -s code ]; do sleep 0.05; done; cat'";
  const std::string command = std::string("'" SEJAJAR_PROGRAM "' ") +
                              std::regex_replace(slow, std::regex("--presegmented "), "") +
                              " & until [ -s run.jsonl ]; do sleep 0.05; done; '" +
                              SEJAJAR_PROGRAM "' " + kBatch +
                              "--resume; echo $? > code; echo $! > pid; wait $!";
  const Outcome outcome = run_shell(command, dir);
  EXPECT_EQ(outcome.exit_code, 0);
  EXPECT_EQ(dir.read("code"), "2\n");
  const std::string pid = dir.read("pid").substr(0, dir.read("pid").find('\n'));
  EXPECT_TRUE(outcome.err.starts_with(
      "sejajar batch: run.jsonl: the journal is in use by process " + pid + " on "))
      << outcome.err;
}

// The workers of a run that was killed hold its lock until they have ended.
TEST(BatchJournal, WaitsForTheWorkersOfAKilledRun) {
  const TempDir dir;
  write_batch(dir, 3, 4);
  ASSERT_EQ(sejajar(kBatch, dir).exit_code, 0);
  const Outcome outcome = run_shell(
      "flock run.jsonl sleep 0.5 & sleep 0.1; '" SEJAJAR_PROGRAM "' " + kBatch + "--resume", dir);
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
}

TEST(BatchJournal, DoesAgainWhatChanged) {
  const TempDir dir;
  write_batch(dir, 6, 4);
  dir.write("5.en", "\xFF\n");
  EXPECT_EQ(sejajar(kBatch, dir).exit_code, 1);
  const Outcome status = sejajar("batch --status run.jsonl", dir);
  EXPECT_EQ(status.exit_code, 1);
  EXPECT_TRUE(status.out.starts_with("jobs\t6\ndone\t5\nfailed\t1\nleft\t0\n")) << status.out;
  EXPECT_NE(status.out.find("failure\trun.jsonl: line 7 of the input: failed: 5.en:1: "),
            std::string::npos);

  std::filesystem::remove(dir / "out/0.tsv");
  dir.write("1.en", "One sentence.\n");
  dir.write("5.en", "Another sentence.\n");
  dir.write("run.jsonl", dir.read("run.jsonl") + "{\"job\":\"cut o");
  const Outcome again = sejajar(kBatch + "--resume", dir);
  EXPECT_EQ(again.exit_code, 0);
  EXPECT_EQ(again.err, "sejajar batch: 3 pairs aligned, 0 failed, 3 done before\n");
  EXPECT_EQ(sejajar("batch --status run.jsonl", dir).exit_code, 0);

  const std::string changed = std::regex_replace(dir.read("out/2.tsv"), std::regex("0\\."), "9.");
  dir.write("out/2.tsv", changed);
  EXPECT_NE(sejajar(kBatch + "--resume", dir).err.find(" 6 done before"), std::string::npos);
  EXPECT_NE(sejajar(kBatch + "--resume --check hash", dir).err.find("1 pair aligned"),
            std::string::npos);
  EXPECT_NE(dir.read("out/2.tsv"), changed);
  EXPECT_EQ(sejajar(kBatch + "--restart", dir).err, "sejajar batch: 6 pairs aligned, 0 failed\n");
  EXPECT_EQ(done_lines(dir).size(), 6u);
}

TEST(BatchJournal, GoesOnWhenAnOutputCanBeWrittenAgain) {
  const TempDir dir;
  write_batch(dir, 6, 4);
  ASSERT_EQ(sejajar(kBatch, dir).exit_code, 0);
  const std::string expected = outputs_in(dir);
  std::filesystem::remove_all(dir / "out");
  dir.write("out", "in the way");
  EXPECT_EQ(sejajar(kBatch + "--resume", dir).exit_code, 1);
  std::filesystem::remove(dir / "out");
  EXPECT_EQ(sejajar(kBatch + "--resume", dir).exit_code, 0);
  EXPECT_EQ(outputs_in(dir), expected);
}

TEST(BatchJournal, KeepsTheTimeOfItsFirstStart) {
  const TempDir dir;
  write_batch(dir, 2, 4);
  const std::string command = kBatch + "--format tmx";
  ASSERT_EQ(
      run_shell("SOURCE_DATE_EPOCH=1000000000 '" SEJAJAR_PROGRAM "' " + command, dir).exit_code, 0);
  const std::string before = outputs_in(dir);
  std::filesystem::remove(dir / "out/0.tsv");
  ASSERT_EQ(sejajar(command + " --resume", dir).exit_code, 0);
  EXPECT_EQ(outputs_in(dir), before);
}

TEST(BatchStopped, SaysWhatIsLeftAndGoesOn) {
  const TempDir dir;
  write_batch(dir, 6, 4);
  const std::string slow =
      "batch m.tsv --threads 1 --journal run.jsonl --splitter-command "
      "'sleep 0.3; cat' ";
  const Outcome stopped = sejajar(slow + "--stop-after 1s", dir);
  EXPECT_EQ(stopped.exit_code, 1);
  EXPECT_NE(stopped.err.find(" left\n"), std::string::npos) << stopped.err;
  const Outcome ended = run_shell("'" SEJAJAR_PROGRAM "' " + slow +
                                      "--resume & until [ $(grep -c '\"v\":1' run.jsonl) = 2 ]; do "
                                      "sleep 0.05; done; sleep 0.1; kill -TERM $!; wait $!",
                                  dir);
  EXPECT_EQ(ended.exit_code, 143) << ended.err;
  EXPECT_NE(ended.err.find("sejajar batch: finishing the pairs"), std::string::npos) << ended.err;
  EXPECT_NE(ended.err.find("1 pair aligned, 0 failed"), std::string::npos) << ended.err;
  EXPECT_EQ(sejajar(slow + "--resume", dir).exit_code, 0);
  EXPECT_EQ(done_lines(dir).size(), 6u);
}

TEST(BatchPage, HasARowForEachPairAndTheSums) {
  const TempDir dir;
  write_batch(dir, 3, 4);
  std::filesystem::remove(dir / "1.en");
  sejajar(kBatch, dir);
  std::filesystem::create_directory(dir / "page");
  EXPECT_EQ(sejajar("batch --status run.jsonl --report page/b.html", dir).exit_code, 1);
  const std::string page = dir.read("page/b.html");
  const std::size_t failed =
      page.find("<tr class=\"failed\"><td class=\"number\">3</td><td>failed");
  EXPECT_NE(failed, std::string::npos) << page;
  EXPECT_NE(page.find("<a href=\"../out/2.tsv\">out/2.tsv</a>", failed), std::string::npos);
  EXPECT_NE(page.find("<tr><th>done</th><td>2</td></tr>"), std::string::npos);
  EXPECT_EQ(sejajar("batch m.tsv --report page/b.html", dir).exit_code, 2);
}

TEST(BatchShards, AreAllOfTheJobs) {
  const TempDir dir;
  write_batch(dir, 20, 4);
  ASSERT_EQ(sejajar(kBatch, dir).exit_code, 0);
  const std::string whole = outputs_in(dir);
  std::filesystem::remove_all(dir / "out");
  std::filesystem::create_directory(dir / "out");
  std::string journals;
  for (const std::string shard : {"1", "2", "3"}) {
    journals += " " + shard + ".jsonl";
    ASSERT_EQ(
        sejajar("batch m.tsv --presegmented --journal " + shard + ".jsonl --shard " + shard + "/3",
                dir)
            .exit_code,
        0);
  }
  EXPECT_EQ(outputs_in(dir), whole);
  const Outcome status = sejajar("batch --status" + journals, dir);
  EXPECT_EQ(status.exit_code, 0);
  EXPECT_TRUE(status.out.starts_with("jobs\t20\ndone\t20\nleft\t0\n")) << status.out;
}

}  // namespace
}  // namespace sejajar::test
