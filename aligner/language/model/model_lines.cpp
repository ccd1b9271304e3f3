// The form of all text files under models/: a comment, then one datum per line.

#include "language/model/model_lines.h"

#include <algorithm>

#include "ground/files/line_reader.h"

namespace sejajar::model {

void ModelLine::refuse(const std::string& what, const std::string& expected) const {
  files::Place{path, number, ErrorKind::kModel}.fail(what, expected);
}

void ModelLine::refuse_repeated() const {
  refuse("\"" + text + "\" is given twice", "each entry once");
}

std::vector<std::string> ModelLine::cells() const {
  std::vector<std::string> result;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\t', begin), text.size());
    result.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return result;
}

std::vector<ModelLine> read_model_lines(std::istream& in, const std::string& path) {
  constexpr const char* kBlanks = " \t\r";
  std::vector<ModelLine> result;
  files::LineReader reader(in, path, ErrorKind::kModel);
  std::string line;
  if (!reader.next(line))
    ModelLine{path, 1, {}}.refuse("the file is empty", "a comment with its origin and licence");
  if (!line.starts_with('#'))
    reader.fail("no comment", "the file's origin and licence in a comment");
  while (reader.next(line)) {
    const std::size_t begin = line.find_first_not_of(kBlanks);
    if (line.starts_with('#') || begin == std::string::npos) continue;
    const std::size_t end = line.find_last_not_of(kBlanks) + 1;
    result.push_back({path, reader.place().line, line.substr(begin, end - begin)});
  }
  return result;
}

std::vector<ModelLine> read_model_rows(std::istream& in, const std::string& path,
                                       std::string_view header) {
  std::vector<ModelLine> lines = read_model_lines(in, path);
  if (lines.empty() || lines.front().text != header) {
    const ModelLine place = lines.empty() ? ModelLine{path, 2, {}} : lines.front();
    place.refuse("no header", "\"" + std::string(header) + "\"");
  }
  lines.erase(lines.begin());
  return lines;
}

std::ifstream open_model_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) {
    files::fail(ErrorKind::kModel, path.string(), "cannot be opened",
                "a file of the models directory");
  }
  return in;
}

}  // namespace sejajar::model
