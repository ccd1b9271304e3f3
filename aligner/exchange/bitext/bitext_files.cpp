// Formats by paths: one file, or one per side.

#include "exchange/bitext/bitext_files.h"

#include <sejajar/error.h>

#include <sstream>

#include "exchange/bitext/formats.h"
#include "ground/files/input_file.h"
#include "ground/files/output_file.h"

namespace sejajar::io {

namespace {

[[noreturn]] void refuse_path(const std::string& path) {
  throw Error(ErrorKind::kUsage, path + ": not two files; expected BASE or ONE:TWO");
}

}  // namespace

SidePaths side_paths(const std::string& path, const std::string& source_language,
                     const std::string& target_language) {
  SidePaths paths;
  const std::size_t colon = path.find(':');
  if (colon != std::string::npos) {
    paths = {path.substr(0, colon), path.substr(colon + 1)};
  } else {
    if (source_language.empty() || target_language.empty()) {
      throw Error(ErrorKind::kUsage, path +
                                         ": the languages of the two files are unknown; expected "
                                         "--source-language and --target-language, or ONE:TWO");
    }
    paths = {path + "." + source_language, path + "." + target_language};
  }
  if (paths.source.empty() || paths.source == paths.target || path == "-") {
    refuse_path(path);
  }
  return paths;
}

std::string output_format(const std::string& wish, const std::string& path,
                          const std::string& flag) {
  if (!wish.empty()) return wish;
  if (path == "-") return format_table().front().info.name;
  const std::string format = format_of_path(path);
  if (!format.empty()) return format;
  std::string suffixes;
  for (const Format& row : format_table()) {
    for (const std::string& suffix : row.info.suffixes) suffixes += " " + suffix;
  }
  throw Error(ErrorKind::kUsage,
              path + ": the suffix names no format; expected " + flag + " or one of" + suffixes);
}

void check_output(const std::string& path, const WriteOptions& options) {
  validate(options);
  if (find_format(options.format).info.two_files && path == "-") refuse_path(path);
}

Bitext read_bitext_file(const std::string& path, BeadSource from) {
  from.name = path == "-" ? "standard input" : path;
  if (from.format.empty()) from.format = format_of_path(path);
  if (!from.format.empty() && find_format(from.format).info.two_files) {
    const SidePaths paths = side_paths(path, from.source_language, from.target_language);
    Bitext bitext = read_bitext(*open_input(paths.source), *open_input(paths.target), from);
    bitext.source.id = paths.source;
    bitext.target.id = paths.target;
    return bitext;
  }
  return read_bitext(*open_input(path), from);
}

WriteReport write_bitext_file(const std::string& path, const Bitext& bitext,
                              const WriteOptions& options) {
  std::ostringstream out;
  if (!find_format(options.format).info.two_files) {
    WriteReport report = write_bitext(out, bitext, options);
    write_output(path, out.view());
    return report;
  }
  const SidePaths paths = side_paths(path, bitext.source.language, bitext.target.language);
  std::ostringstream target;
  WriteReport report = write_bitext(out, target, bitext, options);
  write_output(paths.source, out.view());
  write_output(paths.target, target.view());
  return report;
}

}  // namespace sejajar::io
