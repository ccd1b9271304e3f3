// Other files are converted by the user's command. It gets the file by name, in place of {}, and as
// its standard input, and writes text to its standard output. The name is an argument of the shell,
// "$1", and never part of the text that it runs.

#include <array>
#include <filesystem>
#include <string>

#include "exchange/documents/input_formats.h"
#include "exchange/documents/read_document.h"
#include "ground/files/limits.h"
#include "ground/files/place.h"
#include "ground/files/run_command.h"
#include "ground/files/temporary_file.h"
#include "ground/files/zip_archive.h"

namespace sejajar::documents {
namespace {

using namespace std::string_view_literals;

struct Foreign {
  std::string_view magic;
  std::string_view kind;
  std::string_view command = {};  ///< that converts it, for messages; "" if none is usual
};

constexpr std::array kForeign = {
    Foreign{"%PDF-"sv, "PDF", "pdftotext {} -"},
    Foreign{"{\\rtf"sv, "RTF", "pandoc -f rtf -t plain --wrap=none {}"},
    Foreign{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, "old Microsoft Office"},
    Foreign{"%!PS"sv, "PostScript"},
    Foreign{"AT&TFORM"sv, "DjVu"},
    Foreign{"PK\x03\x04"sv, "ZIP"},
    Foreign{"PK\x05\x06"sv, "ZIP"},
    Foreign{"7z\xBC\xAF\x27\x1C"sv, "7z"},
    Foreign{"Rar!\x1A\x07"sv, "RAR"},
};

/// Permissions of a file that other users must not read, in a folder that all users share.
constexpr mode_t kTemporaryMode = 0600;

/// Most seconds that a command may take: enough for optical character recognition of a whole book.
constexpr std::uint32_t kLongestRun = 3600;

/// Writes the bytes of the document to a file that the command can read.
void write_copy(const Content& content, files::TemporaryFile& file) {
  if (file.file().get() >= 0 && file.file().write_all(content.bytes) == 0 &&
      file.file().close() == 0) {
    return;
  }
  files::fail(ErrorKind::kInput, content.id, "no temporary file for --extract-command",
              "space in " + std::filesystem::temp_directory_path().string());
}

/// `command` for a shell whose first argument is the file. Throws Error{usage} if a {} is quoted.
std::string shell_line(std::string_view command) {
  std::string line = "( ";
  char quote = '\0';
  // Invariant: `line` ends with the command before `at`; `quote` is the quotation mark open there.
  for (std::size_t at = 0; at < command.size(); ++at) {
    const char c = command[at];
    const bool escapes = c == '\\' && quote != '\'' && at + 1 < command.size();
    if (c == '{' && command.substr(at).starts_with("{}")) {
      if (quote != '\0') {
        files::fail(ErrorKind::kUsage, "--extract-command",
                    "{} in quotes; the shell gets the name of the file as one word",
                    "{} without quotes, or, in another shell, sh -c '... \"$1\" ...' sh {}");
      }
      line += "\"$1\"";
      ++at;
      continue;
    }
    if (c == quote) {
      quote = '\0';
    } else if (quote == '\0' && (c == '\'' || c == '"')) {
      quote = c;
    }
    line += c;
    if (escapes) line += command[++at];
  }
  return line + "\n) <\"$1\"";
}

/// The output of the user's command for the file `path`.
std::string output_of(const Content& content, const std::string& path) {
  const std::string& command = content.options.extract_command;
  const std::string name = content.id + ": --extract-command '" + command + "'";
  const std::size_t most = std::size_t{content.options.max_size} << 20;
  // No program may mistake the name for an option.
  const std::string argument = (path.starts_with('-') ? "./" : "") + path;
  std::string text =
      files::run_command({shell_line(command), name, "", kLongestRun, "", argument}, "", most);
  files::Limits(content.id, content.options).check_size(text.size());
  return text;
}

std::string extracted(const Content& content) {
  if (!content.path.empty()) return output_of(content, content.path);
  files::TemporaryFile file(std::filesystem::temp_directory_path().string(), kTemporaryMode);
  write_copy(content, file);
  return output_of(content, file.path());
}

/// How to convert `bytes`, as the end of a message; "" if there is no usual way.
std::string example_for(std::string_view bytes) {
  for (const Foreign& row : kForeign) {
    if (bytes.starts_with(row.magic) && !row.command.empty())
      return ", such as --extract-command '" + std::string(row.command) + "'";
  }
  return "";
}

}  // namespace

std::string_view foreign_kind(std::string_view bytes) {
  if (bytes.starts_with("PK") && files::has_entry_name(bytes, "ppt/presentation")) return "PPTX";
  if (bytes.starts_with("PK") && files::has_entry_name(bytes, "xl/workbook")) return "XLSX";
  for (const Foreign& row : kForeign) {
    if (bytes.starts_with(row.magic)) return row.kind;
  }
  return "";
}

bool is_foreign(std::string_view bytes) {
  return !foreign_kind(bytes).empty();
}

void check_extract_command(const std::string& command) {
  shell_line(command);
}

Document read_extracted(Content& content) {
  if (content.options.extract_command.empty()) {
    const std::string_view kind = foreign_kind(content.bytes);
    files::fail(
        ErrorKind::kInput, content.id,
        kind.empty() ? "unknown kind of file" : std::string(kind) + " cannot be read directly",
        "text, or --extract-command to convert the file" + example_for(content.bytes));
  }
  content.bytes = extracted(content);
  content.path.clear();
  return read_text(content);
}

}  // namespace sejajar::documents
