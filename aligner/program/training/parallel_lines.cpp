#include "program/training/parallel_lines.h"

#include <sejajar/error.h>

#include <cmath>
#include <limits>

#include "ground/text/lines.h"
#include "ground/text/number_format.h"
#include "ground/text/reader.h"
#include "language/identify/language.h"

namespace sejajar::learn {

namespace {

/// One row of a file, with its place for messages.
struct Row {
  const std::string& path;
  std::size_t number;
  std::string_view text;

  [[noreturn]] void refuse(const std::string& what, const std::string& expected) const {
    throw Error(ErrorKind::kInput,
                path + ":" + std::to_string(number) + ": " + what + "; expected " + expected);
  }
};

std::vector<std::string_view> cells_of(std::string_view text) {
  std::vector<std::string_view> cells;
  for (std::size_t begin = 0;;) {
    const std::size_t end = text.find('\t', begin);
    cells.push_back(text.substr(begin, end - begin));
    if (end == std::string_view::npos) return cells;
    begin = end + 1;
  }
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \r") == std::string_view::npos;
}

/// Adds the line that `row` holds, if it is to be kept.
void add(const Row& row, std::vector<ParallelLine>& lines) {
  if (is_blank(row.text)) return;
  const std::vector<std::string_view> cells = cells_of(row.text);
  if (cells.size() != 2 && cells.size() != 3) {
    row.refuse(std::to_string(cells.size()) + " columns", "source, target and optionally a score");
  }
  if (cells.size() == 3) {
    const auto score = text::parse_number(cells[2]);
    if (!score || !std::isfinite(*score)) {
      row.refuse("'" + std::string(cells[2]) + "' is not a number", "a score");
    }
    if (*score < kLeastScore) return;
  }
  if (is_blank(cells[0]) || is_blank(cells[1])) return;
  lines.push_back({std::string(cells[0]), std::string(cells[1])});
}

void append_sentence(Document& document, const std::string& text) {
  const std::size_t begin = document.text.size();
  if (begin + text.size() >= std::numeric_limits<std::uint32_t>::max()) {
    throw Error(ErrorKind::kInput, document.id + ": over 4 GiB of text; expected less");
  }
  document.text += text;
  document.sentences.push_back(
      {{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(document.text.size())}, 0});
  document.text += '\n';
}

}  // namespace

std::vector<ParallelLine> read_parallel_lines(const std::filesystem::path& path) {
  const Document document = text::read_document(path, "und");
  std::vector<ParallelLine> lines;
  std::size_t number = 0;
  for (const ByteRange range : text::lines(document.text)) {
    add({document.id, ++number, document.text_of(range)}, lines);
  }
  return lines;
}

std::vector<ParallelLine> stretch_of(const std::vector<ParallelLine>& lines, double from,
                                     double to) {
  const auto place = [&](double share) {
    return lines.begin() +
           static_cast<std::ptrdiff_t>(std::floor(share * static_cast<double>(lines.size())));
  };
  return {place(from), place(to)};
}

LanguagePair languages_of_name(const std::filesystem::path& path) {
  const std::string name = path.filename().string();
  const std::string tags = name.substr(0, name.find('.'));
  const std::size_t dash = tags.find('-');
  try {
    if (dash != std::string::npos) {
      return {text::canonical_language(tags.substr(0, dash)),
              text::canonical_language(tags.substr(dash + 1))};
    }
  } catch (const Error&) {
    // Reported below, with the name of the file.
  }
  throw Error(ErrorKind::kUsage,
              path.string() +
                  ": the name does not begin with a language pair, as en-id.news.tsv "
                  "does; give --source-language and --target-language");
}

DocumentPair documents_of(const std::vector<ParallelLine>& lines, const LanguagePair& languages) {
  DocumentPair pair;
  pair.source.id = "the source lines";
  pair.target.id = "the target lines";
  pair.source.language = languages.source;
  pair.target.language = languages.target;
  for (const ParallelLine& line : lines) {
    append_sentence(pair.source, line.source);
    append_sentence(pair.target, line.target);
  }
  return pair;
}

}  // namespace sejajar::learn
