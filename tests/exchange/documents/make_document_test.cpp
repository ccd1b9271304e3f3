#include <gtest/gtest.h>
#include <sejajar/error.h>
#include <sejajar/read.h>

#include "exchange/documents/read_document.h"
#include "support/temp_dir.h"

namespace sejajar::documents {
namespace {

using namespace std::string_literals;

Document read(const std::string& bytes, const ReadOptions& options = {}) {
  return make_document(bytes, {"a.txt", "en"}, options);
}

std::string message_of(const std::string& bytes) {
  try {
    read(bytes);
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::kEncoding);
    return error.what();
  }
  return "no error";
}

TEST(MakeDocument, KeepsTheTextAsItWas) {
  const std::string bytes = "One.\r\n\r\nTwo\u0301 \nThree";
  const Document document = read(bytes);
  EXPECT_EQ(document.id, "a.txt");
  EXPECT_EQ(document.language, "en");
  EXPECT_EQ(document.text, bytes);
  ASSERT_EQ(document.paragraphs.size(), 3U);
  EXPECT_EQ(document.text_of(document.paragraphs[0]), "One.");
  EXPECT_EQ(document.text_of(document.paragraphs[1]), "Two\u0301");
  EXPECT_EQ(document.text_of(document.paragraphs[2]), "Three");
  EXPECT_TRUE(document.sentences.empty());
}

TEST(MakeDocument, DropsOneByteOrderMark) {
  const Document document = read(
      "\xEF\xBB\xBF"
      "One\uFEFFTwo");
  EXPECT_EQ(document.text, "One\uFEFFTwo");
  EXPECT_EQ(document.paragraphs[0].begin, 0U);
}

TEST(MakeDocument, TakesEmptyInput) {
  for (const char* bytes : {"", "\xEF\xBB\xBF", "\r\n \n"}) {
    EXPECT_TRUE(read(bytes).paragraphs.empty());
  }
}

TEST(MakeDocument, ReportsTheLineOfBadBytes) {
  EXPECT_EQ(message_of("one\r\ntwo\xC3 three"),
            "a.txt:2: invalid UTF-8 at byte 8; expected UTF-8 text, --encoding with its charset, "
            "such as windows-1251, or --on-bad-utf8 replace to go on");
  EXPECT_EQ(message_of("\xEF\xBB\xBF"
                       "a\xFF"),
            "a.txt:1: invalid UTF-8 at byte 4; expected UTF-8 text, --encoding with its charset, "
            "such as windows-1251, or --on-bad-utf8 replace to go on");
  EXPECT_EQ(message_of("a\n\0b\xFF"s),
            "a.txt:2: NUL byte at byte 2; expected UTF-8 text, --encoding with its charset, such "
            "as windows-1251, or --on-bad-utf8 replace to go on");
  EXPECT_EQ(message_of("\xFF\xFE"
                       "a\0"s),
            "a.txt:1: invalid UTF-8 at byte 0; expected UTF-8, but this is UTF-16; convert it");
}

TEST(MakeDocument, ReplacesBadBytesOnRequest) {
  ReadOptions options;
  options.on_bad_utf8 = BadUtf8::kReplace;
  EXPECT_EQ(read("a\xFF\0b\0"s, options).text, "a\uFFFD\uFFFDb\uFFFD");
  EXPECT_EQ(read("good", options).text, "good");
}

TEST(MakeDocument, ReadsFilesOfAnySize) {
  const test::TempDir folder;
  std::string bytes;
  while (bytes.size() < 3'000'000) bytes += "A line of text.\n";
  const std::string path = folder.write("long.txt", bytes);
  const Document document = sejajar::read(std::filesystem::path(path), "en");
  EXPECT_EQ(document.text, bytes);
  EXPECT_EQ(document.id, path);
  EXPECT_EQ(read(bytes).paragraphs, document.paragraphs);
}

TEST(MakeDocument, RefusesWhatIsNotAFile) {
  const test::TempDir folder;
  for (const std::string& path : {folder / "absent.txt", folder.path().string()}) {
    try {
      sejajar::read(std::filesystem::path(path), "en");
      FAIL() << path;
    } catch (const Error& error) {
      EXPECT_EQ(error.kind(), ErrorKind::kInput);
      EXPECT_TRUE(std::string(error.what()).starts_with(path + ": ")) << error.what();
    }
  }
}

}  // namespace
}  // namespace sejajar::documents
