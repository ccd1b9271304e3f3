// The table of hostile inputs in hostile_cases.txt: what the program answers, and that it writes
// nothing else.

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "program/cli/program.h"
#include "support/office_files.h"

namespace sejajar::test {
namespace {

namespace fs = std::filesystem;

const std::string kHostileFolder = SEJAJAR_SOURCE_DIR "/tests/program/cli/";

/// A line of the table.
struct HostileCase {
  int exit_code = 0;
  std::string said;  ///< part of what is on standard error
  std::string command;
};

std::vector<HostileCase> read_cases() {
  std::vector<HostileCase> cases;
  std::ifstream in(kHostileFolder + "hostile_cases.txt");
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line.starts_with('#')) continue;
    std::istringstream cells(line);
    HostileCase one;
    std::string code;
    std::getline(cells, code, '|');
    std::getline(cells, one.said, '|');
    std::getline(cells, one.command);
    one.exit_code = std::stoi(code);
    cases.push_back(one);
  }
  return cases;
}

/// The archives among the inputs; hostile_files.sh makes the others.
void write_archives(const TempDir& dir) {
  const std::string page = "<p>One.</p>";
  std::string lines;
  for (int k = 0; k < 1'000'000; ++k) lines += "x y\n";
  dir.write("bomb.zip", zipped({{"a.txt", lines}}));
  dir.write("bomb.docx", docx("<w:p><w:r><w:t>" + lines + "</w:t></w:r></w:p>"));
  dir.write("no-document.docx",
            zipped({{"[Content_Types].xml", "<Types/>"}, {"_rels/.rels", "<Relationships/>"}}));
  std::vector<PackedFile> files = epub_files(page, page);
  for (int k = 0; k < 50; ++k) files.push_back({"p" + std::to_string(k) + ".xhtml", page});
  dir.write("many.epub", zipped(files));
  files = epub_files(page, page);
  files[2].content =
      "<package><manifest><item id=\"a\" href=\"../../../etc/passwd\" "
      "media-type=\"application/xhtml+xml\"/></manifest><spine><itemref idref=\"a\"/></spine>"
      "</package>";
  dir.write("climbing.epub", zipped(files));
  const std::string whole = dir.read("many.epub");
  dir.write("cut.epub", whole.substr(0, whole.size() / 2));
}

/// What is at a path: enough to notice that it has been changed or replaced.
using State = std::pair<std::string, std::int64_t>;

std::map<std::string, State> state_of(const TempDir& dir) {
  std::map<std::string, State> states;
  for (const auto& entry : fs::recursive_directory_iterator(dir.path())) {
    const std::string path = entry.path().lexically_relative(dir.path()).string();
    State& state = states[path];
    state.first = std::to_string(static_cast<int>(entry.symlink_status().type()));
    if (entry.is_symlink()) {
      state.first += " to " + fs::read_symlink(entry.path()).string();
    } else if (entry.is_regular_file()) {
      state.first += " of " + std::to_string(entry.file_size());
      state.second = entry.last_write_time().time_since_epoch().count();
    }
  }
  return states;
}

/// Removes the outputs of a command, `out` and more; returns how many there are.
std::size_t remove_outputs(const TempDir& dir) {
  std::vector<fs::path> outputs;
  for (const auto& entry : fs::directory_iterator(dir.path())) {
    const std::string name = entry.path().filename().string();
    if (name == "out" || name.starts_with("out.")) outputs.push_back(entry.path());
  }
  for (const fs::path& output : outputs) fs::remove_all(output);
  return outputs.size();
}

TEST(HostileInputs, GetAnAnswerAndChangeNothing) {
  const TempDir dir;
  ASSERT_EQ(
      run_shell(
          "MODELS='" SEJAJAR_SOURCE_DIR "/models' sh '" + kHostileFolder + "hostile_files.sh'", dir)
          .exit_code,
      0);
  write_archives(dir);
  const auto before = state_of(dir);
  const std::string shell =
      "L='" + kLanguages + "'; sejajar() { timeout 300 '" SEJAJAR_PROGRAM "' \"$@\"; }; ";
  const std::vector<HostileCase> cases = read_cases();
  EXPECT_GE(cases.size(), 200U);
  for (const HostileCase& one : cases) {
    const Outcome outcome = run_shell(shell + one.command, dir);
    SCOPED_TRACE(one.command + ": " + outcome.err.substr(0, 1000));
    EXPECT_EQ(outcome.exit_code, one.exit_code);
    EXPECT_NE(outcome.err.find(one.said), std::string::npos) << one.said;
    EXPECT_LT(outcome.err.size(), 1500U);
    EXPECT_EQ(outcome.err.find('\x1B'), std::string::npos);
    EXPECT_EQ(outcome.err.find('\0'), std::string::npos);
    const std::size_t outputs = remove_outputs(dir);
    EXPECT_TRUE(one.exit_code == 0 || outputs == 0) << outputs;
    ASSERT_TRUE(state_of(dir) == before);
  }
}

}  // namespace
}  // namespace sejajar::test
