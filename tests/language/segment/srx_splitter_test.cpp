#include "language/segment/srx_splitter.h"

#include <gtest/gtest.h>
#include <sejajar/error.h>
#include <sejajar/split.h>

#include <chrono>
#include <fstream>
#include <iterator>

#include "support/plain_text.h"
#include "support/srx_text.h"
#include "support/temp_dir.h"

namespace sejajar {
namespace {

using Texts = std::vector<std::string>;

SplitOptions options_for(const std::string& path) {
  SplitOptions options;
  options.splitter = "srx";
  options.srx = path;
  return options;
}

Document split_by(const std::string& rules, Document document, std::uint32_t effort = 1000) {
  const test::TempDir dir;
  SplitOptions options = options_for(dir.write("my.srx", test::srx_file(rules)));
  options.srx_effort = effort;
  return split(std::move(document), Models(), options);
}

Texts texts_of(const Document& document) {
  Texts texts;
  for (const Sentence& sentence : document.sentences) {
    texts.emplace_back(document.text_of(sentence));
  }
  return texts;
}

const std::string kAfterMark = test::srx_rule("[.?!]+", "\\s", true);

TEST(SrxSplitter, CutsWhereTheFirstRuleThatAppliesHasABreak) {
  const std::string no = test::srx_rule("\\bDr\\.", "\\s", false);
  const std::string text = "Dr. Hart came. Was it late?! Yes...";
  EXPECT_EQ(texts_of(split_by(no + kAfterMark, test::read_plain(text))),
            (Texts{"Dr. Hart came.", "Was it late?!", "Yes..."}));
  EXPECT_EQ(texts_of(split_by(kAfterMark + no, test::read_plain(text))),
            (Texts{"Dr.", "Hart came.", "Was it late?!", "Yes..."}));
  const std::string but = test::srx_rule("Dr\\.", "\\sHart", true);
  EXPECT_EQ(texts_of(split_by(but + no + kAfterMark, test::read_plain("Dr. Hart. Dr. Who."))),
            (Texts{"Dr.", "Hart.", "Dr. Who."}));
  EXPECT_EQ(texts_of(split_by(no, test::read_plain(text))), (Texts{text}));
}

TEST(SrxSplitter, TrimsAndKeepsOffsetsAfterWideCharacters) {
  const std::string text =
      "\U0001F600\u00E9. \u00A0\u5B66\u751F.  \nA\U0001F600.\u2003\U0001F600b. ";
  const Document document = split_by(kAfterMark, test::read_plain(text));
  EXPECT_EQ(texts_of(document),
            (Texts{"\U0001F600\u00E9.", "\u5B66\u751F.", "A\U0001F600.", "\U0001F600b."}));
  EXPECT_EQ(document.sentences[1].range.begin, 10U);
  EXPECT_EQ(document.sentences[1].paragraph, 0U);
  EXPECT_EQ(document.sentences[3].paragraph, 1U);
}

TEST(SrxSplitter, SeesLineEndsInsideParagraphs) {
  const std::string rules = test::srx_rule("\\r?\\n", "", true) + test::srx_rule("\\.", " ", true);
  EXPECT_EQ(
      texts_of(split_by(rules, test::read_plain("One. Two\r\nthree\nfour.", ParagraphEnd::kNone))),
      (Texts{"One.", "Two", "three", "four."}));
}

TEST(SrxSplitter, IgnoresBreaksAtTheEndsAndEmptyPieces) {
  EXPECT_EQ(texts_of(split_by(test::srx_rule("", "", true), test::read_plain("ab c"))),
            (Texts{"a", "b", "c"}));
  EXPECT_TRUE(split_by(kAfterMark, test::read_plain("")).sentences.empty());
  EXPECT_TRUE(split_by(kAfterMark, test::read_plain(" \n\n")).sentences.empty());
}

TEST(SrxSplitter, NamesTheRuleAndTheTextThatExceedTheEffort) {
  const test::TempDir dir;
  const std::string path =
      dir.write("my.srx", test::srx_file(kAfterMark + test::srx_rule("(x+)+y", "z", true)));
  SplitOptions options = options_for(path);
  options.srx_effort = 10;
  const Document document = test::read_plain("One. Two.\n\n" + std::string(50, 'x'));
  try {
    split(document, Models(), options);
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::kInput);
    EXPECT_EQ(error.what(),
              path +
                  ":8: '(x+)+y' before 'z' exceeds the effort limit on a.txt:3; expected a "
                  "simpler rule or a greater --srx-effort than 10");
  }
}

TEST(SrxSplitter, NeedsAFileAndRereadsItWhenItChanges) {
  try {
    split(test::read_plain("A."), Models(), options_for(""));
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::kUsage);
    EXPECT_STREQ(error.what(), "--splitter srx needs rules; expected --srx FILE");
  }
  const test::TempDir dir;
  const std::string path = dir.write("my.srx", test::srx_file(kAfterMark));
  EXPECT_EQ(texts_of(split(test::read_plain("A. B"), Models(), options_for(path))),
            (Texts{"A.", "B"}));
  dir.write("my.srx", test::srx_file(test::srx_rule("B", "", true)));
  std::filesystem::last_write_time(
      path, std::filesystem::last_write_time(path) + std::chrono::seconds(2));
  EXPECT_EQ(texts_of(split(test::read_plain("A. BC"), Models(), options_for(path))),
            (Texts{"A. B", "C"}));
}

// Ten times the text in one paragraph is done with ten times the effort at most.
TEST(SrxSplitter, EffortIsLinearInTheText) {
  const std::string rules = test::srx_rule("\\b\\pL+\\.", "\\s\\p{Ll}", false) + kAfterMark;
  std::string text;
  for (int k = 0; k < 60'000; ++k) text += "Ketika hujan turun, dll. kami pulang. ";
  const Document document = split_by(rules, test::read_plain(text), 300);
  EXPECT_EQ(document.sentences.size(), 60'000U);
}

// The file that docs/splitters-of-your-own.md shows does what the page says of it.
TEST(SrxSplitter, FollowsTheExampleOfTheDocumentation) {
  std::ifstream in(SEJAJAR_SOURCE_DIR "/docs/splitters-of-your-own.md");
  const std::string page{std::istreambuf_iterator<char>(in), {}};
  const std::string start = "```xml\n";
  const std::size_t begin = page.find(start);
  ASSERT_NE(begin, std::string::npos);
  const std::size_t end = page.find("```", begin + start.size());
  const test::TempDir dir;
  const SplitOptions options = options_for(
      dir.write("my.srx", page.substr(begin + start.size(), end - begin - start.size())));
  Document document = test::read_plain("Capt. Hook left. Dr. Hart stayed.");
  EXPECT_EQ(texts_of(split(document, Models(), options)),
            (Texts{"Capt. Hook left.", "Dr. Hart stayed."}));
  document.language = "fr";
  EXPECT_EQ(texts_of(split(document, Models(), options)),
            (Texts{"Capt.", "Hook left.", "Dr.", "Hart stayed."}));
}

}  // namespace
}  // namespace sejajar
