#include "language/analyze/respelling.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "language/analyze/analysis.h"
#include "support/documents.h"

namespace sejajar::analyze {
namespace {

struct RespellingCase {
  const char* description;
  const char* language;
  const char* text;
  const char* respelled;
};

TEST(Respelling, GivesVariantsOfALanguageOneSpelling) {
  const RespellingCase cases[] = {
      {"traditional characters", "zh", "這個國家對我們說過", "这个国家对我们说过"},
      {"traditional characters of a region", "zh-TW", "他們來學東西", "他们来学东西"},
      {"Cantonese", "yue", "這個學生會來", "这个学生会来"},
      {"simplified characters", "zh", "这个国家对我们说过", "这个国家对我们说过"},
      {"Japanese keeps its characters", "ja", "学校の時間と会社の電車", "学校の時間と会社の電車"},
      {"Serbian in Cyrillic", "sr", "Књига је на столу.", "Knjiga je na stolu."},
      {"Serbian in Latin letters", "sr-Latn", "Knjiga je na stolu.", "Knjiga je na stolu."},
      {"Russian keeps its letters", "ru", "Книга на столе.", "Книга на столе."},
  };
  for (const RespellingCase& test : cases) {
    Respelling respelled(test::document_of({test.text}, test.language));
    EXPECT_EQ(respelled(test.text), test.respelled) << test.description;
  }
}

TEST(Respelling, OfAQuotationIsThatOfItsDocument) {
  const std::string simplified = "这个们来时会对说国为学过关开问长见后从还";
  Respelling respelled(test::document_of({simplified, "他寫：這"}, "zh"));
  EXPECT_EQ(respelled("他寫：這"), "他寫：這");
}

TEST(Respelling, GivesBothSpellingsTheSameUnits) {
  const auto units = [](const char* text, const char* language) {
    const Analysis side = analyze(test::document_of({text}, language));
    std::vector<std::string> texts;
    for (const std::uint32_t unit : side.units[0]) texts.emplace_back(side.vocabulary.text(unit));
    return texts;
  };
  EXPECT_EQ(units("這個國家", "zh-Hant"), units("这个国家", "zh"));
  EXPECT_EQ(units("Књига је на столу", "sr"), units("Knjiga je na stolu", "sr-Latn"));
}

TEST(Respelling, LeavesNamesOfHanAsTheyAre) {
  const auto shared = [](const char* han) {
    const DocumentPair documents{test::document_of({"Then Zhang Guorong came."}, "en"),
                                 test::document_of({han}, "zh")};
    const PairAnalysis pair = analyze(documents);
    std::size_t count = 0;
    for (const std::uint32_t unit : pair.target.units[0]) {
      const std::string text(pair.target.vocabulary.text(unit));
      count += text == "zhang" || text == "guoro" ? 1 : 0;
    }
    return count;
  };
  EXPECT_EQ(shared("這時張國榮來了。"), 2U);
  EXPECT_EQ(shared("这时张国荣来了。"), 2U);
}

}  // namespace
}  // namespace sejajar::analyze
