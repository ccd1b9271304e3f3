// The columns of `split --show`: a table of functions that write one cell of a sentence.

#include "program/cli/sentence_table.h"

#include <sejajar/error.h>

#include <algorithm>

#include "exchange/bitext/bead_text.h"
#include "program/cli/flag.h"

namespace sejajar::cli {
namespace {

std::string paragraph_of(const documents::Piece& piece, const Sentence& sentence) {
  const auto& paragraphs = piece.document.paragraphs;
  // An empty line before the first paragraph of a piece belongs to the paragraph before it.
  const bool before = sentence.range.begin == sentence.range.end && piece.paragraph > 0 &&
                      (paragraphs.empty() || sentence.range.end <= paragraphs.front().begin);
  return std::to_string(piece.paragraph + sentence.paragraph - (before ? 1 : 0));
}

std::string begin_of(const documents::Piece& piece, const Sentence& sentence) {
  return std::to_string(piece.byte + sentence.range.begin);
}

std::string end_of(const documents::Piece& piece, const Sentence& sentence) {
  return std::to_string(piece.byte + sentence.range.end);
}

std::string text_of(const documents::Piece& piece, const Sentence& sentence) {
  return bitext::one_line(std::string(piece.document.text_of(sentence)));
}

struct Column {
  const char* name;
  const char* description;
  std::string (*cell)(const documents::Piece& piece, const Sentence& sentence);
};

const std::vector<Column> kColumns = {
    {"paragraph", "number of the paragraph, from 0", paragraph_of},
    {"begin", "byte offset of the start, from 0, after a byte order mark", begin_of},
    {"end", "byte offset of the end, exclusive", end_of},
    {"text", "the sentence, with spaces for tabs and line ends", text_of},
};

constexpr const char* kPlain = "text";

/// A line end inside a sentence becomes a space; nothing else changes.
std::string plain_text(std::string_view sentence) {
  std::string text(sentence);
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
  return text;
}

}  // namespace

std::vector<SentenceColumn> sentence_columns() {
  std::vector<SentenceColumn> columns;
  columns.reserve(kColumns.size());
  for (const Column& column : kColumns) columns.push_back({column.name, column.description});
  return columns;
}

SentenceTable::SentenceTable(const std::string& columns) : plain_(columns == kPlain) {
  for (const std::string& name : parts_of(columns, ',')) {
    const auto row = std::find_if(kColumns.begin(), kColumns.end(),
                                  [&](const Column& column) { return column.name == name; });
    const auto column = static_cast<std::size_t>(row - kColumns.begin());
    if (std::find(columns_.begin(), columns_.end(), column) != columns_.end()) {
      throw Error(ErrorKind::kUsage, "--show: column '" + name + "' is given twice; expected once");
    }
    columns_.push_back(column);
  }
}

std::string SentenceTable::header() const {
  if (plain_) return "";
  std::string line;
  for (const std::size_t column : columns_) {
    line += (line.empty() ? "" : "\t") + std::string(kColumns[column].name);
  }
  return line + "\n";
}

std::string SentenceTable::lines_of(const documents::Piece& piece) const {
  std::string lines;
  for (const Sentence& sentence : piece.document.sentences) {
    if (plain_) {
      lines += plain_text(piece.document.text_of(sentence));
    } else {
      for (std::size_t k = 0; k < columns_.size(); ++k) {
        if (k > 0) lines += '\t';
        lines += kColumns[columns_[k]].cell(piece, sentence);
      }
    }
    lines += '\n';
  }
  return lines;
}

}  // namespace sejajar::cli
