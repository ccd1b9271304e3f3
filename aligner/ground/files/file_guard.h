#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

namespace sejajar::files {

/// The files that a command reads and writes, by what they are: links and other spellings of a path
/// are the same file. Devices and pipes are not files; "-" is a file if the shell redirects it to
/// one. Not for several threads, except check_outputs().
class FileGuard {
 public:
  /// Adds a file that is read; `role` names it in messages, such as "SOURCE" or "--lexicon".
  /// Throws Error{usage} if it is an output. An empty path is ignored, here and below.
  void add_input(const std::string& path, const std::string& role);

  /// Throws as add_input() does, but adds nothing: for files of which there are many.
  void check_input(const std::string& path, const std::string& role) const;

  /// Adds a file that will be written. Throws Error{usage} if it is known already.
  void add_output(const std::string& path, const std::string& role);

  /// Throws Error{usage} if one of `paths`, which an output consists of, is known already, or if
  /// two of them are the same file.
  void check_outputs(const std::vector<std::string>& paths) const;

  /// Calls `visit(path, role, is_output)` for each file.
  void each(const auto& visit) const {
    for (const auto& [identity, entry] : entries_) visit(entry.path, entry.role, entry.is_output);
  }

 private:
  /// Device and inode of a file that exists, else its path without links.
  using Identity = std::tuple<std::uintmax_t, std::uintmax_t, std::string>;

  struct Entry {
    std::string path;
    std::string role;
    bool is_output;
  };

  static std::optional<Identity> identity_of(const std::string& path, int standard_stream);
  void add(const std::string& path, const Entry& entry);
  static void refuse(const Entry& output, const Entry& other);

  std::map<Identity, Entry> entries_;
};

}  // namespace sejajar::files
