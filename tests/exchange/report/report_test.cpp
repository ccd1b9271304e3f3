#include "exchange/report/report.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <regex>

#include "exchange/report/page_parts.h"
#include "support/pair_views.h"
#include "support/sha256.h"

namespace sejajar::report {
namespace {

TEST(Report, AllowsItsOwnScriptAndStyleOnly) {
  EXPECT_EQ(kScriptHash, test::policy_hash(kScript));
  EXPECT_EQ(kStyleHash, test::policy_hash(kStyle));
  const std::string page = report_page({test::ferry_view()}, {});
  EXPECT_NE(page.find("content=\"default-src 'none'; script-src '" + std::string(kScriptHash) +
                      "'; style-src '" + std::string(kStyleHash) + "'"),
            std::string::npos);
  EXPECT_NE(page.find("<script>" + std::string(kScript) + "</script>"), std::string::npos);
  EXPECT_NE(page.find("<style>" + std::string(kStyle) + "</style>"), std::string::npos);
}

TEST(Report, LoadsNothing) {
  const std::string page = report_page({test::ferry_view()}, {});
  static const std::regex outside(
      R"(\bsrc=|\bhref=\"(?!#|data:,)|@import|url\((?!#)|XMLHttpRequest|connect-src)");
  std::smatch match;
  EXPECT_FALSE(std::regex_search(page, match, outside)) << match.str();
}

TEST(Report, APageOfReviewAsksItsServerForTheAlignments) {
  const PairView view = test::ferry_view();
  const AlignmentLine unknown = {{"x/</script>.txt", "b.txt", "c.txt"}};
  const std::string page = review_page({line_of(view), unknown}, "/token/");
  EXPECT_NE(page.find("; connect-src 'self'\""), std::string::npos);
  EXPECT_NE(page.find(R"("server":"/token/")"), std::string::npos);
  EXPECT_NE(page.find("<title>Alignment of 2 texts</title>"), std::string::npos);
  EXPECT_NE(page.find(R"("languages":"en · id")"), std::string::npos);
  EXPECT_EQ(page.find("{{"), std::string::npos);
  EXPECT_EQ(page.find("The ferry left"), std::string::npos);
  EXPECT_EQ(page.find("x/</script>"), std::string::npos);
  const auto answer = nlohmann::json::parse(alignment_json(view, {{"models", "x"}}));
  EXPECT_EQ(answer["line"]["rows"], view.alignment.beads.size());
  EXPECT_EQ(answer["line"]["doubtful"], 0);  // its low bead has one side
  EXPECT_EQ(answer["line"]["key"], alignment_key(view));
  EXPECT_EQ(answer["data"]["key"], alignment_key(view));
  EXPECT_EQ(answer["data"]["sides"][0]["sentences"][0], "The ferry left at 7.45.");
  EXPECT_NE(answer["summary"].get<std::string>().find("(en, 3 sentences)"), std::string::npos);
}

TEST(Report, EveryPlaceOfThePageIsFilled) {
  const std::string page = report_page({test::ferry_view(), test::ferry_view()}, {{"a", "b"}});
  EXPECT_EQ(page.find("{{"), std::string::npos);
  EXPECT_NE(page.find("<title>Alignment of 2 pairs</title>"), std::string::npos);
  EXPECT_NE(page.find("id=\"data-1\""), std::string::npos);
}

TEST(Report, HostileTextsAndNamesStayText) {
  const std::string attack = "</script></noscript><script>x</script><img onerror=x {{style}}>";
  DocumentPair pair = {test::document_of({attack, "It rained."}, "en"),
                       test::document_of({attack, "Hujan turun."}, "id")};
  pair.source.id = "a/" + attack;
  pair.target.id = attack;
  const std::string page = report_page({test::aligned_view(std::move(pair))}, {{"models", attack}});
  EXPECT_EQ(page.find("<script>x"), std::string::npos);
  EXPECT_EQ(page.find("<img"), std::string::npos);
  EXPECT_NE(page.find("{{style}}"), std::string::npos);  // not filled: it is text
}

TEST(Report, VersionsHaveAPageOfTheirOwn) {
  VersionsView view;
  view.tags = {"en", "he", "id"};
  view.joiners = {" ", " ", " "};
  for (const std::string& tag : view.tags)
    view.documents.push_back(test::document_of({"</script><script>x</script>", "{{style}}"}, tag));
  view.alignment.units = {{{{0, 2}, {0, 1}, {0, 2}}, {0.9, 0.4, 0.9}, 0.8},
                          {{{2, 2}, {1, 2}, {2, 2}}, {0.9, 0.9, 0.9}, 0.9}};
  view.alignment.qualities = {0.9, 0.4, 0.9};
  view.alignment.related = {true, false, true};
  const std::string page = report_page({view}, {{"models", "</script><script>x"}});
  EXPECT_NE(page.find("script-src '" + std::string(kScriptHash)), std::string::npos);
  EXPECT_EQ(page.find("<script>x"), std::string::npos);
  EXPECT_NE(page.find("<title>document.en in 3 versions</title>"), std::string::npos);
  EXPECT_NE(page.find("not a version of the others"), std::string::npos);
  EXPECT_NE(page.find("1 with a probability below 0.5 (50.0 %)"), std::string::npos);
  EXPECT_NE(page.find("<td>2-1-2</td>"), std::string::npos);
  EXPECT_NE(page.find("<td lang=\"he\" dir=\"auto\">{{style}}</td>"), std::string::npos);
  static const std::regex outside(
      R"(\bsrc=|\bhref=\"(?!#|data:,)|@import|url\((?!#)|XMLHttpRequest|connect-src)");
  EXPECT_FALSE(std::regex_search(page, outside));
}

TEST(Report, PairsAndVersionsShareAPage) {
  VersionsView versions;
  versions.tags = {"en", "id", "fr"};
  versions.joiners = {" ", " ", " "};
  for (const std::string& tag : versions.tags)
    versions.documents.push_back(test::document_of({"One.", "Two."}, tag));
  versions.alignment.units = {{{{0, 1}, {0, 2}, {0, 1}}, {0.9, 0.4, 0.9}, 0.8},
                              {{{1, 2}, {2, 2}, {2, 2}}, {0.2, 0.2, 0.2}, 0.2}};
  versions.alignment.qualities = {0.9, 0.6, 0.9};
  versions.alignment.related = {true, true, true};
  const AlignmentLine line = line_of(versions);
  EXPECT_EQ(line.languages, "en · id · fr");
  EXPECT_EQ(line.figures->rows, 2U);
  EXPECT_NEAR(line.figures->quality, 0.8, 1e-9);
  EXPECT_EQ(line.figures->doubtful, 0.5);  // a row of one text is unpaired, not doubtful
  const std::string page = report_page({test::ferry_view(), versions}, {});
  for (const char* part : {"id=\"data-0\"", "id=\"data-1\"", "id=\"summary-0\"", "id=\"summary-1\"",
                           "<title>Alignment of 2 texts</title>"})
    EXPECT_NE(page.find(part), std::string::npos) << part;
}

TEST(Report, TwentyThousandBeadsFitIntoFiveMegabytes) {
  const std::string page = report_page({test::large_view(20'000)}, {});
  RecordProperty("bytes", std::to_string(page.size()));
  EXPECT_LE(page.size(), 5'000'000U);
  EXPECT_GE(page.size(), 3'000'000U);
}

}  // namespace
}  // namespace sejajar::report
