// What all text files under models/ share: a comment first, then one datum a line.

#include "language/model/model_lines.h"

#include <sejajar/error.h>

#include <algorithm>

#include "ground/text/utf8.h"

namespace sejajar::model {

void ModelLine::refuse(const std::string& what, const std::string& expected) const {
  throw Error(ErrorKind::kModel,
              path + ":" + std::to_string(number) + ": " + what + "; expected " + expected);
}

void ModelLine::refuse_repeated() const {
  refuse("\"" + text + "\" stands here for the second time", "each entry once");
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
  ModelLine line{path, 0, {}};
  bool commented = false;
  while (std::getline(in, line.text)) {
    ++line.number;
    if (text::find_bad_utf8(line.text)) line.refuse("invalid UTF-8", "UTF-8 text");
    const bool comment = line.text.starts_with('#');
    if (line.number == 1) commented = comment;
    if (line.number == 1 && !comment) {
      line.refuse("no comment", "the file's origin and licence in a comment");
    }
    const std::size_t begin = line.text.find_first_not_of(kBlanks);
    if (comment || begin == std::string::npos) continue;
    const std::size_t end = line.text.find_last_not_of(kBlanks) + 1;
    result.push_back({path, line.number, line.text.substr(begin, end - begin)});
  }
  if (in.bad()) line.refuse("cannot be read", "a readable file");
  line.number = 1;
  if (!commented) line.refuse("the file is empty", "a comment with its origin and licence");
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
    throw Error(ErrorKind::kModel,
                path.string() + ": cannot be opened; expected a file of the models directory");
  }
  return in;
}

}  // namespace sejajar::model
