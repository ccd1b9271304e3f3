#include <gtest/gtest.h>
#include <sejajar/error.h>

#include <sstream>

#include "exchange/report/terminal.h"
#include "ground/text/display_width.h"
#include "support/pair_views.h"

namespace sejajar::report {
namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

PairView mixed_view() {
  PairView view;
  view.documents = {
      test::document_of({"渡し船は七時に出た。", "Short.", "Alone\x1b[31m here."}, "ja"),
      test::document_of(
          {"The ferry left at seven o'clock in the morning.", "Kurz.", "Kürzer e\u0301."}, "en")};
  view.alignment.beads = {test::bead_of({0, 1}, {0, 1}, -2, 0.97),
                          test::bead_of({1, 2}, {1, 3}, -1, 0.4),
                          test::bead_of({2, 3}, {3, 3}, 1, 0.6)};
  view.alignment.quality = 0.7;
  return view;
}

TEST(SideBySide, KeepsTheColumnsOfEveryScriptApart) {
  const PairView view = mixed_view();
  for (const std::size_t width : {50U, 64U, 100U}) {
    const auto lines = lines_of(side_by_side(view, {0, 1, 2}, {width, false}));
    std::size_t fold = 0;
    for (std::size_t k = 0; k + 1 < lines.size(); ++k) {
      EXPECT_LE(text::display_width(lines[k]), width) << lines[k];
      const std::size_t at = lines[k].find(" │");
      ASSERT_NE(at, std::string::npos) << lines[k];
      const std::size_t column = text::display_width(lines[k].substr(0, at));
      if (k == 0) fold = column;
      EXPECT_EQ(column, fold) << lines[k];
    }
    EXPECT_TRUE(lines.back().starts_with("quality 0.7000, 3 of 3 beads")) << lines.back();
  }
}

TEST(SideBySide, ShowsFiguresAndTextsOnce) {
  const auto lines = lines_of(side_by_side(mixed_view(), {1}, {100, false}));
  ASSERT_EQ(lines.size(), 3U);
  EXPECT_NE(lines[1].find("2  1-2    0.4000        -  Short."), std::string::npos) << lines[1];
  EXPECT_NE(lines[1].find("│ Kurz. Kürzer e\u0301."), std::string::npos) << lines[1];
}

TEST(SideBySide, ColoursByConfidenceAndPrintsNoEscapeCodesOfTexts) {
  const std::string plain = side_by_side(mixed_view(), {0, 1, 2}, {100, false});
  EXPECT_EQ(plain.find('\x1b'), std::string::npos);
  const std::string colored = side_by_side(mixed_view(), {0, 1, 2}, {100, true});
  for (const char* color : {"\x1b[32m1", "\x1b[31m2", "\x1b[33m3"})
    EXPECT_NE(colored.find(color), std::string::npos) << color;
}

TEST(SideBySide, SelectsLowNullAndMergedBeads) {
  const PairView view = mixed_view();
  using Beads = std::vector<std::size_t>;
  EXPECT_EQ(selected_beads(view.alignment, Selection::kAll), (Beads{0, 1, 2}));
  EXPECT_EQ(selected_beads(view.alignment, Selection::kLowPosterior), Beads{1});
  EXPECT_EQ(selected_beads(view.alignment, Selection::kMerged), Beads{1});
  EXPECT_EQ(selected_beads(view.alignment, Selection::kNulls), Beads{2});
}

}  // namespace
}  // namespace sejajar::report
