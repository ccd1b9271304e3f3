#include "program/pipeline/side_pieces.h"

#include <gtest/gtest.h>
#include <sejajar/error.h>

#include "support/archives.h"
#include "support/temp_dir.h"

namespace sejajar::pipeline {
namespace {

/// A text of several pieces, in English with one letter more than ASCII has.
std::string long_text(const std::string& letter) {
  std::string text;
  while (text.size() < 3 * documents::PieceReader::kUsualSize) {
    text += "The keeper of the caf" + letter + " counted the boats that came in before dark.\n";
  }
  return text;
}

struct Outcome {
  std::size_t pieces = 0;
  std::string text;
  std::string language;
  ReadingFacts facts;
};

Outcome read_all(const Side& side, const ReadOptions& options = {}, bool whole = false) {
  Outcome outcome;
  SidePieces pieces(side, options, whole);
  while (const auto piece = pieces.next()) {
    ++outcome.pieces;
    EXPECT_TRUE(outcome.language.empty() || outcome.language == piece->document.language);
    outcome.language = piece->document.language;
    outcome.text += piece->document.text;
  }
  outcome.facts = pieces.facts();
  return outcome;
}

TEST(SidePieces, SplitOnlyLongPlainText) {
  const test::TempDir dir;
  const std::string text = long_text("\u00E9");
  const Side plain{dir.write("a.txt", text), "en"};
  const Outcome streamed = read_all(plain);
  EXPECT_GT(streamed.pieces, 2U);
  EXPECT_TRUE(streamed.text == text);
  EXPECT_TRUE(streamed.facts.remarks.empty());
  EXPECT_EQ(read_all(plain, {}, true).pieces, 1U);

  const Side packed{dir.write("a.gz", test::compressed(text, archive_write_add_filter_gzip)), "en"};
  const Outcome unpacked = read_all(packed);
  EXPECT_EQ(unpacked.pieces, 1U);
  EXPECT_TRUE(unpacked.text == text);
}

TEST(SidePieces, AreOneInAnotherCharsetOrFormat) {
  const test::TempDir dir;
  const Side latin{dir.write("a.txt", long_text("\xE9")), "en"};
  const Outcome detected = read_all(latin);
  EXPECT_EQ(detected.pieces, 1U);
  EXPECT_TRUE(detected.text.starts_with(long_text("\u00E9").substr(0, 1000)));
  EXPECT_EQ(detected.facts.remarks.size(), 1U);

  ReadOptions encoded;
  encoded.encoding = "latin1";
  EXPECT_EQ(read_all({dir.write("b.txt", long_text("e")), "en"}, encoded).pieces, 1U);
  encoded.encoding = "utf8";
  EXPECT_GT(read_all({dir.write("b.txt", long_text("e")), "en"}, encoded).pieces, 1U);
  const Outcome page = read_all({dir.write("c", "<html><p>" + long_text("e")), "en"});
  EXPECT_EQ(page.pieces, 1U);
  EXPECT_EQ(page.text.find('<'), std::string::npos);
}

TEST(SidePieces, GuessTheLanguageOnce) {
  const test::TempDir dir;
  for (const std::string& text : {long_text("e"), std::string("We stayed in the harbour.\n")}) {
    const Outcome outcome = read_all({dir.write("a.txt", text), ""});
    EXPECT_EQ(outcome.language, "en");
    EXPECT_EQ(outcome.facts.origin, LanguageOrigin::kGuess);
  }
}

TEST(SidePieces, AreOneEmptyPieceForAnEmptyFile) {
  const test::TempDir dir;
  const Outcome outcome = read_all({dir.write("a.txt", ""), "en"});
  EXPECT_EQ(outcome.pieces, 1U);
  EXPECT_EQ(outcome.text, "");
  EXPECT_THROW(read_all({dir.write("b", "x") + ".missing", "en"}), Error);
}

}  // namespace
}  // namespace sejajar::pipeline
