// OmegaT, in a project of each pair, finds the units of a TMX of all versions.

#include <gtest/gtest.h>
#include <sejajar/formats.h>
#include <sejajar/version_table.h>

#include <algorithm>
#include <filesystem>
#include <sstream>

#include "support/run_program.h"

namespace sejajar::bitext {
namespace {

namespace fs = std::filesystem;

/// Units of three versions, of which the first lacks one and has one alone.
VersionTable table() {
  VersionTable table;
  table.versions = {{"", "en"}, {"", "id"}, {"", "pt-BR"}};
  const std::vector<std::vector<std::string>> rows = {
      {"It rained & <stormed>.", "Hujan turun.", "Choveu."},
      {"We stayed in.", "Kami di rumah saja.", "Ficamos em casa, \"todos\"."},
      {"", "Iklan.", "Publicidade."},
      {"Nobody minded.", "Tak ada yang keberatan.", ""}};
  for (const auto& texts : rows) {
    VersionRow& row = table.rows.emplace_back();
    row.score = 0.5;
    for (const std::string& text : texts) {
      BitextSide& cell = row.cells.emplace_back();
      if (!text.empty()) cell.sentences = {text};
      row.cell_scores.emplace_back(0.5);
    }
  }
  return table;
}

std::string tmx_of(const VersionTable& table) {
  std::ostringstream out;
  WriteOptions options;
  options.format = "tmx";
  write_versions(out, table, options);
  return out.str();
}

/// The texts of version `version` in the units that the other version has, too, as paragraphs.
std::string shared_text(const VersionTable& table, std::size_t version, std::size_t other) {
  std::string text;
  for (const VersionRow& row : table.rows) {
    if (row.cells[version].sentences.empty() || row.cells[other].sentences.empty()) continue;
    text += row.cells[version].sentences.front() + "\n\n";
  }
  return text;
}

/// An OmegaT project that takes over what its memory holds.
void write_project(const test::TempDir& dir, const std::string& source, const std::string& target) {
  for (const char* folder : {"source", "target", "glossary", "dictionary", "omegat", "tm/auto"})
    fs::create_directories(dir.path() / folder);
  std::string places;
  for (const char* name : {"source", "target", "tm", "glossary", "dictionary"})
    places += "<" + std::string(name) + "_dir>__DEFAULT__</" + name + "_dir>";
  dir.write("omegat.project",
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<omegat><project "
            "version=\"1.0\">" +
                places + "<source_lang>" + source + "</source_lang><target_lang>" + target +
                "</target_lang><sentence_seg>false</sentence_seg>"
                "<support_default_translations>true"
                "</support_default_translations></project></omegat>\n");
}

TEST(Tmx, OfAllVersionsIsReadByOmegaT) {
  const test::TempDir home;
  if (test::run_shell("command -v omegat", home).exit_code != 0)
    GTEST_SKIP() << "no OmegaT here: Debian's package omegat";
  const VersionTable units = table();
  for (const auto& [source, target] :
       std::vector<std::pair<std::size_t, std::size_t>>{{0, 1}, {2, 1}, {1, 2}}) {
    const test::TempDir dir;
    write_project(dir, units.versions[source].language, units.versions[target].language);
    dir.write("tm/auto/all.tmx", tmx_of(units));
    dir.write("source/text.txt", shared_text(units, source, target));
    const test::Outcome outcome =
        test::run_shell("HOME='" + home.path().string() +
                            "' timeout 300 omegat . --mode=console-translate --no-team "
                            "--disable-project-locking --disable-location-save --config-dir='" +
                            home.path().string() + "'",
                        dir);
    ASSERT_EQ(outcome.exit_code, 0) << outcome.err;
    EXPECT_EQ(dir.read("target/text.txt"), shared_text(units, target, source)) << outcome.err;
  }
}

}  // namespace
}  // namespace sejajar::bitext
