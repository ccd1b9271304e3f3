#include "program/training/gold_set.h"

#include <gtest/gtest.h>
#include <sejajar/error.h>

#include "support/temp_dir.h"

namespace sejajar::training {
namespace {

namespace fs = std::filesystem;

TEST(FindGoldSet, FindsDocumentsByTheirNames) {
  const test::TempDir dir;
  for (const char* set : {"b", "a"}) fs::create_directory(dir.path() / set);
  for (const char* name :
       {"a/x.en", "a/x.id", "a/x.en-id.gold", "a/w.en", "a/w.id", "a/w.en-id.gold", "a/x.zh-Hant",
        "a/x.en-zh-Hant.gold", "a/alone.en-id.gold", "b/y.de", "b/y.fr", "b/y.fr.sentences",
        "b/y.de-fr.gold", "b/raw.de", "b/raw.de.seg", "b/raw.fr", "b/raw.de-fr.gold", "file.en"}) {
    dir.write(name, "");
  }
  std::vector<GoldPair> pairs = find_gold_set(dir / "a");
  for (GoldPair& pair : find_gold_set(dir / "b")) pairs.push_back(std::move(pair));
  ASSERT_EQ(pairs.size(), 3u);
  EXPECT_EQ(pairs[0].set + " " + pairs[0].name(), "a en-id");
  ASSERT_EQ(pairs[0].files.size(), 2u);
  EXPECT_EQ(pairs[0].files[0].source, dir / "a/w.en");
  EXPECT_EQ(pairs[0].files[1].gold, dir / "a/x.en-id.gold");
  EXPECT_EQ(pairs[1].target_language, "zh-Hant");
  EXPECT_EQ(pairs[2].set + " " + pairs[2].name(), "b de-fr");
  ASSERT_EQ(pairs[2].files.size(), 1u);
  EXPECT_EQ(pairs[2].files[0].target, dir / "b/y.fr.sentences");
}

TEST(FindGoldSet, NamesTheSetAfterItsFolder) {
  const test::TempDir dir;
  fs::create_directory(dir.path() / "a");
  for (const char* name : {"a/x.en", "a/x.id", "a/x.en-id.gold"}) dir.write(name, "");
  for (const char* folder : {"a", "a/"}) {
    const auto pairs = find_gold_set(dir / folder);
    ASSERT_EQ(pairs.size(), 1u);
    EXPECT_EQ(pairs[0].set, "a");
  }
  EXPECT_THROW(find_gold_set(dir / "nowhere"), Error);
}

}  // namespace
}  // namespace sejajar::training
