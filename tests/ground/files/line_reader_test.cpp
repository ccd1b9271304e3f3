#include "ground/files/line_reader.h"

#include <gtest/gtest.h>

#include <sstream>
#include <vector>

#include "support/refusal.h"
#include "support/temp_dir.h"

namespace sejajar::files {
namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::istringstream in(text);
  LineReader reader(in, "x.tsv");
  std::vector<std::string> lines;
  for (std::string line; reader.next(line);) lines.push_back(line);
  return lines;
}

TEST(LineReader, ReadsLinesWithoutTheirEnds) {
  using Lines = std::vector<std::string>;
  EXPECT_EQ(lines_of(""), Lines{});
  EXPECT_EQ(lines_of("a\n\nb\r\nc"), (Lines{"a", "", "b", "c"}));
  EXPECT_EQ(lines_of("a\rb\n"), (Lines{"a\rb"}));
  const std::string others = "a\u2028b\u2029c\u0085d\ve\ff";
  EXPECT_EQ(lines_of(others + "\n\f\n"), (Lines{others, "\f"}));
}

TEST(LineReader, RefusesLinesThatWouldBeOne) {
  EXPECT_EQ(test::refusal(ErrorKind::kInput, [] { lines_of("a\rb\r"); }),
            "x.tsv:1: the lines end with CR alone, and would be read as one; expected lines that "
            "end with LF or CRLF");
}

TEST(LineReader, ReadsLinesOfAnyLength) {
  for (std::size_t size = 4090; size < 4100; ++size) {
    for (const std::size_t length : {size, 2 * size, 3 * size}) {
      const std::string line(length, 'x');
      for (const std::string end : {"", "\n", "\nb", "\r\nb\n"}) {
        std::vector<std::string> expected = {line};
        if (end.find('b') != std::string::npos) expected.emplace_back("b");
        EXPECT_EQ(lines_of(line + end), expected) << length << " and " << end.size();
      }
    }
  }
}

TEST(LineReader, RefusesAnEndlessLine) {
  LineReader reader("/dev/zero");
  std::string line;
  EXPECT_EQ(test::refusal(ErrorKind::kInput, [&] { reader.next(line); }),
            "/dev/zero:1: longer than 512 MiB; expected lines of text");
}

TEST(LineReader, DropsAByteOrderMarkAtTheStartOnly) {
  EXPECT_EQ(lines_of("\xEF\xBB\xBF"
                     "a\n\xEF\xBB\xBF"
                     "b"),
            (std::vector<std::string>{"a",
                                      "\xEF\xBB\xBF"
                                      "b"}));
}

TEST(LineReader, KnowsThePlaceOfALine) {
  std::istringstream in("a\n \t\nb\n");
  LineReader reader(in, "x.tsv");
  EXPECT_EQ(reader.place().name(), "x.tsv");
  std::string line;
  ASSERT_TRUE(reader.next_nonblank(line));
  EXPECT_EQ(reader.place().name(), "x.tsv:1");
  ASSERT_TRUE(reader.next_nonblank(line));
  EXPECT_EQ(line, "b");
  EXPECT_EQ(test::refusal(ErrorKind::kInput, [&] { reader.fail("odd", "even"); }),
            "x.tsv:3: odd; expected even");
  EXPECT_FALSE(reader.next_nonblank(line));
}

TEST(LineReader, RefusesWhatIsNotText) {
  EXPECT_EQ(test::refusal(ErrorKind::kEncoding, [] { lines_of("a\nbc\xFF\n"); }),
            "x.tsv:2: invalid UTF-8 at byte 2 of the line; expected UTF-8 text");
  EXPECT_EQ(test::refusal(ErrorKind::kEncoding, [] { lines_of(std::string("a\0", 2)); }),
            "x.tsv:1: a NUL byte at byte 1 of the line; expected UTF-8 text");
}

TEST(LineReader, OpensFilesAndThrowsErrorsOfTheirKind) {
  const test::TempDir dir;
  LineReader reader(dir.write("a", "one\n\xFF\n"), ErrorKind::kModel);
  std::string line;
  ASSERT_TRUE(reader.next(line));
  EXPECT_EQ(line, "one");
  test::refusal(ErrorKind::kModel, [&] { reader.next(line); });
  test::refusal(ErrorKind::kModel, [&] { LineReader(dir / "none", ErrorKind::kModel); });
}

}  // namespace
}  // namespace sejajar::files
