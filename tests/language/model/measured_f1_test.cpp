#include "language/model/measured_f1.h"

#include <gtest/gtest.h>
#include <sejajar/error.h>

#include "support/temp_dir.h"

namespace sejajar::model {
namespace {

TEST(MeasuredF1, IsFoundByTagsInEitherOrder) {
  test::TempDir dir;
  dir.write("measured.tsv", "# Made up.\nsource\ttarget\tf1\nen\tzh\t0.9\nen\tzh-TW\t0.8\n");
  const MeasuredF1 measured = load_measured_f1(dir.path());
  EXPECT_EQ(find_measured_f1(measured, "en", "zh-TW"), 0.8);
  EXPECT_EQ(find_measured_f1(measured, "zh-TW", "en"), 0.8);
  EXPECT_EQ(find_measured_f1(measured, "zh-SG", "en-GB"), 0.9) << "of the base languages";
  EXPECT_EQ(find_measured_f1(measured, "en", "fr"), std::nullopt);
  EXPECT_TRUE(load_measured_f1(dir / "absent").empty());
}

TEST(MeasuredF1, MustBeShares) {
  test::TempDir dir;
  for (const char* row :
       {"en\tzh\t1.2", "en\tzh\tgood", "zh\ten\t0.9", "en\tzh\t0.9\nen\tzh\t0.9"}) {
    dir.write("measured.tsv", std::string("source\ttarget\tf1\n") + row + "\n");
    EXPECT_THROW(load_measured_f1(dir.path()), Error) << row;
  }
}

}  // namespace
}  // namespace sejajar::model
