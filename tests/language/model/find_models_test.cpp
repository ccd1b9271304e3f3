#include "language/model/find_models.h"

#include <gtest/gtest.h>
#include <sejajar/error.h>
#include <stdlib.h>

#include "support/temp_dir.h"

namespace sejajar::model {
namespace {

namespace fs = std::filesystem;

class FindModels : public ::testing::Test {
 protected:
  void SetUp() override {
    ::unsetenv("SEJAJAR_MODELS");
    for (const char* name : {"bin", "share/sejajar/models", "given", "environment"}) {
      fs::create_directories(folder_.path() / name);
    }
  }
  void TearDown() override { ::unsetenv("SEJAJAR_MODELS"); }

  test::TempDir folder_;
  fs::path program_ = folder_.path() / "bin" / "sejajar";
};

TEST_F(FindModels, LooksInOrder) {
  EXPECT_EQ(find_models({}, program_), folder_.path() / "share/sejajar/models");
  ::setenv("SEJAJAR_MODELS", (folder_ / "environment").c_str(), 1);
  EXPECT_EQ(find_models({}, program_), folder_.path() / "environment");
  EXPECT_EQ(find_models(folder_.path() / "given", program_), folder_.path() / "given");
  ::setenv("SEJAJAR_MODELS", "", 1);
  EXPECT_EQ(find_models({}, program_), folder_.path() / "share/sejajar/models");
}

TEST_F(FindModels, NeverPassesOverAChosenPlace) {
  EXPECT_THROW(find_models(folder_.path() / "absent", program_), Error);
  ::setenv("SEJAJAR_MODELS", (folder_ / "absent").c_str(), 1);
  EXPECT_THROW(find_models({}, program_), Error);
  ::unsetenv("SEJAJAR_MODELS");
  try {
    find_models({}, folder_.path() / "elsewhere" / "bin" / "sejajar");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::kModel);
    EXPECT_TRUE(std::string(error.what()).starts_with(folder_ / "elsewhere/share/sejajar/models"));
  }
}

}  // namespace
}  // namespace sejajar::model
