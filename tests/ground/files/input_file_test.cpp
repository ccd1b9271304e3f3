#include "ground/files/input_file.h"

#include <gtest/gtest.h>
#include <sejajar/error.h>

#include "support/run_program.h"
#include "support/temp_dir.h"

namespace sejajar::files {
namespace {

std::string content(const std::string& path) {
  InputFile in(path);
  std::string all;
  std::string block(1000, '\0');
  while (in.read(block.data(), 1000), in.gcount() > 0) {
    all.append(block, 0, static_cast<std::size_t>(in.gcount()));
  }
  return all;
}

TEST(InputFile, GivesPlainFilesAsTheyAre) {
  const test::TempDir dir;
  const std::string bytes("a\0b\r\n\xFF", 6);
  EXPECT_EQ(content(dir.write("plain", bytes)), bytes);
  EXPECT_EQ(content(dir.write("empty", "")), "");
  const std::string large(300000, 'x');
  EXPECT_EQ(content(dir.write("large", large)), large);
}

TEST(InputFile, KnowsCompressionByItsContent) {
  const test::TempDir dir;
  std::string text;
  for (int k = 0; k < 30000; ++k) text += "line " + std::to_string(k) + "\n";
  dir.write("text", text);
  std::size_t tried = 0;
  for (const char* tool : {"gzip", "bzip2", "xz", "zstd"}) {
    const std::string name = std::string("packed-by-") + tool;
    if (test::run_shell(std::string(tool) + " -c text >" + name, dir).exit_code != 0) continue;
    EXPECT_EQ(content(dir / name), text) << tool;
    ++tried;
  }
  EXPECT_GE(tried, 1u);
}

TEST(InputFile, ReadsAllMembersOfAGzipFile) {
  const test::TempDir dir;
  dir.write("a", "one\n");
  dir.write("b", "two\n");
  ASSERT_EQ(test::run_shell("gzip -c a >ab.gz; gzip -c b >>ab.gz", dir).exit_code, 0);
  EXPECT_EQ(content(dir / "ab.gz"), "one\ntwo\n");
}

TEST(InputFile, SaysWhatCannotBeRead) {
  const test::TempDir dir;
  EXPECT_THROW(content(dir / "nowhere"), Error);
  EXPECT_THROW(content(dir.path().string()), Error);
  std::string text;
  for (int k = 0; k < 30000; ++k) text += std::to_string(k * 7919 % 10007);
  dir.write("text", text);
  ASSERT_EQ(test::run_shell("gzip -c text | head -c 20000 >cut.gz", dir).exit_code, 0);
  EXPECT_THROW(content(dir / "cut.gz"), Error);
}

}  // namespace
}  // namespace sejajar::files
