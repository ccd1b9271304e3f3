// Keeps the layers of docs/design.md: reads every #include under aligner/ and include/ and compares
// it with the tables below, which are the plan.

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;
using Names = std::set<std::string>;

/// The floors, from the bottom; a room is a folder below one of them. `core` and `exchange` stand
/// beside each other.
const std::map<std::string, Names> kFloors = {
    {"ground", {}},
    {"language", {"ground"}},
    {"core", {"ground", "language"}},
    {"exchange", {"ground", "language"}},
    {"program", {"ground", "language", "core", "exchange"}},
};

/// Room -> rooms whose headers it may include, besides its own.
const std::map<std::string, Names> kMayInclude = {
    {"ground/text", {}},
    {"ground/threads", {}},
    {"ground/files", {"ground/text"}},
    {"ground/markup", {"ground/text"}},
    {"ground/tables", {"ground/files", "ground/text"}},
    {"language/identify", {"ground/text"}},
    {"language/model", {"ground/files", "ground/tables", "ground/text", "language/identify"}},
    {"language/segment",
     {"ground/files", "ground/markup", "ground/text", "language/identify", "language/lexicon",
      "language/model"}},
    {"language/analyze", {"ground/text", "ground/threads"}},
    {"language/lexicon",
     {"ground/files", "ground/tables", "ground/text", "ground/threads", "language/analyze",
      "language/identify", "language/model"}},
    {"core/dp", {"ground/threads"}},
    {"core/evaluate", {}},
    {"core/anchor", {"core/dp", "ground/threads", "language/analyze", "language/lexicon"}},
    {"core/score",
     {"core/dp", "ground/threads", "language/analyze", "language/lexicon", "language/model"}},
    {"core/align",
     {"core/anchor", "core/dp", "core/score", "ground/tables", "ground/threads", "language/analyze",
      "language/lexicon", "language/model"}},
    {"core/versions",
     {"core/align", "core/anchor", "core/dp", "core/score", "ground/threads", "language/lexicon",
      "language/model"}},
    {"core/inspect",
     {"core/align", "core/dp", "ground/threads", "language/analyze", "language/lexicon"}},
    {"exchange/documents",
     {"exchange/bitext", "ground/files", "ground/markup", "ground/text", "language/identify"}},
    {"exchange/bitext",
     {"ground/files", "ground/markup", "ground/tables", "ground/text", "language/identify"}},
    {"exchange/report",
     {"exchange/bitext", "ground/markup", "ground/tables", "ground/text", "language/identify"}},
    {"program/pipeline",
     {"core/align", "core/inspect", "core/versions", "exchange/bitext", "exchange/documents",
      "ground/files", "ground/tables", "ground/text", "language/analyze", "language/identify",
      "language/lexicon", "language/model", "language/segment"}},
    {"program/batch",
     {"core/align", "exchange/bitext", "exchange/documents", "exchange/report", "ground/files",
      "ground/markup", "ground/tables", "ground/text", "ground/threads", "language/analyze",
      "language/identify", "language/lexicon", "program/pipeline"}},
    {"program/find",
     {"core/align", "core/score", "exchange/bitext", "exchange/documents", "ground/files",
      "ground/tables", "ground/text", "ground/threads", "language/analyze", "language/identify",
      "language/lexicon", "language/model", "language/segment", "program/pipeline"}},
    {"program/training",
     {"core/align", "core/anchor", "core/dp", "core/evaluate", "core/score", "core/versions",
      "exchange/bitext", "ground/files", "ground/tables", "ground/text", "ground/threads",
      "language/analyze", "language/identify", "language/lexicon", "language/model",
      "program/find"}},
    {"program/review", {"ground/files", "ground/markup", "program/pipeline"}},
    {"program/cli",
     {"core/align", "core/evaluate", "core/score", "exchange/bitext", "exchange/documents",
      "exchange/report", "ground/files", "ground/tables", "ground/text", "ground/threads",
      "language/identify", "language/lexicon", "language/model", "language/segment",
      "program/batch", "program/find", "program/pipeline", "program/review", "program/training"}},
};

/// Start of a third-party header's name -> rooms that may include it.
const std::vector<std::pair<std::string, Names>> kHomes = {
    {"unicode/",
     {"ground/text", "language/identify", "language/segment", "language/analyze",
      "exchange/documents"}},
    {"Eigen/", {"core/score", "program/training"}},
    {"boost/", {"program/cli", "program/review"}},
    {"omp.h", {"core/versions", "ground/threads", "program/batch", "program/cli"}},
    {"libxml/", {"ground/markup"}},
    {"archive", {"ground/files"}},
    {"zlib.h", {"ground/files"}},
    {"nlohmann/", {"exchange/bitext", "ground/markup"}},
    {"cld2/", {"language/identify"}},
    {"md4c.h", {"exchange/documents"}},
    {"xlsxwriter", {"exchange/bitext"}},
};

/// Public header that declares functions -> the room that implements them: whoever includes it
/// depends on that room. Other public headers hold values only.
const std::map<std::string, std::string> kImplementedIn = {
    {"sejajar/align.h", "core/align"},        {"sejajar/bitext.h", "exchange/bitext"},
    {"sejajar/evaluate.h", "core/evaluate"},  {"sejajar/features.h", "core/score"},
    {"sejajar/find.h", "program/find"},       {"sejajar/formats.h", "exchange/bitext"},
    {"sejajar/inspect.h", "core/inspect"},    {"sejajar/language_check.h", "language/identify"},
    {"sejajar/models.h", "language/lexicon"}, {"sejajar/read.h", "exchange/documents"},
    {"sejajar/split.h", "language/segment"},  {"sejajar/validate.h", "exchange/bitext"},
    {"sejajar/version.h", "ground/text"},     {"sejajar/version_table.h", "exchange/bitext"},
};

struct Include {
  std::string file;
  std::string room;  // empty for include/sejajar
  std::string name;
  bool quoted;
};

/// The first two folders of `path`.
std::string room_of(const std::string& path) {
  const std::size_t floor = path.find('/');
  return floor == std::string::npos ? path : path.substr(0, path.find('/', floor + 1));
}

std::string floor_of(const std::string& room) {
  return room.substr(0, room.find('/'));
}

std::vector<Include> includes_below(const std::string& top) {
  static const std::regex line_form(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])");
  std::vector<Include> found;
  const fs::path root = fs::path(SEJAJAR_SOURCE_DIR) / top;
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    if (entry.path().extension() != ".h" && entry.path().extension() != ".cpp") continue;
    const fs::path relative = entry.path().lexically_relative(root);
    const std::string room = top == "aligner" ? room_of(relative.generic_string()) : "";
    std::ifstream in(entry.path());
    std::smatch match;
    for (std::string line; std::getline(in, line);) {
      if (std::regex_search(line, match, line_form)) {
        found.push_back({top + "/" + relative.string(), room, match[2], match[1] == "\""});
      }
    }
  }
  return found;
}

TEST(Layering, RoomsIncludeOnlyWhatTheTableAllows) {
  const auto all = includes_below("aligner");
  ASSERT_FALSE(all.empty());
  for (const Include& include : all) {
    const auto implemented = kImplementedIn.find(include.name);
    if (!include.quoted && implemented == kImplementedIn.end()) continue;
    ASSERT_TRUE(kMayInclude.contains(include.room)) << include.file << ": unknown room";
    const std::string other = include.quoted ? room_of(include.name) : implemented->second;
    if (other == include.room) continue;
    EXPECT_TRUE(kMayInclude.at(include.room).contains(other))
        << include.file << " includes " << include.name << ", of " << other;
  }
}

TEST(Layering, NoRoomMayIncludeFromAHigherFloor) {
  for (const auto& [room, others] : kMayInclude) {
    const std::string floor = floor_of(room);
    ASSERT_TRUE(kFloors.contains(floor)) << room;
    for (const std::string& other : others) {
      EXPECT_TRUE(floor_of(other) == floor || kFloors.at(floor).contains(floor_of(other)))
          << room << " -> " << other;
    }
  }
}

TEST(Layering, ThirdPartyHeadersStayInTheirHomes) {
  std::set<std::string> included;
  for (const Include& include : includes_below("aligner")) {
    for (const auto& [start, homes] : kHomes) {
      if (include.name.starts_with(start)) {
        EXPECT_TRUE(homes.contains(include.room)) << include.file << " includes " << include.name;
        included.insert(start);
      }
    }
  }
  // A library that nothing includes has no home.
  EXPECT_EQ(included.size(), std::size(kHomes));
}

TEST(Layering, PublicHeadersIncludeOnlyTheStandardLibraryAndEachOther) {
  const auto all = includes_below("include");
  ASSERT_FALSE(all.empty());
  for (const Include& include : all) {
    EXPECT_FALSE(include.quoted) << include.file;
    const bool own = include.name.starts_with("sejajar/");
    const bool standard =
        include.name.find('/') == std::string::npos && !include.name.ends_with(".h");
    EXPECT_TRUE(own || standard) << include.file << " includes " << include.name;
  }
}

// The library is compiled with hidden symbols; a header without these lines is of no use to
// programs that link the shared library.
TEST(Layering, PublicHeadersExportWhatTheyDeclare) {
  for (const auto& entry :
       fs::directory_iterator(fs::path(SEJAJAR_SOURCE_DIR) / "include/sejajar")) {
    if (entry.path().filename() == "sejajar.h") continue;
    std::ifstream in(entry.path());
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    EXPECT_NE(text.find("#pragma GCC visibility push(default)\nnamespace sejajar {"),
              std::string::npos)
        << entry.path();
    EXPECT_TRUE(text.ends_with("}  // namespace sejajar\n#pragma GCC visibility pop\n"))
        << entry.path();
  }
}

TEST(Layering, DesignNamesEveryRoomAndNoOther) {
  const fs::path root = fs::path(SEJAJAR_SOURCE_DIR) / "aligner";
  Names folders;
  for (const auto& [floor, below] : kFloors) {
    for (const auto& entry : fs::directory_iterator(root / floor)) {
      if (entry.is_directory()) folders.insert(floor + "/" + entry.path().filename().string());
    }
  }
  static const std::regex row(R"(^\| `([a-z]+/[a-z]+)/` \| .*)");
  Names named;
  std::ifstream in(fs::path(SEJAJAR_SOURCE_DIR) / "docs/design.md");
  std::smatch match;
  for (std::string line; std::getline(in, line);) {
    if (std::regex_match(line, match, row)) named.insert(match[1]);
  }
  EXPECT_EQ(named, folders);
}

}  // namespace
