#include "program/find/entries.h"

#include <gtest/gtest.h>
#include <sejajar/error.h>

#include <filesystem>

#include "support/temp_dir.h"

namespace sejajar::find {
namespace {

TEST(Entries, AFolderHasAllFilesBelowItThatAreNotHidden) {
  const test::TempDir dir;
  std::filesystem::create_directories(dir / "b/.git");
  dir.write("z.txt", "z");
  dir.write(".hidden", "h");
  dir.write("b/a.html", "a");
  dir.write("b/.git/config", "c");
  Failures failures;
  const auto entries = read_entries(dir.path().string(), failures);
  ASSERT_EQ(entries.size(), 2u);
  EXPECT_EQ(entries[0].path, dir / "b/a.html");
  EXPECT_EQ(entries[1].path, dir / "z.txt");
  EXPECT_TRUE(failures.empty());
}

TEST(Entries, AManifestMayNameLanguageSiteAndDate) {
  const test::TempDir dir;
  Failures failures;
  const auto entries = read_entries(dir.write("m",
                                              "date\tpath\tlanguage\tsite\n"
                                              "2026-11-28\tb\tid\tx.org\n"
                                              "\ta\t\t\n"
                                              "1970-01-02T10:00\tc\t\t\n"
                                              "28.11.2026\td\t\t\n"
                                              "\t\ten\t\n"
                                              "\ta\t\t\n"),
                                    failures);
  ASSERT_EQ(entries.size(), 3u);
  EXPECT_EQ(entries[0].path, "a");
  EXPECT_FALSE(entries[0].day);
  EXPECT_EQ(entries[1].language, "id");
  EXPECT_EQ(entries[1].site, "x.org");
  EXPECT_EQ(*entries[2].day, 1);
  EXPECT_EQ(*entries[1].day, 20785);
  ASSERT_EQ(failures.size(), 3u);
  EXPECT_EQ(failures[0], dir / "m" + ":5: date '28.11.2026'; expected a date such as 2026-11-28");
  EXPECT_EQ(failures[1], dir / "m" + ":6: empty path; expected a name");
  EXPECT_EQ(failures[2],
            dir / "m" + ": 1 row of documents listed before; expected each document once");
}

TEST(Entries, RecordsHaveTheirTexts) {
  const test::TempDir dir;
  Failures failures;
  const auto objects = read_entries(dir.write("j",
                                              "{\"id\": \"b\", \"text\": \"One.\", "
                                              "\"language\": \"en\", \"date\": \"2026-01-01\"}\n"
                                              "{\"text\": \"no id\"}\n"
                                              "{\"id\": 7}\n"
                                              "{broken\n"
                                              "{\"id\": \"a\", \"text\": \"\"}\n"
                                              "{\"id\": \"c\", \"content\": \"Three.\"}\n"),
                                    failures);
  ASSERT_EQ(objects.size(), 2u);
  EXPECT_EQ(objects[0].path, "a");
  EXPECT_EQ(objects[0].text, "");
  EXPECT_EQ(objects[1].text, "One.");
  EXPECT_EQ(objects[1].language, "en");
  ASSERT_EQ(failures.size(), 4u);
  EXPECT_EQ(failures[3], dir / "j" + ":6: no 'text'; expected an object with id and text");
  failures.clear();
  const auto rows = read_entries(
      dir.write("t", "text\turl\nVHdvLg==\thttp://x/2\n!\thttp://x/3\nonly one cell\n"), failures);
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(rows[0].path, "http://x/2");
  EXPECT_EQ(rows[0].text, "Two.");
  ASSERT_EQ(failures.size(), 2u);
  EXPECT_EQ(failures[0], dir / "t" + ":3: malformed text; expected base64");
}

TEST(Entries, AnythingElseIsRefused) {
  const test::TempDir dir;
  Failures failures;
  EXPECT_THROW(read_entries(dir / "missing", failures), Error);
  EXPECT_THROW(read_entries(dir.write("m", "file\tlanguage\na\ten\n"), failures), Error);
  EXPECT_TRUE(read_entries(dir.write("e", ""), failures).empty());
}

TEST(Entries, APathMayStateItsLanguage) {
  const std::vector<std::string> known = {"en", "id", "the"};
  EXPECT_EQ(language_in_name("site/en/page.html", known), "en");
  EXPECT_EQ(language_in_name("page.id.html", known), "id");
  EXPECT_EQ(language_in_name("article_id-2", known), "id");
  EXPECT_EQ(language_in_name("idea/enough.txt", known), "");
  EXPECT_EQ(language_in_name("en/page.id.html", known), "") << "two";
  EXPECT_EQ(language_in_name("", known), "");
}

}  // namespace
}  // namespace sejajar::find
