// Reads the files of hard cases in tests/language/segment and compares a splitter's work with them.

#include "support/split_cases.h"

#include <algorithm>
#include <fstream>

namespace sejajar {

namespace fs = std::filesystem;

double BreakCounts::f1() const {
  if (found + expected == 0) return 1;
  return 2 * static_cast<double>(right) / static_cast<double>(found + expected);
}

BreakCounts& BreakCounts::operator+=(const BreakCounts& other) {
  found += other.found;
  expected += other.expected;
  right += other.right;
  return *this;
}

std::vector<SplitCase> read_split_cases(const fs::path& path) {
  std::vector<SplitCase> cases;
  std::ifstream in(path);
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.empty() || line.starts_with('#')) continue;
    SplitCase one;
    one.line = number;
    for (const char c : line) {
      if (c != '|') {
        one.document.text += c;
      } else {
        one.ends.push_back(static_cast<std::uint32_t>(one.document.text.size()));
      }
    }
    one.document.language = path.stem();
    one.document.paragraphs = {{0, static_cast<std::uint32_t>(one.document.text.size())}};
    cases.push_back(std::move(one));
  }
  return cases;
}

std::vector<fs::path> split_case_files(const fs::path& directory) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(directory)) {
    if (entry.path().extension() == ".txt") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::vector<std::uint32_t> inner_ends(const Document& document) {
  std::vector<std::uint32_t> ends;
  for (const Sentence& sentence : document.sentences) ends.push_back(sentence.range.end);
  if (!ends.empty()) ends.pop_back();
  return ends;
}

BreakCounts count_breaks(const SplitCase& expected, const Document& split) {
  const std::vector<std::uint32_t> found = inner_ends(split);
  BreakCounts counts{found.size(), expected.ends.size(), 0};
  for (const std::uint32_t end : found) {
    counts.right += std::binary_search(expected.ends.begin(), expected.ends.end(), end) ? 1U : 0U;
  }
  return counts;
}

std::string marked(const std::string& text, const std::vector<std::uint32_t>& ends) {
  std::string result;
  std::size_t begin = 0;
  for (const std::uint32_t end : ends) {
    result += text.substr(begin, end - begin) + "|";
    begin = end;
  }
  return result + text.substr(begin);
}

}  // namespace sejajar
