#include "ground/files/input_file.h"

#include <gtest/gtest.h>
#include <sejajar/error.h>
#include <sys/stat.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <functional>
#include <thread>

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

/// What is said of a file of many blocks that `change` changes after the first one.
std::string said_of_change(const std::function<void(const std::string& path)>& change) {
  const test::TempDir dir;
  const std::string path = dir.write("text", std::string(1'000'000, 'x'));
  InputFile in(path);
  in.get();
  change(path);
  try {
    read_all(in);
  } catch (const Error& error) {
    return error.what();
  }
  return "nothing";
}

TEST(InputFile, SaysThatAFileChangesWhileItIsRead) {
  const std::string changed =
      "text: changed while it was read; expected a file that nobody writes to";
  EXPECT_TRUE(said_of_change([](const std::string& path) {
                std::filesystem::resize_file(path, 500'000);
              }).ends_with(changed));
  EXPECT_TRUE(said_of_change([](const std::string& path) {
                std::ofstream(path, std::ios::app) << 'y';
              }).ends_with(changed));
  EXPECT_TRUE(said_of_change([](const std::string& path) {
                std::fstream(path).seekp(900'000) << 'y';
              }).ends_with(changed));
  EXPECT_EQ(said_of_change([](const std::string&) {}), "nothing");
  EXPECT_EQ(said_of_change([](const std::string& path) { std::filesystem::remove(path); }),
            "nothing");
}

TEST(InputFile, LimitsWhatComesFromPipesAndDevices) {
  const test::TempDir dir;
  ReadOptions options;
  options.max_size = 1;
  const auto said = [&](const std::string& path) -> std::string {
    try {
      InputFile in(path);
      read_all(in, options);
    } catch (const Error& error) {
      return error.what();
    }
    return "nothing";
  };
  const std::string longer =
      ": is longer than 1 MiB; expected less from a pipe or device, or a greater --max-size";
  EXPECT_EQ(said("/dev/zero"), "/dev/zero" + longer);
  EXPECT_EQ(said("/dev/null"), "nothing");
  EXPECT_EQ(said(dir.write("large", std::string(2'000'000, 'x'))), "nothing");
  ASSERT_EQ(::mkfifo((dir / "fifo").c_str(), 0600), 0);
  const auto write = [&](std::size_t size) {
    return std::thread([path = dir / "fifo", size] {
      std::signal(SIGPIPE, SIG_IGN);
      std::ofstream(path) << std::string(size, 'x');
    });
  };
  std::thread writer = write(1'048'577);
  EXPECT_EQ(said(dir / "fifo"), dir / "fifo" + longer);
  writer.join();
  writer = write(1'048'576);
  EXPECT_EQ(said(dir / "fifo"), "nothing");
  writer.join();
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
