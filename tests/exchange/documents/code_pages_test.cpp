#include "exchange/documents/code_pages.h"

#include <gtest/gtest.h>
#include <unicode/ucnv.h>

#include "support/read_documents.h"

namespace sejajar::documents {
namespace {

/// `text`, which is UTF-8, in `charset`.
std::string encoded(const std::string& text, const std::string& charset) {
  UErrorCode status = U_ZERO_ERROR;
  std::string bytes(text.size() * 2 + 8, '\0');
  const std::int32_t size =
      ucnv_convert(charset.c_str(), "UTF-8", bytes.data(), static_cast<std::int32_t>(bytes.size()),
                   text.data(), static_cast<std::int32_t>(text.size()), &status);
  EXPECT_TRUE(U_SUCCESS(status)) << charset;
  bytes.resize(static_cast<std::size_t>(size));
  return bytes;
}

const struct {
  std::string language, charset, text;
} kTexts[] = {
    {"sk", "windows-1250", "Loď odišla o siedmej. Celý deň pršalo a nikto sa nesťažoval."},
    {"sl", "windows-1250",
     "Trajekt je odplul ob sedmih. Deževalo je, a nihče se ni pritoževal že."},
    {"bg", "windows-1251", "Фериботът тръгна в седем. Валя цял ден."},
    {"uk", "KOI8-U", "Пором відплив о сьомій. Увесь день ішов дощ."},
    {"ru", "IBM866", "Паром ушёл в семь. Весь день шёл дождь."},
    {"el", "windows-1253", "Άλλα πλοία έφυγαν στις επτά. Έβρεχε όλη μέρα."},
    {"tr", "windows-1254", "Feribot yedide ayrıldı. Bütün gün yağmur yağdı, kimse şikâyet etmedi."},
    {"he", "windows-1255", "המעבורת יצאה בשבע. ירד גשם כל היום ואיש לא התלונן על כך בעיר."},
    {"ar", "windows-1256", "غادرت العبارة في السابعة. هطل المطر طوال اليوم."},
    {"lt", "windows-1257", "Keltas išplaukė septintą. Visą dieną lijo, niekas nesiskundė."},
    {"th", "windows-874", "เรือออกเวลาเจ็ดโมง ฝนตกทั้งวัน"},
    {"ja", "EUC-JP", "船は七時に出た。一日中雨が降った。"},
    {"zh", "GB18030", "船在七点开了。下了一整天的雨。"},
    {"ko", "windows-949", "배는 일곱 시에 떠났다. 하루 종일 비가 왔다."},
};

TEST(CodePages, TheLanguageChooses) {
  for (const auto& [language, charset, text] : kTexts) {
    const std::string bytes = encoded(text, charset);
    EXPECT_EQ(test::read_bytes(bytes, {}, language).text, text) << language;
    EXPECT_EQ(test::notes_of(bytes, {}, language),
              std::vector<std::string>{"a: read as " + charset + " (detected)"});
  }
}

TEST(CodePages, WithoutALanguageTheTextChooses) {
  for (const auto& [language, charset, text] : kTexts) {
    std::string longer;
    for (int k = 0; k < 4; ++k) longer += text + "\n";
    EXPECT_EQ(test::read_bytes(encoded(longer, charset), {}, "und").text, longer) << language;
  }
}

TEST(CodePages, LettersOfOtherLanguagesSpeakAgainstOne) {
  const std::string bytes = encoded("Зал закрыт. Поезд ушёл.", "windows-1251");
  EXPECT_EQ(code_page_of(bytes, "fr"), std::nullopt);
  EXPECT_EQ(code_page_of(bytes, "ru"), "windows-1251");
  EXPECT_EQ(code_page_of("\x81\x8D\x8F\x90\x9D", "und"), std::nullopt);
  EXPECT_EQ(code_page_of("", "und"), std::nullopt);
}

TEST(CodePages, Utf16NeedsNoMark) {
  for (const std::string charset : {"UTF-16LE", "UTF-16BE"}) {
    for (const std::string text : {"It rained.\nNobody minded.\n", "Шёл дождь.\nВсе ушли.\n"}) {
      const std::string bytes = encoded(text, charset);
      EXPECT_EQ(unmarked_utf16(bytes), charset);
      EXPECT_EQ(test::read_bytes(bytes).text, text);
    }
  }
  EXPECT_EQ(unmarked_utf16(std::string("ab\0cd\0ef", 8)), "");
  EXPECT_EQ(unmarked_utf16(std::string("a\0\1\0", 4)), "");
  EXPECT_EQ(unmarked_utf16(std::string("a\0b", 3)), "");
}

}  // namespace
}  // namespace sejajar::documents
