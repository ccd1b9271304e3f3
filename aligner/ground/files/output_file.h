#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "ground/files/temporary_file.h"

namespace sejajar::files {

/// An output, written piece by piece. A file is written under a temporary name in its own folder
/// and renamed when it is finished, so it appears whole or not at all. Standard output, devices
/// and pipes are written directly.
class OutputFile {
 public:
  /// Opens `path`, standard output if it is "-". Throws Error{output} if that fails.
  explicit OutputFile(std::string path);
  OutputFile(OutputFile&&) noexcept;
  ~OutputFile();

  /// Writes `content`. Returns false if it goes to a pipe whose reader has closed it: then more
  /// output is useless. Throws Error{output} if anything else fails.
  bool append(std::string_view content);

  /// Gives a file its name. Without this call it is removed, and a file that it was to replace is
  /// untouched. Throws Error{output} if that fails.
  void finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Whether files that OutputFile finishes are on the disk before it returns, so that a power
/// failure leaves the old content or the new; true unless set.
void sync_outputs(bool wanted);

/// Throws Error{output} if a file at `path` could not be written: its folder is missing or may not
/// be changed. With `may_be_several`, does not look at folders and at names with colons between
/// them, which formats of several files take. Creates nothing; for use before the work of which the
/// file is the result.
void check_place(const std::string& path, bool may_be_several = true);

/// Writes `content` to `path` as OutputFile does, compressed if `path` ends with .gz or .zst. A
/// closed pipe is not an error.
void write_output(const std::string& path, std::string_view content);

/// A file and its content.
struct Output {
  std::string path;
  std::string content;
};

/// Writes several files as write_output() does. Throws Error{output} if one cannot be written; then
/// none has been replaced, unless giving them their names failed.
void write_outputs(std::span<const Output> outputs);

/// Writes `content` to standard output. Returns false if it is a pipe whose reader has closed it.
/// Throws Error{output} if anything else fails.
bool write_standard_output(std::string_view content);

}  // namespace sejajar::files
