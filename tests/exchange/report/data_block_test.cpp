#include <gtest/gtest.h>

#include <cmath>
#include <nlohmann/json.hpp>

#include "exchange/report/page_parts.h"
#include "support/number_text.h"
#include "support/pair_views.h"

namespace sejajar::report {
namespace {

using nlohmann::json;

TEST(DataBlock, HoldsSentencesAndOneValuePerBeadAndColumn) {
  const PairView view = test::ferry_view();
  const json data = json::parse(alignment_data(view));
  const std::size_t beads = view.alignment.beads.size();
  EXPECT_EQ(data["sides"][0]["sentences"][0], "The ferry left at 7.45.");
  EXPECT_EQ(data["sides"][1]["language"], "id");
  const auto numbers = [](const json& column) { return test::numbers_of(column); };
  EXPECT_EQ(numbers(data["sizes"]).size(), 2 * beads);
  std::int64_t sentences = 0;
  for (const auto& size : numbers(data["sides"][0]["paragraphs"])) sentences += *size;
  EXPECT_EQ(sentences, std::ssize(data["sides"][0]["sentences"]));
  EXPECT_EQ(data["rows"], beads);
  EXPECT_TRUE(data["inspected"]);
  for (const char* column : {"posteriors", "margins"})
    EXPECT_EQ(numbers(data[column]).size(), beads) << column;
  ASSERT_EQ(data["terms"].size(), features().size());
  EXPECT_EQ(numbers(data["terms"][0]).size(), beads);
  for (std::size_t k = 0; k < beads; ++k) {
    std::int64_t cost = 0;
    for (const json& column : data["terms"]) cost += *numbers(column).at(k);
    EXPECT_EQ(cost, std::llround(100 * view.alignment.beads[k].cost));
  }
  EXPECT_NEAR(static_cast<double>(*numbers(data["posteriors"])[0]) / 10000,
              view.alignment.beads[0].posterior, 1e-4);
  const auto band = numbers(data["band"]);
  ASSERT_EQ(band.size(), 2 * view.inspection.band.size());
  EXPECT_EQ(*band[0] + *band[2], view.inspection.band[1].begin);
  EXPECT_EQ(*band[1] + *band[3], view.inspection.band[1].end - 1);
  EXPECT_EQ(data["features"].size(), features().size());
}

TEST(DataBlock, MarksRowsWithASentenceInAnotherLanguage) {
  PairView view;
  view.documents = {test::document_of({"The children walked home along the river in the evening.",
                                       "Die Kinder gingen am Abend den Fluss entlang nach Hause."},
                                      "en"),
                    test::document_of({"Anak-anak pulang.", "Anak-anak itu pulang."}, "id")};
  view.alignment.beads = {test::bead_of({0, 1}, {0, 1}, 0, 1), test::bead_of({1, 2}, {1, 2}, 0, 1)};
  using Numbers = std::vector<std::optional<std::int64_t>>;
  EXPECT_EQ(test::numbers_of(json::parse(alignment_data(view))["wrong"]), (Numbers{0, 1}));
}

TEST(DataBlock, TiesAreCountedInUtf16UnitsOfTheirSentence) {
  PairView view;
  view.documents = {test::document_of({"Ja!", "😀 é 12"}, "fr"),
                    test::document_of({"日本 12"}, "ja")};
  view.alignment.beads = {test::bead_of({0, 2}, {0, 1}, 0, 1)};
  InspectedBead inspected;
  const auto place = [](const Document& document, std::size_t sentence) {
    const std::uint32_t end = document.sentences[sentence].range.end;
    return ByteRange{end - 2, end};
  };
  inspected.ties = {
      {TieKind::kNumber, place(view.documents.source, 1), place(view.documents.target, 0), 1}};
  view.inspection.beads = {inspected};
  const json data = json::parse(alignment_data(view));
  // number + 3 * (second source sentence + 10 * first target sentence)
  using Numbers = std::vector<std::optional<std::int64_t>>;
  EXPECT_EQ(test::numbers_of(data["ties"]), (Numbers{1, 2 + 3 * 1, 5, 2, 3, 2}));
}

TEST(DataBlock, LargePairsGetFewerTies) {
  const json few = json::parse(alignment_data(test::large_view(100)));
  const json many = json::parse(alignment_data(test::large_view(20'000)));
  EXPECT_EQ(test::numbers_of(few["ties"]).size(), 100U * (1 + 5 * 8));
  EXPECT_EQ(test::numbers_of(many["ties"]).size(), 20'000U * (1 + 5 * 3));
}

TEST(DataBlock, HostileNamesAndUnknownMarginsAreData) {
  PairView view = test::ferry_view();
  view.documents.source.id = "</script>\xFF\n";
  view.inspection.beads[0].margin = INFINITY;
  const json data = json::parse(alignment_data(view));
  EXPECT_EQ(data["sides"][0]["id"], "</script>\xEF\xBF\xBD\n");
  EXPECT_EQ(test::numbers_of(data["margins"]).at(0), std::nullopt);
}

TEST(DataBlock, TheKeyDistinguishesAlignments) {
  PairView view = test::ferry_view();
  const json before = json::parse(alignment_data(view));
  EXPECT_EQ(json::parse(alignment_data(view))["key"], before["key"]);
  view.alignment.beads.pop_back();
  view.inspection.beads.pop_back();
  EXPECT_NE(json::parse(alignment_data(view))["key"], before["key"]);
}

}  // namespace
}  // namespace sejajar::report
