#include "ground/files/zip_archive.h"

#include <gtest/gtest.h>
#include <sejajar/error.h>

#include "support/archives.h"

namespace sejajar::files {
namespace {

const std::string kName = "a";
const ReadOptions kOptions;

TEST(ZipArchive, ReadsWhatIsWanted) {
  const std::string bytes = test::zipped({{"x", "1"}, {"y", "2"}, {"z/w", "3"}});
  ZipArchive entries(bytes, kName, kOptions);
  const auto found = entries.read([](const std::string& name) { return name != "y"; });
  EXPECT_EQ(found, (std::map<std::string, std::string>{{"x", "1"}, {"z/w", "3"}}));
  EXPECT_EQ(entries.read_one("y"), "2");
  EXPECT_THROW(entries.read_one("v"), Error);
}

TEST(ZipArchive, NoticesDamage) {
  const std::string bytes = test::zipped({{"x", std::string(100, 'q') + "1234567890"}});
  const std::size_t size = bytes.size();
  std::size_t refused = 0;
  for (std::size_t k = 0; k < size; ++k) {
    std::string damaged = bytes;
    damaged[k] = static_cast<char>(damaged[k] ^ 0x55);
    try {
      const auto found =
          ZipArchive(damaged, kName, kOptions).read([](const auto&) { return true; });
      if (!found.contains("x")) continue;
      EXPECT_EQ(found.at("x"), std::string(100, 'q') + "1234567890") << k;
    } catch (const Error&) {
      ++refused;
    }
  }
  EXPECT_GT(refused, size / 10);
}

TEST(ZipArchive, KindsAreRecognizedWithoutUnpacking) {
  const std::string bytes =
      test::zipped({{"mimetype", "application/x"}, {"word/document.xml", ""}});
  EXPECT_TRUE(is_zip(bytes));
  EXPECT_TRUE(has_media_type(bytes, "application/x"));
  EXPECT_FALSE(has_media_type(bytes, "application/y"));
  EXPECT_TRUE(has_entry_name(bytes, "word/document"));
  EXPECT_FALSE(has_entry_name(bytes, "META-INF"));
  EXPECT_FALSE(is_zip("text"));
  EXPECT_FALSE(has_entry_name("word/document", "word/document"));
}

TEST(ZipArchive, PathsAreResolved) {
  EXPECT_EQ(resolve_path("OEBPS/", "text/a%20b.xhtml#top"), "OEBPS/text/a b.xhtml");
  EXPECT_EQ(resolve_path("OEBPS/text/", "../c.xhtml"), "OEBPS/c.xhtml");
  EXPECT_EQ(resolve_path("x/", "/word/document.xml"), "word/document.xml");
  EXPECT_EQ(resolve_path("", "100%"), "100%");
  EXPECT_EQ(resolve_path("", "%zz"), "%zz");
  EXPECT_EQ(folder_of("a/b/c"), "a/b/");
  EXPECT_EQ(folder_of("c"), "");
}

}  // namespace
}  // namespace sejajar::files
