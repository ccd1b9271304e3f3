#include "program/batch/corpus_format.h"

#include <sejajar/error.h>

#include <algorithm>
#include <array>

#include "exchange/bitext/bead_text.h"
#include "exchange/bitext/files.h"
#include "ground/files/compress.h"
#include "ground/files/output_text.h"
#include "ground/markup/escape.h"
#include "ground/markup/json.h"
#include "ground/tables/rows.h"

namespace sejajar::batch {
namespace {

constexpr std::array<std::string_view, 5> kNames = {"tsv", "jsonl", "bitextor", "translation",
                                                    "tmx"};
constexpr std::string_view kAnyLanguage = "*all*";
constexpr std::string_view kBody = "  <body>\n";
constexpr std::string_view kUnit = "    <tu>\n";
constexpr std::string_view kUnitEnd = "    </tu>\n";

/// What a file without pairs begins with.
std::string head_of(const WriteOptions& write) {
  if (write.format == "jsonl" || write.format == "translation") return "";
  files::OutputText out;
  Bitext empty;
  empty.source.language = kAnyLanguage;
  write_bitext(out, empty, write);
  std::string head = std::move(out).str();
  if (write.format == "tsv") return head.substr(0, head.find('\n')) + "\tdocument\n";
  if (write.format != "tmx") return head;
  return head.substr(0, head.find("  <body")) + std::string(kBody);
}

/// `line`, one object, with a further member.
std::string with_member(std::string_view line, const std::string& id) {
  line.remove_suffix(1);
  return std::string(line) + ", \"document\": " + markup::Json(id).text() + "}";
}

/// The first language in `xml`, a part of a TMX document.
std::string_view language_in(std::string_view xml) {
  constexpr std::string_view kLanguage = "xml:lang=\"";
  const std::size_t begin = xml.find(kLanguage);
  if (begin == std::string_view::npos) return "";
  xml.remove_prefix(begin + kLanguage.size());
  return xml.substr(0, xml.find('"'));
}

/// The units in the TMX document `text`, each with its source language and the property x-document.
std::string units_in(std::string_view text, const std::string& id) {
  std::string rows;
  const std::string property =
      "      <prop type=\"x-document\">" + markup::escape_html(id) + "</prop>\n";
  for (std::size_t unit; (unit = text.find(kUnit)) != std::string_view::npos;) {
    text.remove_prefix(unit + kUnit.size());
    const std::string_view content = text.substr(0, text.find(kUnitEnd) + kUnitEnd.size());
    ((rows += "    <tu srclang=\"") += language_in(content)) += "\">\n";
    (rows += property) += content;
    text.remove_prefix(content.size());
  }
  return rows;
}

}  // namespace

CorpusFormat::CorpusFormat(const std::string& path, const WriteOptions& write)
    : write_(bitext::options_for(files::without_compression(path), write)) {
  if (std::find(kNames.begin(), kNames.end(), write_.format) == kNames.end())
    throw Error(ErrorKind::kUsage, "format " + write_.format +
                                       " cannot hold many pairs in one file; expected tsv, jsonl, "
                                       "bitextor, translation or tmx, or -o FOLDER/");
  if (write_.format == "tsv") write_.times = false;  // all pairs have the same columns
  head_ = head_of(write_);
}

std::string CorpusFormat::head(std::string_view rows) const {
  const std::size_t mark = head_.find(kAnyLanguage);
  const std::string_view language = language_in(rows);
  if (!is_tmx() || language.empty()) return head_;
  return std::string(head_).replace(mark, kAnyLanguage.size(), language);
}

std::string CorpusFormat::rows(std::string_view text, const std::string& id) const {
  if (is_tmx()) return units_in(text, bitext::one_line(id));
  const bool has_header = write_.format == "tsv" || write_.format == "bitextor";
  if (has_header) text.remove_prefix(std::min(text.find('\n') + 1, text.size()));
  if (write_.format == "bitextor" || write_.format == "translation") return std::string(text);
  const std::string cell = "\t" + bitext::one_line(id);
  std::string rows;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    rows += write_.format == "tsv" ? std::string(line) + cell : with_member(line, id);
    rows += '\n';
    text.remove_prefix(std::min(end, text.size() - 1) + 1);
  }
  return rows;
}

std::string_view CorpusFormat::first_row(std::string_view rows) const {
  const std::string_view end = is_tmx() ? kUnitEnd : std::string_view("\n");
  return rows.substr(0, rows.find(end) + end.size());
}

std::string CorpusFormat::texts_in(std::string_view row) const {
  if (write_.format == "translation") return std::string(row);
  if (write_.format == "jsonl") return std::string(row.substr(0, row.find("\", \"posterior\"")));
  if (!is_tmx()) {
    const auto cells = tables::cells_of(row.substr(0, row.find('\n')));
    const std::size_t first = write_.format == "bitextor" ? 2 : 0;
    return std::string(cells[first]) + '\t' + std::string(cells[first + 1]);
  }
  std::string texts;
  for (std::size_t seg; (seg = row.find("<seg>")) != std::string_view::npos;) {
    row.remove_prefix(seg);
    (texts += row.substr(0, row.find("</seg>"))) += '\t';
    row.remove_prefix(1);
  }
  return texts;
}

}  // namespace sejajar::batch
