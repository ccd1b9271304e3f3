// Keeps the layers of docs/design.md: reads every #include under aligner/ and include/ and compares
// it with the tables below, which are the plan.

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;
using Names = std::set<std::string>;

/// Folder -> folders whose headers it may include, besides its own.
const std::map<std::string, Names> kMayInclude = {
    {"text", {}},
    {"dp", {}},
    {"evaluate", {}},
    {"documents", {"text"}},
    {"model", {"text"}},
    {"segment", {"text", "model"}},
    {"analyze", {"text", "model"}},
    {"score", {"analyze", "model", "dp"}},
    {"anchor", {"analyze", "model", "dp"}},
    {"align", {"segment", "analyze", "score", "anchor", "dp", "model", "text"}},
    {"io", {"text"}},
    {"report", {"io", "text"}},
    {"batch", {"align", "io", "documents", "text", "model"}},
    {"learn", {"align", "anchor", "analyze", "score", "dp", "io", "text", "model"}},
    {"cli",
     {"text", "model", "segment", "align", "io", "documents", "evaluate", "batch", "learn",
      "report"}},
};

/// Start of a third-party header's name -> folders that may include it.
const std::vector<std::pair<std::string, Names>> kHomes = {
    {"unicode/", {"text", "segment", "analyze", "documents"}},
    {"Eigen/", {"score"}},
    {"boost/", {"cli"}},
    {"omp.h", {"dp", "batch", "cli"}},
    {"libxml/", {"io", "segment", "documents"}},
    {"archive", {"documents", "io"}},
    {"nlohmann/", {"io", "report"}},
    {"cld2/", {"text"}},
};

struct Include {
  std::string file;
  std::string folder;  // empty for include/sejajar
  std::string name;
  bool quoted;
};

std::vector<Include> includes_below(const std::string& top) {
  static const std::regex line_form(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])");
  std::vector<Include> found;
  const fs::path root = fs::path(SEJAJAR_SOURCE_DIR) / top;
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    if (entry.path().extension() != ".h" && entry.path().extension() != ".cpp") continue;
    const fs::path relative = entry.path().lexically_relative(root);
    const std::string folder = top == "aligner" ? relative.begin()->string() : "";
    std::ifstream in(entry.path());
    std::smatch match;
    for (std::string line; std::getline(in, line);) {
      if (std::regex_search(line, match, line_form)) {
        found.push_back({top + "/" + relative.string(), folder, match[2], match[1] == "\""});
      }
    }
  }
  return found;
}

TEST(Layering, FoldersIncludeOnlyWhatStandsBelowThem) {
  const auto all = includes_below("aligner");
  ASSERT_FALSE(all.empty());
  for (const Include& include : all) {
    if (!include.quoted) continue;
    ASSERT_TRUE(kMayInclude.contains(include.folder)) << include.file << ": unknown folder";
    const std::string other = include.name.substr(0, include.name.find('/'));
    if (other == include.folder) continue;
    EXPECT_TRUE(kMayInclude.at(include.folder).contains(other))
        << include.file << " includes \"" << include.name << "\"";
  }
}

TEST(Layering, ThirdPartyHeadersStayInTheirHomes) {
  for (const Include& include : includes_below("aligner")) {
    for (const auto& [start, homes] : kHomes) {
      if (include.name.starts_with(start)) {
        EXPECT_TRUE(homes.contains(include.folder)) << include.file << " includes " << include.name;
      }
    }
  }
}

TEST(Layering, PublicHeadersIncludeOnlyTheStandardLibraryAndEachOther) {
  for (const Include& include : includes_below("include")) {
    EXPECT_FALSE(include.quoted) << include.file;
    const bool own = include.name.starts_with("sejajar/");
    const bool standard =
        include.name.find('/') == std::string::npos && !include.name.ends_with(".h");
    EXPECT_TRUE(own || standard) << include.file << " includes " << include.name;
  }
}

}  // namespace
