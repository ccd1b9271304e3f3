#include <gtest/gtest.h>

#include "program/cli/program.h"

namespace sejajar::test {
namespace {

const std::string kAlign = "align a.txt b.txt --presegmented --format vecalign" + kLanguages;

/// Writes the row of the identity matrix for each of three lines.
const std::string kIdentity = "awk '{ print (NR == 1) \"\\t\" (NR == 2), (NR == 3) }'";

Outcome align_with(const std::string& command, const TempDir& dir, const std::string& flags = "") {
  dir.write("embed.sh", command + "\n");
  return sejajar(kAlign + "--embed-command 'sh embed.sh' " + flags, dir);
}

void expect_failure(const Outcome& outcome, int exit_code, const std::string& message) {
  EXPECT_EQ(outcome.exit_code, exit_code) << outcome.err;
  EXPECT_NE(outcome.err.find(message), std::string::npos) << outcome.err;
  EXPECT_EQ(outcome.out, "");
}

TEST(EmbedCommand, ReadsSentencesOfBothSidesAndTheirLanguages) {
  const TempDir dir;
  write_pair(dir);
  const Outcome outcome =
      align_with("tee \"read.$SEJAJAR_LANGUAGE\" | " + kIdentity, dir, "--verbose");
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_NE(outcome.err.find(", with embeddings"), std::string::npos) << outcome.err;
  EXPECT_EQ(dir.read("read.en"), dir.read("a.txt"));
  EXPECT_EQ(dir.read("read.id"), dir.read("b.txt"));
  for (const char* bead : {"[0]:[0]:", "[1]:[1]:", "[2]:[2]:"})
    EXPECT_NE(outcome.out.find(bead), std::string::npos) << outcome.out;
}

TEST(EmbedCommand, GivesTheSameAsVectorsInFiles) {
  const TempDir dir;
  write_pair(dir);
  std::string header = "{'descr': '<f4', 'fortran_order': False, 'shape': (3, 1), }";
  header.resize(117, ' ');
  const std::string numbers("\0\0\x80\x3f\0\0\0\x40\0\0\x40\x40", 12);
  dir.write("v.npy", std::string("\x93NUMPY\x01\x00\x76\x00", 10) + header + "\n" + numbers);
  const Outcome files =
      sejajar(kAlign + "--source-embeddings v.npy --target-embeddings v.npy", dir);
  EXPECT_EQ(files.exit_code, 0) << files.err;
  EXPECT_EQ(align_with("cat >/dev/null; cat v.npy", dir).out, files.out);
  EXPECT_EQ(align_with("awk '{ print NR }'", dir).out, files.out);
}

TEST(EmbedCommand, ReportsOutputThatDoesNotFit) {
  const TempDir dir;
  write_pair(dir);
  const std::string name = "--embed-command 'sh embed.sh'";
  const auto refuse = [&](const std::string& command, const std::string& message) {
    expect_failure(align_with(command, dir), 1, name + message);
  };
  refuse("sed 1d | awk '{ print NR }'",
         ": 2 rows; expected one for each of the 3 sentences of a.txt");
  refuse("cat >/dev/null", ": 0 rows; expected one for each of the 3 sentences of a.txt");
  refuse("awk '{ print NR, (NR == 2 ? \"x\" : 1) }'",
         ":2: 'x' is not a number; expected numbers separated by spaces or tabs");
  refuse("awk 'NR < 3 { print 1, 2 } NR == 3 { print 1 }'",
         ":3: a vector of 1 number; expected 2 as in line 1");
  refuse("awk '{ print \"\" }'", ":1: a vector of 0 numbers; expected at least one");
  refuse("awk '{ print (ENVIRON[\"SEJAJAR_LANGUAGE\"] == \"en\" ? \"1 2\" : \"1\") }'",
         ": vectors of 1 number for b.txt; expected 2 as for a.txt");
}

TEST(EmbedCommand, ReportsACommandThatFailsOrTakesTooLong) {
  const TempDir dir;
  write_pair(dir);
  expect_failure(align_with("exit 3", dir), 1, "--embed-command 'sh embed.sh'");
  expect_failure(align_with("sleep 60", dir, "--command-seconds 1"), 1, "--command-seconds");
}

TEST(EmbedCommand, ExcludesVectorsInFiles) {
  const TempDir dir;
  write_pair(dir);
  expect_failure(align_with("cat", dir, "--source-embeddings v.npy --target-embeddings v.npy"), 2,
                 "--embed-command cannot be combined with --source-embeddings");
}

}  // namespace
}  // namespace sejajar::test
