// Phrases of writing without full stops; the hard cases of Thai are in th.txt.

#include <gtest/gtest.h>
#include <sejajar/split.h>

#include <algorithm>

#include "exchange/documents/read_document.h"

namespace sejajar {
namespace {

std::string split_text(const std::string& text, const std::string& language,
                       ParagraphEnd paragraphs = ParagraphEnd::kLine) {
  static const Models models = load_models(std::string(SEJAJAR_SOURCE_DIR) + "/models",
                                           {"th", "km", "lo", "my"}, {.lexicons = false});
  ReadOptions options;
  options.paragraphs = paragraphs;
  const Document document =
      split(documents::make_document(text, {"test", language}, options), models);
  std::string marked;
  for (const Sentence& sentence : document.sentences) {
    marked += (marked.empty() ? "" : "|") + std::string(document.text_of(sentence));
  }
  return marked;
}

TEST(PhraseSplitter, EndsAtTheTerminatorsOfTheScript) {
  EXPECT_EQ(split_text("ខ្ញុំទៅផ្សារ។ គាត់នៅផ្ទះ។", "km"), "ខ្ញុំទៅផ្សារ។|គាត់នៅផ្ទះ។");
  EXPECT_EQ(split_text("ខ្ញុំទៅផ្សារ។គាត់នៅផ្ទះ។", "km"), "ខ្ញុំទៅផ្សារ។|គាត់នៅផ្ទះ។");
  EXPECT_EQ(split_text("သူ ကျောင်း သွားသည်။ ကျွန်တော် အိမ်မှာ နေသည်။", "my"),
            "သူ ကျောင်း သွားသည်။|ကျွန်တော် အိမ်မှာ နေသည်။");
}

TEST(PhraseSplitter, EndsAtPhraseFinalSpaces) {
  EXPECT_EQ(split_text("ລາວເຮັດວຽກຢູ່ໂຮງໝໍໃນເມືອງ ພວກເຮົາຢູ່ເຮືອນໝົດມື້", "lo"),
            "ລາວເຮັດວຽກຢູ່ໂຮງໝໍໃນເມືອງ|ພວກເຮົາຢູ່ເຮືອນໝົດມື້");
}

TEST(PhraseSplitter, EndsAtLineEnds) {
  EXPECT_EQ(split_text("ฝนตก\nแดดออก", "th", ParagraphEnd::kNone), "ฝนตก|แดดออก");
}

TEST(PhraseSplitter, KeepsMarksWithAPhrase) {
  EXPECT_EQ(split_text("* * *", "th"), "* * *");
  EXPECT_EQ(split_text("ฝนตก! !", "th"), "ฝนตก! !");
  EXPECT_EQ(split_text("", "th"), "");
}

TEST(PhraseSplitter, LimitsTheLengthOfPhrases) {
  std::string text;
  for (int k = 0; k < 200; ++k) text += "และ 7 ";
  const std::string marked = split_text(text, "th");
  EXPECT_GT(std::count(marked.begin(), marked.end(), '|'), 5);
}

}  // namespace
}  // namespace sejajar
