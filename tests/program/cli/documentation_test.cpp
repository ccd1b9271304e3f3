// docs/options.md, docs/formats.md and half of docs/documents.md are generated from the
// help and from the tables of formats and readers. Run with UPDATE_GOLDEN=1 to update them.

#include <gtest/gtest.h>
#include <sejajar/formats.h>
#include <sejajar/read.h>

#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <regex>

#include "exchange/bitext/formats.h"
#include "program/cli/program.h"

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
  static const std::regex row(R"(\n  ([a-z]+(?: [a-z]+)?)  )");
  std::vector<std::string> names;
  for (std::sregex_iterator it(help.begin(), help.end(), row), end; it != end; ++it) {
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
  return page;
}

std::string formats_page() {
  std::string page =
      "# Formats\n\nMade from the table of formats in `aligner/exchange/bitext/formats.cpp` by the "
      "tests.\n";
  for (const FormatInfo& info : formats()) {
    page += "\n## " + info.name + "\n\n" + info.description + ". Suffix:";
    for (const std::string& suffix : info.suffixes) page += " `" + suffix + "`";
    page += info.readable ? "; written and read" : "; written only";
    page +=
        ". Holds " + tables::name_of(info.holds) + (info.languages ? " and their languages" : "");
    page += ". Beads with an empty side: " + tables::name_of(info.nulls) +
            ". Versions: " + (info.versions ? "any number" : "two") + ".\n\n" + info.details + "\n";
  }
  return page;
}

std::string limit(const std::string& flag, std::uint32_t value, const std::string& what) {
  return "- `" + flag + "` (" + std::to_string(value) + "): " + what + "\n";
}

/// docs/documents.md: the text before the table of readers is kept, the rest is generated.
std::string documents_page(const std::string& stored) {
  const std::string mark = "## Readers\n";
  std::string page =
      stored.substr(0, stored.find(mark)) + mark +
      "\nMade from the table of readers in `aligner/exchange/documents/input_formats.cpp` by "
      "the tests; tried in this order.\n";
  for (const InputFormatInfo& info : input_formats()) {
    page += "\n### " + info.name + "\n\n" + info.description + ". " + info.details + "\n";
  }
  const ReadOptions defaults;
  return page + "\n## Limits\n\nEach with its default; the message of each names the option.\n\n" +
         limit("--max-size", defaults.max_size,
               "MiB that one file may unpack to, or a command write") +
         limit("--max-depth", defaults.max_depth, "elements within elements") +
         limit("--max-entries", defaults.max_entries, "files in one archive");
}

std::string stored_page(const std::string& name) {
  std::ifstream in(kFolder + name);
  return {std::istreambuf_iterator<char>(in), {}};
}

void expect_page(const std::string& name, const std::string& page) {
  if (std::getenv("UPDATE_GOLDEN") != nullptr) std::ofstream(kFolder + name) << page;
  EXPECT_EQ(stored_page(name), page)
      << "docs/" << name << " is out of date: run the tests with UPDATE_GOLDEN=1";
}

TEST(Help, HasAnExampleForEveryCommand) {
  for (const std::string& command : commands()) {
    const std::string help = help_of(command);
    const std::size_t examples = help.find("\nExamples:\n");
    ASSERT_NE(examples, std::string::npos) << command;
    EXPECT_NE(help.find("sejajar " + command, examples), std::string::npos) << help;
  }
}

TEST(Documentation, OptionsPageMatchesTheHelp) {
  ASSERT_EQ(commands().size(), 23u);
  expect_page("options.md", options_page());
}

TEST(Documentation, FormatsPageMatchesTheTable) {
  expect_page("formats.md", formats_page());
}

TEST(Documentation, DocumentsPageHasTheTableOfReaders) {
  const std::string stored = stored_page("documents.md");
  ASSERT_NE(stored.find("## Readers\n"), std::string::npos);
  expect_page("documents.md", documents_page(stored));
}

}  // namespace
}  // namespace sejajar::test
