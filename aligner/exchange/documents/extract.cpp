// Files of other kinds become text through a program of the user's own. It gets the file by name,
// where the command says {}, or as its standard input, and writes text to its standard output.

#include "exchange/documents/extract.h"

#include <sejajar/error.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <string>

#include "exchange/documents/encoding.h"
#include "exchange/documents/limits.h"
#include "ground/text/reader.h"

namespace sejajar::documents {
namespace {

using namespace std::string_view_literals;

struct Foreign {
  std::string_view magic;
  std::string_view kind;
};

constexpr std::array kForeign = {
    Foreign{"%PDF-"sv, "PDF"},
    Foreign{"{\\rtf"sv, "RTF"},
    Foreign{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, "old Microsoft Office"},
    Foreign{"%!PS"sv, "PostScript"},
    Foreign{"AT&TFORM"sv, "DjVu"},
    Foreign{"PK\x03\x04"sv, "ZIP"},
    Foreign{"PK\x05\x06"sv, "ZIP"},
    Foreign{"7z\xBC\xAF\x27\x1C"sv, "7z"},
    Foreign{"Rar!\x1A\x07"sv, "RAR"},
};

/// A file with the bytes of a document, for a program that wants to read it; removed afterwards.
class TemporaryFile {
 public:
  TemporaryFile(std::string_view bytes, const std::string& id)
      : path_((std::filesystem::temp_directory_path() / "sejajar-XXXXXX").string()) {
    const int descriptor = ::mkstemp(path_.data());
    std::FILE* const file = descriptor < 0 ? nullptr : ::fdopen(descriptor, "wb");
    if (file == nullptr) refuse(id);
    const bool written = std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
    if ((std::fclose(file) == 0) && written) return;
    ::unlink(path_.c_str());
    refuse(id);
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile() { ::unlink(path_.c_str()); }

  const std::string& path() const { return path_; }

 private:
  [[noreturn]] void refuse(const std::string& id) const {
    throw Error(ErrorKind::kInput, id +
                                       ": no temporary file for --extract-command; expected room "
                                       "in " +
                                       std::filesystem::temp_directory_path().string());
  }

  std::string path_;
};

/// `path` as one word of the shell that no program takes for an option.
std::string quoted(const std::string& path) {
  std::string word = path.starts_with('-') ? "'./" : "'";
  for (const char c : path) word += c == '\'' ? "'\\''" : std::string(1, c);
  return word + "'";
}

std::string with_path(std::string command, const std::string& path) {
  const std::string word = quoted(path);
  // Invariant: no {} stands before `at` that is not part of the path.
  for (std::size_t at = command.find("{}"); at != std::string::npos;
       at = command.find("{}", at + word.size())) {
    command.replace(at, 2, word);
  }
  return "( " + command + "\n) <" + word;
}

/// What the shell command `line` writes to its standard output.
std::string output_of(const std::string& line, const Content& content) {
  std::FILE* const pipe = ::popen(line.c_str(), "re");
  std::string text;
  std::array<char, 1 << 16> piece;
  std::size_t count = 0;
  if (pipe != nullptr) {
    const std::size_t most = std::size_t{content.options.max_size} << 20;
    do {
      count = std::fread(piece.data(), 1, piece.size(), pipe);
      text.append(piece.data(), count);
    } while (count > 0 && text.size() <= most);
  }
  const int status = pipe == nullptr ? -1 : ::pclose(pipe);
  Limits(content.id, content.options).check_size(text.size());
  if (status == 0) return text;
  const std::string how = status != -1 && WIFEXITED(status)
                              ? "ended with exit code " + std::to_string(WEXITSTATUS(status))
                              : "could not be run to its end";
  throw Error(ErrorKind::kInput, content.id + ": --extract-command '" +
                                     content.options.extract_command + "' " + how +
                                     "; expected exit code 0");
}

std::string extracted(const Content& content) {
  const std::string& command = content.options.extract_command;
  if (!content.path.empty()) return output_of(with_path(command, content.path), content);
  const TemporaryFile file(content.bytes, content.id);
  return output_of(with_path(command, file.path()), content);
}

}  // namespace

std::string_view foreign_kind(std::string_view bytes) {
  for (const Foreign& row : kForeign) {
    if (bytes.starts_with(row.magic)) return row.kind;
  }
  return "";
}

bool is_foreign(std::string_view bytes) {
  return !foreign_kind(bytes).empty();
}

Document read_extracted(Content& content) {
  if (content.options.extract_command.empty()) {
    const std::string_view kind = foreign_kind(content.bytes);
    throw Error(ErrorKind::kInput, content.id + ": is a file of the kind " +
                                       std::string(kind.empty() ? "unknown" : kind) +
                                       "; expected text, or --extract-command to make text of it");
  }
  content.bytes = extracted(content);
  content.path.clear();
  return text::make_document(decode(content), {content.id, content.language}, content.options);
}

}  // namespace sejajar::documents
