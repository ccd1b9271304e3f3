#include "language/lexicon/find_models.h"

#include <gtest/gtest.h>
#include <sejajar/error.h>
#include <sejajar/models.h>
#include <stdlib.h>

#include "support/temp_dir.h"

namespace sejajar::model {
namespace {

namespace fs = std::filesystem;

class FindModels : public ::testing::Test {
 protected:
  void SetUp() override {
    ::unsetenv("SEJAJAR_MODELS");
    for (const char* name : {"first", "second", "environment"}) {
      fs::create_directories(folder_.path() / name);
    }
  }
  void TearDown() override { ::unsetenv("SEJAJAR_MODELS"); }

  test::TempDir folder_;
  fs::path absent_ = folder_.path() / "absent";
  fs::path first_ = folder_.path() / "first";
  fs::path second_ = folder_.path() / "second";
};

TEST_F(FindModels, TakesTheFirstCandidateThatExists) {
  EXPECT_EQ(find_models({first_, second_}), first_);
  EXPECT_EQ(find_models({absent_, second_}), second_);
}

TEST_F(FindModels, PrefersTheEnvironment) {
  ::setenv("SEJAJAR_MODELS", (folder_ / "environment").c_str(), 1);
  EXPECT_EQ(find_models({first_}), folder_.path() / "environment");
  EXPECT_EQ(default_models(), folder_.path() / "environment");
  ::setenv("SEJAJAR_MODELS", "", 1);
  EXPECT_EQ(find_models({first_}), first_);
}

TEST_F(FindModels, DoesNotReplaceAWrongEnvironment) {
  ::setenv("SEJAJAR_MODELS", absent_.c_str(), 1);
  EXPECT_THROW(find_models({first_}), Error);
}

TEST_F(FindModels, ListsWhatItTried) {
  try {
    find_models({absent_, folder_.path() / "nowhere"});
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::kModel);
    EXPECT_TRUE(std::string(error.what()).starts_with((folder_ / "absent") + ", ")) << error.what();
  }
}

TEST_F(FindModels, DefaultsToTheBuildTree) {
  EXPECT_EQ(default_models(),
            fs::path(SEJAJAR_PROGRAM).parent_path().parent_path() / "share/sejajar/models");
}

}  // namespace
}  // namespace sejajar::model
