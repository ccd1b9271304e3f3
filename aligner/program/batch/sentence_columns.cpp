#include "program/batch/sentence_columns.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <utility>

#include "ground/files/place.h"
#include "ground/tables/rows.h"
#include "ground/text/hash.h"
#include "ground/text/lines.h"
#include "ground/text/number_format.h"

namespace sejajar::batch {
namespace {

constexpr const char* kUnknownParagraph = "p-1s-1";  // as in Bitextor

std::string_view line_of(std::string_view text, ByteRange line) {
  return text.substr(line.begin, line.end - line.begin);
}

/// The MurmurHash of `sentence` in hexadecimal, without leading zeros.
std::string hash_text(std::string_view sentence) {
  std::array<char, 16> digits{};
  char* const end =
      std::to_chars(digits.data(), digits.data() + digits.size(), text::murmur_hash(sentence), 16)
          .ptr;
  return {digits.data(), end};
}

void check_lines(std::size_t lines, const char* of, std::size_t sentences) {
  if (lines != sentences)
    files::fail(ErrorKind::kInput, "", text::counted(lines, "line") + " of " + of,
                "one for each of " + text::counted(sentences, "sentence"));
}

/// The cells of `metadata` by column and line.
std::vector<std::vector<std::string>> cells_of(std::string_view metadata, std::size_t columns) {
  std::vector<std::vector<std::string>> cells(columns);
  std::size_t number = 0;
  for (const ByteRange& line : text::lines(metadata)) {
    ++number;
    const auto row = tables::cells_of(line_of(metadata, line));
    if (row.size() != columns)
      files::fail(ErrorKind::kInput, "",
                  "line " + std::to_string(number) + " of the metadata has " +
                      text::counted(row.size(), "cell"),
                  std::to_string(columns) + ", as --metadata-header-fields names");
    for (std::size_t k = 0; k < columns; ++k) cells[k].emplace_back(row[k]);
  }
  return cells;
}

}  // namespace

std::vector<SentenceColumn> SentenceColumns::columns() const {
  std::vector<SentenceColumn> columns;
  if (paragraph_ids) columns.push_back({"paragraph_id"});
  if (hashes) columns.push_back({"deferred_hash"});
  for (const std::string& name : metadata) columns.push_back({name});
  return columns;
}

void take_paragraph_ids(AnnotatedText& text) {
  std::string sentences;
  for (const ByteRange& range : text::lines(text.text)) {
    const std::string_view line = line_of(text.text, range);
    const std::size_t tab = line.rfind('\t');
    (sentences += line.substr(0, tab)) += '\n';
    text.paragraph_ids.emplace_back(tab == std::string_view::npos ? kUnknownParagraph
                                                                  : line.substr(tab + 1));
  }
  text.text = std::move(sentences);
}

std::vector<std::vector<std::string>> values_of(const AnnotatedText& text, const Document& document,
                                                const SentenceColumns& wanted) {
  std::vector<std::vector<std::string>> values;
  if (wanted.paragraph_ids) {
    check_lines(text.paragraph_ids.size(), "text", document.sentences.size());
    values.push_back(text.paragraph_ids);
  }
  if (wanted.hashes) {
    std::vector<std::string>& hashes = values.emplace_back();
    for (const Sentence& sentence : document.sentences)
      hashes.push_back(hash_text(document.text_of(sentence)));
  }
  if (wanted.metadata.empty()) return values;
  auto cells = cells_of(text.metadata, wanted.metadata.size());
  check_lines(cells[0].size(), "metadata", document.sentences.size());
  std::move(cells.begin(), cells.end(), std::back_inserter(values));
  return values;
}

}  // namespace sejajar::batch
