#include <gtest/gtest.h>

#include <sstream>

#include "exchange/report/versions_view.h"
#include "ground/text/display_width.h"
#include "support/documents.h"

namespace sejajar::report {
namespace {

/// Three scripts; the second unit is the lowest, the third joins sentences and has a null.
VersionsView three_scripts() {
  VersionsView view;
  view.documents = {
      test::document_of({"The ferry left at seven o'clock in the morning and came back.", "Short.",
                         "One.", "Two\x1b[31m."},
                        "en"),
      test::document_of(
          {"渡し船は七時に出た。そして正午に港へ戻ってきた。雨が降っていた。", "短い。"}, "ja"),
      test::document_of(
          {"العبّارة غادرت في السابعة صباحا وعادت ظهرا تحت المطر الغزير.", "قصير.", "واحد. اثنان."},
          "ar")};
  view.tags = {"en", "ja", "ar-x-2"};
  view.joiners = {" ", "", " "};
  view.features = {{"length", ""}, {"version.conflict", ""}};
  view.alignment.units = {{{{0, 1}, {0, 1}, {0, 1}}, {0.99, 0.98, 0.97}, 0.9},
                          {{{1, 2}, {1, 2}, {1, 2}}, {0.6, 0.4, 0.7}, 0.55},
                          {{{2, 4}, {2, 2}, {2, 3}}, {0.9, 0.95, 0.9}, 0.8}};
  view.alignment.qualities = {0.9, 0.9, 0.2};
  view.alignment.related = {true, true, false};
  Alignment pair;
  pair.beads = {{{0, 1}, {0, 1}, -3, 0.9, {-4, 1}},
                {{1, 2}, {1, 2}, -2, 0.8, {}},
                {{2, 4}, {2, 3}, -1, 0.7, {-1, 0}}};
  view.alignment.pairs = {{0, 2, pair, {0.91, 0.82, 0.73}}};
  return view;
}

std::vector<std::string> split_lines(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

TEST(UnitTable, CutsTheTextsOfEveryScriptToTheWidth) {
  const VersionsView view = three_scripts();
  for (const std::size_t width : {50U, 64U, 100U}) {
    const auto lines = split_lines(unit_table(view, {0, 1, 2}, {width, false}));
    ASSERT_EQ(lines.size(), 1 + 3 * 3 + 1U);
    for (const std::string& line : lines) EXPECT_LE(text::display_width(line), width) << line;
  }
  const std::string table = unit_table(view, {0, 1, 2}, {100, false});
  EXPECT_EQ(table.find('\x1b'), std::string::npos);
  EXPECT_NE(table.find("3  2-0-1  0.8000  en       0.9000  One. Two"), std::string::npos) << table;
  EXPECT_NE(table.find("ja       0.9500  (none)\n"), std::string::npos) << table;
  EXPECT_NE(unit_table(view, {1}, {100, true}).find("\x1b[31mja"), std::string::npos);
}

TEST(UnitTable, SelectsUnitsWithTheLowestCellsFirst) {
  using Units = std::vector<std::size_t>;
  const VersionAlignment alignment = three_scripts().alignment;
  EXPECT_EQ(selected_units(alignment, Selection::kAll), (Units{1, 2, 0}));
  EXPECT_EQ(selected_units(alignment, Selection::kLowPosterior), Units{1});
  EXPECT_EQ(selected_units(alignment, Selection::kNulls), Units{2});
  EXPECT_EQ(selected_units(alignment, Selection::kMerged), Units{2});
}

TEST(UnitTable, StatisticsAreNamesAndValues) {
  const std::string statistics = versions_statistics(three_scripts());
  EXPECT_NE(statistics.find("sentences_en\t4\n"), std::string::npos) << statistics;
  EXPECT_NE(statistics.find("related_ar-x-2\tno\n"), std::string::npos) << statistics;
  EXPECT_NE(statistics.find("units\t3\nlow\t1\n"), std::string::npos) << statistics;
}

TEST(UnitExplanation, ShowsTheBeadsOfEachPairWithTheirCosts) {
  const VersionsView view = three_scripts();
  const std::string first = unit_explanation(view, 0, {80, false});
  EXPECT_TRUE(first.starts_with("Unit 1 of 3, 1-1-1, score 0.9000\n")) << first;
  EXPECT_NE(
      first.find("\nen-ar-x-2        0.9100  0 - 0             0.9000     -3.000     -4.000      "
                 "1.000\n"),
      std::string::npos)
      << first;
  const std::string kept = unit_explanation(view, 1, {80, false});
  EXPECT_NE(kept.find(" 0.8000     -2.000       kept\n"), std::string::npos) << kept;
  const std::string joined = unit_explanation(view, 2, {80, false});
  EXPECT_NE(joined.find("  2 3 - 2  "), std::string::npos) << joined;
}

}  // namespace
}  // namespace sejajar::report
