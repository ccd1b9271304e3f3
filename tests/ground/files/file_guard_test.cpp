#include "ground/files/file_guard.h"

#include <gtest/gtest.h>
#include <sejajar/error.h>

#include <filesystem>

#include "support/temp_dir.h"

namespace sejajar::files {
namespace {

namespace fs = std::filesystem;

/// The message of what `action` throws; "" for nothing.
std::string refusal(const auto& action) {
  try {
    action();
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::kUsage);
    return error.what();
  }
  return "";
}

TEST(FileGuard, KnowsAFileByWhatItIs) {
  const test::TempDir dir;
  const std::string text = dir.write("a.txt", "a");
  fs::create_directory(dir / "sub");
  fs::create_symlink(text, dir / "link");
  fs::create_symlink(dir.path(), dir / "folder");
  fs::create_hard_link(text, dir / "hard");
  for (const char* path :
       {"a.txt", "./a.txt", "sub/../a.txt", "link", "hard", "folder/a.txt", "folder/link"}) {
    FileGuard guard;
    guard.add_input(text, "SOURCE");
    const std::string output = dir / path;
    const std::string spelling = output == text ? "" : ", " + text;
    EXPECT_EQ(
        refusal([&] { guard.add_output(output, "--output"); }),
        output + ": --output would overwrite SOURCE" + spelling + "; choose a different name");
    EXPECT_NE(refusal([&] { guard.check_outputs({dir / "new", output}); }), "") << path;
    FileGuard other;
    other.add_output(output, "--output");
    EXPECT_NE(refusal([&] { other.add_input(text, "SOURCE"); }), "") << path;
  }
}

TEST(FileGuard, KnowsFilesThatDoNotExistYet) {
  const test::TempDir dir;
  fs::create_symlink(dir.path(), dir / "folder");
  FileGuard guard;
  guard.add_output(dir / "o.tmx", "--output");
  for (const char* path : {"o.tmx", "./o.tmx", "folder/o.tmx"}) {
    EXPECT_NE(refusal([&] { guard.add_output(dir / path, "--report"); }), "") << path;
  }
  EXPECT_EQ(refusal([&] { guard.add_output(dir / "p.tmx", "--report"); }), "");
  EXPECT_NE(refusal([&] { guard.check_outputs({dir / "m.en", dir / "folder/m.en"}); }), "");
  EXPECT_EQ(refusal([&] { guard.check_outputs({dir / "m.en", dir / "m.id"}); }), "");
}

TEST(FileGuard, InputsMayBeTheSameAndDevicesAreNoFiles) {
  const test::TempDir dir;
  const std::string text = dir.write("a.txt", "a");
  FileGuard guard;
  EXPECT_EQ(refusal([&] {
              guard.add_input(text, "SOURCE");
              guard.add_input(text, "TARGET");
              guard.add_input("", "--lexicon");
              guard.add_input("/dev/null", "SOURCE");
              guard.add_output("/dev/null", "--output");
              guard.add_output("/dev/null", "--report");
              guard.add_output("-", "--output");
            }),
            "");
  EXPECT_NE(refusal([&] { guard.add_output("-", "--report"); }), "");
}

TEST(FileGuard, ChecksManyInputsWithoutKeepingThem) {
  const test::TempDir dir;
  const std::string text = dir.write("a.txt", "a");
  FileGuard guard;
  guard.add_output(dir / "out", "--output");
  EXPECT_EQ(refusal([&] { guard.check_input(text, "a document"); }), "");
  guard.add_output(text, "--pairs");
  EXPECT_EQ(refusal([&] { guard.check_input(text, "a document"); }),
            text + ": --pairs would overwrite a document; choose a different name");
  EXPECT_EQ(refusal([&] { guard.check_input(dir / "out", "a document"); }),
            dir / "out" + ": --output would overwrite a document; choose a different name");
}

}  // namespace
}  // namespace sejajar::files
