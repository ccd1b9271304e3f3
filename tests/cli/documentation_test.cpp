// docs/options.md and docs/formats.md are made from what the program says and from the table of
// formats. Run with UPDATE_GOLDEN=1 to write them anew.

#include <gtest/gtest.h>
#include <sejajar/formats.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <regex>

#include "cli/program.h"

namespace sejajar::test {
namespace {

const std::string kFolder = SEJAJAR_SOURCE_DIR "/docs/";

std::string help_of(const std::string& command) {
  const TempDir dir;
  return sejajar(command + " --help", dir).out;
}

/// The commands that `sejajar --help` lists, in its order.
std::vector<std::string> commands() {
  const std::string help = help_of("");
  const std::string list = help.substr(help.find("Commands:"));
  static const std::regex row(R"(\n  ([a-z]+(?: [a-z]+)?)  )");
  std::vector<std::string> names;
  for (std::sregex_iterator it(list.begin(), list.end(), row), end; it != end; ++it) {
    names.push_back((*it)[1]);
  }
  return names;
}

std::string options_page() {
  std::string page =
      "# Options\n\nWhat `sejajar --help` says; made from the program by its tests.\n\n```\n" +
      help_of("") + "```\n";
  for (const std::string& command : commands()) {
    page += "\n## sejajar " + command + "\n\n```\n" + help_of(command) + "```\n";
  }
  return page +
         "\n## Exit codes\n\n0 done; 1 some input failed or the output could not be written; 2 "
         "usage "
         "or models, nothing was attempted; 130 interrupted.\n";
}

std::string formats_page() {
  std::string page =
      "# Formats\n\nMade from the table of formats in `aligner/io/formats.cpp` by the tests.\n";
  for (const FormatInfo& info : formats()) {
    page += "\n## " + info.name + "\n\n" + info.description + ". Suffix:";
    for (const std::string& suffix : info.suffixes) page += " `" + suffix + "`";
    page += info.readable ? "; written and read" : "; written only";
    page += ". Beads with an empty side: " + info.nulls + ".\n\n" + info.details + "\n";
  }
  return page;
}

void expect_page(const std::string& name, const std::string& page) {
  if (std::getenv("UPDATE_GOLDEN") != nullptr) std::ofstream(kFolder + name) << page;
  std::ifstream in(kFolder + name);
  const std::string stored{std::istreambuf_iterator<char>(in), {}};
  EXPECT_EQ(stored, page) << "docs/" << name
                          << " is out of date: run the tests with UPDATE_GOLDEN=1";
}

TEST(Documentation, OptionsPageIsWhatTheProgramSays) {
  ASSERT_EQ(commands().size(), 10u);
  expect_page("options.md", options_page());
}

TEST(Documentation, FormatsPageIsTheTable) {
  expect_page("formats.md", formats_page());
}

}  // namespace
}  // namespace sejajar::test
