#include "ground/files/output_file.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sejajar/error.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

#include "ground/files/input_file.h"
#include "ground/files/temporary_file.h"
#include "support/temp_dir.h"

namespace sejajar::files {
namespace {

namespace fs = std::filesystem;

std::string error_of(const std::string& path) {
  try {
    write_output(path, "new");
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::kOutput);
    return error.what();
  }
  return "no error";
}

/// The content of the file `path`, unpacked.
std::string unpacked(const std::string& path) {
  InputFile in(path);
  EXPECT_TRUE(in.is_compressed()) << path;
  return read_all(in);
}

TEST(WriteOutput, CompressesAFileWhoseNameSaysSo) {
  const test::TempDir dir;
  const std::string text = "The ferry left.\nRain fell.\n";
  for (const std::string name : {"a.tsv.gz", "a.zst"}) {
    write_output(dir / name, text);
    EXPECT_EQ(unpacked(dir / name), text) << name;
  }
  const Output outputs[] = {{dir / "b.en.gz", text}, {dir / "b.id", text}};
  write_outputs(outputs);
  EXPECT_EQ(unpacked(dir / "b.en.gz"), text);
  EXPECT_EQ(dir.read("b.id"), text);
}

TEST(WriteOutput, WritesAndReplacesFilesAndLeavesNothingElse) {
  const test::TempDir dir;
  write_output(dir / "a", "first");
  EXPECT_EQ(dir.read("a"), "first");
  write_output(dir / "a", std::string("sec\0nd", 6));
  EXPECT_EQ(dir.read("a"), std::string("sec\0nd", 6));
  write_output(dir / "b", "");
  EXPECT_EQ(dir.read("b"), "");
  EXPECT_EQ(dir.count(), 2u);
}

TEST(WriteOutput, KeepsTheModeOfAFileItReplaces) {
  const test::TempDir dir;
  dir.write("a", "old");
  ASSERT_EQ(::chmod((dir / "a").c_str(), 0640), 0);
  write_output(dir / "a", "new");
  EXPECT_EQ(fs::status(dir / "a").permissions(), fs::perms(0640));
}

TEST(WriteOutput, LongNamesAndLeftoversOfOthersAreNoObstacle) {
  const test::TempDir dir;
  const std::string name(255, 'n');
  for (int k = 0; k < 50; ++k) {
    dir.write(".sejajar-" + std::to_string(::getpid()) + "-" + std::to_string(k) + ".tmp",
              "theirs");
  }
  write_output(dir / name, "content");
  EXPECT_EQ(dir.read(name), "content");
  EXPECT_EQ(dir.count(), 51u);
}

// A container whose first process asks for no exit codes keeps the processes that were killed.
TEST(WriteOutput, RemovesWhatAnEndedProcessLeftBeforeItsParentAskedForIt) {
  const test::TempDir dir;
  const pid_t child = ::fork();
  if (child == 0) {
    const TemporaryFile left(dir.path().string(), 0600);
    ::_exit(0);
  }
  siginfo_t ended = {};
  ASSERT_EQ(::waitid(P_PID, static_cast<id_t>(child), &ended, WEXITED | WNOWAIT), 0);
  EXPECT_EQ(dir.count(), 1u);
  write_output(dir / "a", "content");
  EXPECT_EQ(dir.count(), 1u);
  EXPECT_TRUE(dir.has("a"));
  ::waitpid(child, nullptr, 0);
}

TEST(WriteOutput, ReplacesWhatALinkLeadsTo) {
  const test::TempDir dir;
  dir.write("real", "old");
  fs::create_symlink("real", dir / "link");
  write_output(dir / "link", "new");
  EXPECT_TRUE(fs::is_symlink(dir / "link"));
  EXPECT_EQ(dir.read("real"), "new");
}

TEST(WriteOutput, MakesTheFileThatALinkLeadsTo) {
  const test::TempDir dir;
  fs::create_directory(dir / "folder");
  fs::create_symlink("folder/new", dir / "link");
  fs::create_symlink("link", dir / "second");
  fs::create_symlink("loop", dir / "loop");
  write_output(dir / "second", "text");
  EXPECT_TRUE(fs::is_symlink(dir / "second"));
  EXPECT_EQ(dir.read("folder/new"), "text");
  EXPECT_NE(error_of(dir / "loop").find("symbolic links"), std::string::npos);
  EXPECT_TRUE(fs::is_symlink(dir / "loop"));
  EXPECT_EQ(error_of(""), "'': the name of an output is empty; expected a name");
}

TEST(WriteOutput, SaysWhatItCouldNotWrite) {
  const test::TempDir dir;
  EXPECT_EQ(error_of(dir / "none/a"),
            (dir / "none/a") +
                ": cannot be created: No such file or directory; expected a writable path");
  EXPECT_EQ(error_of(dir.path().string()),
            dir.path().string() + ": cannot be written: Is a directory; expected a writable path");
  EXPECT_EQ(error_of("/dev/full"),
            "/dev/full: cannot be written: No space left on device; expected a writable path");
  EXPECT_EQ(dir.count(), 0u);
}

/// Lets no file grow beyond a few bytes: a disk that is full, deterministically.
void limit_file_size(rlim_t bytes) {
  rlimit limit = {};
  getrlimit(RLIMIT_FSIZE, &limit);
  limit.rlim_cur = bytes;
  setrlimit(RLIMIT_FSIZE, &limit);
}

TEST(WriteOutput, LeavesAnOldFileAloneWhenItFailsHalfWay) {
  const test::TempDir dir;
  dir.write("a", "old");
  std::signal(SIGXFSZ, SIG_IGN);
  limit_file_size(100);
  std::string message = "no error";
  try {
    write_output(dir / "a", std::string(1000, 'x'));
  } catch (const Error& error) {
    message = error.what();
  }
  limit_file_size(RLIM_INFINITY);
  std::signal(SIGXFSZ, SIG_DFL);
  EXPECT_EQ(message, (dir / "a") + ": cannot be written: File too large; expected a writable path");
  EXPECT_EQ(dir.read("a"), "old");
  EXPECT_EQ(dir.count(), 1u);
}

void remove_and_end(int) {
  remove_temporary_files();
  _exit(130);
}

TEST(RemoveUnfinishedOutputs, CleansUpFromASignalHandler) {
  const test::TempDir dir;
  dir.write("a", "old");
  // The signal comes in the middle of writing, while the temporary file exists.
  const auto write_until_signal = [&] {
    std::signal(SIGXFSZ, remove_and_end);
    limit_file_size(100);
    write_output(dir / "a", std::string(1000, 'x'));
  };
  EXPECT_EXIT(write_until_signal(), testing::ExitedWithCode(130), "");
  EXPECT_EQ(dir.read("a"), "old");
  EXPECT_EQ(dir.count(), 1u);
}

TEST(RemoveUnfinishedOutputs, TouchesNoFinishedFile) {
  const test::TempDir dir;
  write_output(dir / "a", "done");
  remove_temporary_files();
  EXPECT_EQ(dir.read("a"), "done");
}

TEST(OutputFile, AppearsWhenItIsFinished) {
  const test::TempDir dir;
  dir.write("a", "old");
  {
    OutputFile file(dir / "a");
    EXPECT_TRUE(file.append("one "));
    EXPECT_TRUE(file.append("two"));
    EXPECT_EQ(dir.read("a"), "old");
    file.finish();
    EXPECT_EQ(dir.read("a"), "one two");
  }
  {
    OutputFile file(dir / "a");
    EXPECT_TRUE(file.append("never seen"));
  }
  EXPECT_EQ(dir.read("a"), "one two");
  EXPECT_EQ(dir.count(), 1u);
}

TEST(OutputFile, TellsWhenAPipeIsClosed) {
  const test::TempDir dir;
  ASSERT_EQ(::mkfifo((dir / "pipe").c_str(), 0600), 0);
  void (*const before)(int) = std::signal(SIGPIPE, SIG_IGN);
  const int reader = ::open((dir / "pipe").c_str(), O_RDONLY | O_NONBLOCK);
  OutputFile file(dir / "pipe");
  EXPECT_TRUE(file.append("read"));
  ::close(reader);
  EXPECT_FALSE(file.append("not read"));
  EXPECT_FALSE(file.append("not even tried"));
  file.finish();
  std::signal(SIGPIPE, before);
}

TEST(OutputFile, ItsPlaceIsCheckedBeforeTheWork) {
  const test::TempDir dir;
  dir.write("old", "old");
  for (const std::string& path : {dir / "new", dir / "old", std::string("new"), std::string("-"),
                                  std::string("/dev/null"), std::string(), dir / "none/a:b"})
    EXPECT_NO_THROW(check_place(path)) << path;
  EXPECT_EQ(dir.count(), 1u);
  EXPECT_EQ(dir.read("old"), "old");
  for (const std::string& path : {dir / "none/new", dir / "old/new"})
    EXPECT_THROW(check_place(path), Error) << path;
}

}  // namespace
}  // namespace sejajar::files
