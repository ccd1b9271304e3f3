#include "ground/files/folder.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "support/temp_dir.h"

namespace sejajar::files {
namespace {

namespace fs = std::filesystem;

TEST(Folder, KnowsWhichPathsWouldBeBelowIt) {
  const test::TempDir dir;
  fs::create_directories(dir / "pages/sub");
  fs::create_symlink(dir / "pages", dir / "link");
  dir.write("pages/a", "a");
  struct Case {
    std::string path;
    std::string folder;
    bool is_below;
  };
  for (const Case& c : std::vector<Case>{{"pages/a", "pages", true},
                                         {"pages/new", "pages", true},
                                         {"pages/sub/new", "pages", true},
                                         {"link/new", "pages", true},
                                         {"pages/new", "link", true},
                                         {"pages/../pages/new", "pages/sub/..", true},
                                         {"pages/.new", "pages", false},
                                         {"pages/.hidden/new", "pages", false},
                                         {"new", "pages", false},
                                         {"pages.index", "pages", false},
                                         {"pages/new", "pages/sub", false},
                                         {"pages", "pages", false},
                                         {"pages/a/new", "pages/a", false},
                                         {"new", "missing", false}}) {
    EXPECT_EQ(is_below(dir / c.path, dir / c.folder), c.is_below) << c.path << " in " << c.folder;
  }
}

TEST(Folder, RelativePathsAreThoseOfTheWorkingFolder) {
  const std::string here = fs::current_path().string();
  EXPECT_TRUE(is_below("no-such-file", here));
  EXPECT_TRUE(is_below(here + "/no-such-file", "."));
  EXPECT_FALSE(is_below("../no-such-file", here));
}

}  // namespace
}  // namespace sejajar::files
