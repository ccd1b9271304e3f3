#include "program/training/composed_files.h"

#include <gtest/gtest.h>
#include <sejajar/error.h>

#include "program/training/gold_set.h"
#include "support/temp_dir.h"
#include "support/units.h"

namespace sejajar::training {
namespace {

const ComposedDocument kDocument = {
    {"Mist rose.", "We ate. We slept."},
    {"Kabut naik.", "Kami makan.", "Kami tidur.", "Selesai."},
    {test::unit({0}, {0}), test::unit({1}, {1, 2}), test::unit({}, {3})}};

TEST(WriteComposed, WritesWhatFindGoldSetReads) {
  const test::TempDir dir;
  write_composed(kDocument, dir / "made/set", "a-1", {"en", "id"});
  EXPECT_EQ(dir.read("made/set/a-1.en"), "Mist rose.\nWe ate. We slept.\n");
  EXPECT_EQ(dir.read("made/set/a-1.id"), "Kabut naik.\nKami makan.\nKami tidur.\nSelesai.\n");
  EXPECT_EQ(dir.read("made/set/a-1.en-id.gold"), "[0]:[0]\n[1]:[1, 2]\n[]:[3]\n");
  const std::vector<GoldPair> pairs = find_gold_set(dir / "made/set");
  ASSERT_EQ(pairs.size(), 1u);
  EXPECT_EQ(pairs[0].name(), "en-id");
  EXPECT_EQ(pairs[0].files.size(), 1u);
}

TEST(WriteComposed, AFolderThatCannotBeMadeIsAnOutputError) {
  const test::TempDir dir;
  dir.write("file", "x");
  try {
    write_composed(kDocument, dir / "file/set", "a", {"en", "id"});
    FAIL() << "no error";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::kOutput);
    EXPECT_NE(std::string(error.what()).find("file/set: cannot be created"), std::string::npos)
        << error.what();
  }
}

}  // namespace
}  // namespace sejajar::training
