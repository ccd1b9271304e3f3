#include "exchange/bitext/files.h"

#include <gtest/gtest.h>
#include <sejajar/error.h>

#include "exchange/bitext/formats.h"
#include "support/documents.h"
#include "support/temp_dir.h"

namespace sejajar::bitext {
namespace {

const Bitext kBitext = {
    {"a", "en"},
    {"b", "id"},
    {{{{"one"}, {}, {}}, {{"satu"}, {}, {}}}, {{{"two"}, {}, {}}, {{"dua"}, {}, {}}}}};

TEST(BitextFiles, TwoFilesAreNamedByLanguagesOrByThemselves) {
  const test::TempDir dir;
  WriteOptions options;
  options.format = "moses";
  write_file(dir / "corpus", BitextView(kBitext), options);
  EXPECT_EQ(dir.read("corpus.en"), "one\ntwo\n");
  EXPECT_EQ(dir.read("corpus.id"), "satu\ndua\n");
  write_file(dir / "x" + ":" + (dir / "y"), BitextView(kBitext), options);
  EXPECT_EQ(dir.read("y"), "satu\ndua\n");
  BeadSource from = {"", "moses", {}, {}};
  EXPECT_EQ(read_file(dir / "x" + ":" + (dir / "y"), from).units, kBitext.units);
  EXPECT_THROW(read_file(dir / "corpus", from), Error) << "languages unknown";
  from.source_language = "en";
  from.target_language = "id";
  EXPECT_EQ(read_file(dir / "corpus", from).units, kBitext.units);
}

TEST(BitextFiles, RefuseNamesThatAreNotTwoFiles) {
  for (const char* path : {"a:a", ":b", "-"}) {
    EXPECT_THROW(side_paths(path, "en", "id"), Error) << path;
  }
  EXPECT_THROW(side_paths("corpus", "en", "en"), Error);
  EXPECT_THROW(side_paths("corpus", "", "en"), Error);
}

TEST(BitextFiles, FormatsAreKnownBySuffixElseByContent) {
  const test::TempDir dir;
  const std::string lists = "[0]:[0]:0.25\n";
  const Bitext cost = read_file(dir.write("a.vecalign", lists), {});
  const Bitext similarity = read_file(dir.write("a.path", lists), {});
  const Bitext content = read_file(dir.write("a.unknown", lists), {});
  EXPECT_EQ(cost.units[0].cost, 0.25);
  EXPECT_EQ(similarity.units[0].posterior, 0.25);
  EXPECT_FALSE(similarity.units[0].cost.has_value());
  EXPECT_EQ(content.units, cost.units);
}

TEST(BitextFiles, ADifferentLengthIsAnErrorWithItsLine) {
  const test::TempDir dir;
  dir.write("x", "one\ntwo\n");
  dir.write("y", "satu\n");
  try {
    read_file(dir / "x" + ":" + (dir / "y"), {"", "moses", {}, {}});
    FAIL();
  } catch (const Error& error) {
    EXPECT_NE(std::string(error.what()).find(":2: the target file is shorter"), std::string::npos)
        << error.what();
  }
}

TEST(BitextFiles, TextsCompleteIndices) {
  Bitext bitext;
  bitext.units = {{{{}, {0, 1}, {}}, {{}, {0}, {}}}};
  const DocumentPair pair = {test::document_of({"One.", "Two."}, "en"),
                             test::document_of({"Satu dua."}, "id")};
  add_texts(bitext, pair);
  EXPECT_EQ(bitext.units[0].source.sentences, (std::vector<std::string>{"One.", "Two."}));
  EXPECT_EQ(bitext.source.language, "en");
  bitext.units[0].target.indices = {7};
  EXPECT_THROW(add_texts(bitext, pair), Error);
  bitext.units = {{{{"text"}, {}, {}}, {}}};
  EXPECT_THROW(add_texts(bitext, pair), Error);
}

TEST(OutputFormat, FollowsTheWishThenTheSuffix) {
  EXPECT_EQ(options_for("-", {.format = ""}).format, "tsv");
  EXPECT_EQ(options_for("a.tsv/b.tmx", {.format = ""}).format, "tmx");
  EXPECT_EQ(options_for("b.tmx", {.format = "ladder"}).format, "ladder");
  EXPECT_THROW(options_for("b.doc", {.format = ""}), Error);
  EXPECT_THROW(options_for("tmx", {.format = ""}), Error);
  EXPECT_THROW(options_for("b.ladder", {.format = "", .nulls = Nulls::kDrop}), Error);
}

}  // namespace
}  // namespace sejajar::bitext
