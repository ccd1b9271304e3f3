#include "program/training/parallel_lines.h"

#include <sejajar/error.h>

#include <cmath>
#include <limits>

#include "ground/files/line_reader.h"
#include "ground/tables/rows.h"
#include "ground/text/number_format.h"
#include "language/identify/language.h"

namespace sejajar::training {

namespace {

constexpr tables::NumberRange kScores = {std::numeric_limits<double>::lowest(),
                                         std::numeric_limits<double>::max(), "a score"};

bool is_blank(std::string_view text) {
  return text.find_first_not_of(' ') == std::string_view::npos;
}

/// Adds the pair in `line` unless a side is blank or the score is too low.
void add(std::string_view line, const files::Place& place, std::vector<ParallelLine>& lines) {
  const auto cells = tables::cells_of(line);
  if (cells.size() != 2 && cells.size() != 3) {
    place.fail(text::counted(cells.size(), "column"), "source, target and optionally a score");
  }
  if (cells.size() == 3 && tables::number_in(cells[2], place, kScores) < kLeastScore) return;
  if (is_blank(cells[0]) || is_blank(cells[1])) return;
  lines.push_back({std::string(cells[0]), std::string(cells[1])});
}

}  // namespace

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

std::vector<ParallelLine> read_parallel_lines(const std::filesystem::path& path) {
  files::LineReader reader(path.string());
  std::vector<ParallelLine> lines;
  for (std::string line; reader.next_nonblank(line);) add(line, reader.place(), lines);
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
      return {identify::canonical_language(tags.substr(0, dash)),
              identify::canonical_language(tags.substr(dash + 1))};
    }
  } catch (const Error&) {
    // Reported below, with the name of the file.
  }
  throw Error(ErrorKind::kUsage,
              path.string() +
                  ": the file name does not begin with a language pair; expected "
                  "for example en-id.news.tsv, or --source-language and "
                  "--target-language");
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

}  // namespace sejajar::training
