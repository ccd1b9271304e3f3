// End to end: every folder of tests/golden is one run of `sejajar align source.txt target.txt` with
// the flags in options.txt; expected.tsv is what it writes, posteriors and costs left out because
// they change with the weights. UPDATE_GOLDEN=1 rewrites the expected files.

#include "support/golden.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>

#include "program/cli/program.h"

namespace sejajar::test {
namespace {

namespace fs = std::filesystem;

std::string content_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// The rows of `tsv` without the columns `posterior` and `cost` of its header.
std::string without_figures(const std::string& tsv) {
  std::istringstream in(tsv);
  std::set<std::size_t> dropped;
  std::string kept;
  bool header = true;
  for (std::string line; std::getline(in, line); header = false) {
    std::istringstream cells(line);
    std::string row;
    std::size_t column = 0;
    for (std::string cell; std::getline(cells, cell, '\t'); ++column) {
      if (header && (cell == "posterior" || cell == "cost")) dropped.insert(column);
      if (!dropped.contains(column)) row += (row.empty() && column == 0 ? "" : "\t") + cell;
    }
    kept += row + "\n";
  }
  EXPECT_EQ(dropped.size(), 2U);
  return kept;
}

std::vector<std::string> cases() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(SEJAJAR_SOURCE_DIR "/tests/golden")) {
    if (entry.is_directory()) names.push_back(entry.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

class Golden : public testing::TestWithParam<std::string> {};

TEST_P(Golden, IsWhatTheProgramWrites) {
  const fs::path folder = fs::path(SEJAJAR_SOURCE_DIR "/tests/golden") / GetParam();
  const TempDir dir;
  for (const char* side : {"source.txt", "target.txt"}) dir.write(side, content_of(folder / side));
  std::string flags = content_of(folder / "options.txt");
  flags.erase(flags.find_last_not_of('\n') + 1);
  const Outcome outcome = sejajar("align source.txt target.txt --format tsv " + flags, dir);
  ASSERT_EQ(outcome.exit_code, 0) << outcome.err;
  const std::string found = without_figures(outcome.out);
  if (update_golden()) std::ofstream(folder / "expected.tsv", std::ios::binary) << found;
  EXPECT_EQ(found, content_of(folder / "expected.tsv"));
}

INSTANTIATE_TEST_SUITE_P(Cases, Golden, testing::ValuesIn(cases()),
                         [](const auto& name) { return name.param; });

}  // namespace
}  // namespace sejajar::test
