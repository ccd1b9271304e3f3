#include <gtest/gtest.h>

#include "support/office_files.h"
#include "support/read_documents.h"

namespace sejajar::documents {
namespace {

using Texts = std::vector<std::string>;

const std::string kFirst =
    "<html><head><title>Left out</title></head><body><h1>One</h1></body></html>";
const std::string kSecond = "<html><body><p>Two &amp; three.</p></body></html>";

TEST(Epub, ReadsThePagesInTheOrderOfTheSpine) {
  EXPECT_EQ(test::paragraphs_of(test::read_bytes(test::epub(kFirst, kSecond))),
            (Texts{"One", "Two & three."}));
}

TEST(Epub, IsRecognizedWithoutItsFirstEntry) {
  auto files = test::epub_files(kFirst, kSecond);
  files.erase(files.begin());
  EXPECT_EQ(test::paragraphs_of(test::read_bytes(test::zipped(files))),
            (Texts{"One", "Two & three."}));
}

TEST(Epub, ReadsAnEmptyOne) {
  EXPECT_EQ(test::read_bytes(test::epub("", "")).text, "");
}

TEST(Epub, NamesThePageInItsNotes) {
  const std::string page = "<html><head><meta charset=\"windows-1251\"></head><p>\xCC\xE8\xF0.";
  const auto notes = test::notes_of(test::epub(page, kSecond));
  EXPECT_EQ(notes, (Texts{"a: OEBPS/text/first.xhtml: read as windows-1251 (declared)"}));
}

TEST(Epub, RefusesOneThatLacksAPage) {
  auto files = test::epub_files(kFirst, kSecond);
  files.erase(files.begin() + 3);
  EXPECT_EQ(test::refusal_of(test::zipped(files)),
            "a: no OEBPS/text/second page.xhtml in the archive; expected all pages of the spine");
}

TEST(Epub, RefusesEncryptedPagesButNotFonts) {
  auto files = test::epub_files(kFirst, kSecond);
  files.push_back({"META-INF/encryption.xml",
                   "<encryption><CipherReference URI=\"OEBPS/font.otf\"/></encryption>"});
  EXPECT_EQ(test::refusal_of(test::zipped(files)), "no error");
  files.back().content =
      "<encryption><CipherReference URI=\"OEBPS/text/first.xhtml\"/></encryption>";
  EXPECT_EQ(test::refusal_of(test::zipped(files)),
            "a: OEBPS/text/first.xhtml is encrypted; expected a book without protection");
}

TEST(Epub, RefusesATruncatedOne) {
  const std::string whole = test::epub(kFirst, kSecond);
  const std::string message = test::refusal_of(whole.substr(0, whole.size() / 2));
  EXPECT_TRUE(message.starts_with("a: cannot be unpacked: ")) << message;
}

TEST(Epub, RefusesHostileOnes) {
  ReadOptions options;
  options.max_entries = 5;
  EXPECT_EQ(test::refusal_of(test::epub(kFirst, kSecond), options),
            "a: an archive of more than 5 files; expected fewer, or a greater --max-entries");
  options = {};
  options.max_size = 1;
  // Each page alone is within the limit.
  const std::string page = "<p>" + std::string(700'000, 'x');
  EXPECT_EQ(test::refusal_of(test::epub(page, page), options),
            "a: unpacks to more than 1 MiB; expected less, or a greater --max-size");
  EXPECT_EQ(
      test::refusal_of(test::epub(test::times(10'000, "<div>"), kSecond)),
      "a(OEBPS/text/first.xhtml):1: elements nested more than 1000 deep; expected fewer, or a "
      "greater --max-depth");
}

}  // namespace
}  // namespace sejajar::documents
