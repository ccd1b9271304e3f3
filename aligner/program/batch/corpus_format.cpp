#include "program/batch/corpus_format.h"

#include <sejajar/error.h>

#include <algorithm>
#include <array>

#include "exchange/bitext/bead_text.h"
#include "exchange/bitext/files.h"
#include "ground/files/output_text.h"
#include "ground/markup/escape.h"
#include "ground/markup/json.h"
#include "ground/tables/rows.h"
#include "ground/text/number_format.h"

namespace sejajar::batch {
namespace {

constexpr std::array<std::string_view, 5> kNames = {"tsv", "jsonl", "bitextor", "translation",
                                                    "tmx"};
constexpr std::string_view kAnyLanguage = "*all*";
constexpr std::string_view kBody = "  <body>\n";
constexpr std::string_view kUnit = "    <tu>\n";
constexpr std::string_view kUnitEnd = "    </tu>\n";

constexpr std::string_view kFurtherColumns = "\tsource_paragraphs\ttarget_paragraphs\tdocument\n";
constexpr std::string_view kSourceSentences = "\"source_sentences\": [";
constexpr std::string_view kTargetSentences = "\"target_sentences\": [";
constexpr std::string_view kPosterior = "\", \"posterior\": ";

/// The cells of a row of tsv.
enum TsvCell : std::size_t { kTsvPosterior = 2, kTsvSourceSentences = 5, kTsvTargetSentences = 6 };

/// What a file without pairs begins with.
std::string head_of(const WriteOptions& write) {
  if (write.format == "jsonl" || write.format == "translation") return "";
  files::OutputText out;
  Bitext empty;
  empty.source.language = kAnyLanguage;
  write_bitext(out, empty, write);
  std::string head = std::move(out).str();
  if (write.format == "tsv") return head.substr(0, head.find('\n')) + std::string(kFurtherColumns);
  if (write.format != "tmx") return head;
  return head.substr(0, head.find("  <body")) + std::string(kBody);
}

/// The paragraphs of the sentences in `list`, whose indices from 0 are separated by white space or
/// commas; `separator` between them.
std::string paragraphs_of(std::string_view list, const Document& document,
                          std::string_view separator) {
  const auto indices = bitext::parse_index_list(list).value_or(std::vector<std::uint32_t>());
  std::vector<std::uint32_t> paragraphs;
  for (const std::uint32_t sentence : indices) {
    const std::uint32_t paragraph = document.sentences.at(sentence).paragraph;
    if (paragraphs.empty() || paragraphs.back() != paragraph) paragraphs.push_back(paragraph);
  }
  return bitext::index_list(paragraphs, separator);
}

/// The list after `mark` in `line`, without its brackets.
std::string_view list_after(std::string_view mark, std::string_view line) {
  const std::size_t found = line.rfind(mark);
  if (found == std::string_view::npos) return "";
  line.remove_prefix(found + mark.size());
  return line.substr(0, line.find(']'));
}

/// `line`, one object, with further members.
std::string with_members(std::string_view line, const DocumentPair& pair, const std::string& id) {
  const auto paragraphs = [&](std::string_view mark, const Document& document) {
    return paragraphs_of(list_after(mark, line), document, ", ");
  };
  const std::string source = paragraphs(kSourceSentences, pair.source);
  const std::string target = paragraphs(kTargetSentences, pair.target);
  line.remove_suffix(1);
  return std::string(line) + ", \"source_paragraphs\": [" + source + "], \"target_paragraphs\": [" +
         target + "], \"document\": " + markup::Json(id).text() + "}\n";
}

/// `line` with further cells.
std::string with_cells(std::string_view line, const DocumentPair& pair, const std::string& id) {
  const auto cells = tables::cells_of(line);
  return std::string(line) + "\t" + paragraphs_of(cells[kTsvSourceSentences], pair.source, " ") +
         "\t" + paragraphs_of(cells[kTsvTargetSentences], pair.target, " ") + "\t" +
         bitext::one_line(id) + "\n";
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
    : write_(bitext::options_for(path, write, path + "/ for a folder, --format")) {
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

std::string CorpusFormat::rows(std::string_view text, const DocumentPair& pair,
                               const std::string& id) const {
  if (is_tmx()) return units_in(text, bitext::one_line(id));
  const bool has_header = write_.format == "tsv" || write_.format == "bitextor";
  if (has_header) text.remove_prefix(std::min(text.find('\n') + 1, text.size()));
  if (write_.format == "bitextor" || write_.format == "translation") return std::string(text);
  std::string rows;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    rows += write_.format == "tsv" ? with_cells(line, pair, id) : with_members(line, pair, id);
    text.remove_prefix(std::min(end, text.size() - 1) + 1);
  }
  return rows;
}

std::optional<double> CorpusFormat::posterior_in(std::string_view row) const {
  const auto number_after = [&](std::string_view mark, std::string_view ends) {
    const std::size_t begin = row.find(mark);
    if (begin == std::string_view::npos) return std::optional<double>();
    const std::string_view rest = row.substr(begin + mark.size());
    return text::parse_number(rest.substr(0, rest.find_first_of(ends)));
  };
  if (is_tmx()) return number_after("<prop type=\"x-score\">", "<");
  if (write_.format == "jsonl") {
    const bool is_null = row.find("_sentences\": []") != std::string_view::npos;
    return is_null ? std::nullopt : number_after(kPosterior, ",}");
  }
  const auto cells = tables::cells_of(row.substr(0, row.find('\n')));
  const std::size_t first = write_.format == "bitextor" ? 2 : 0;
  if (write_.format == "translation" || cells[first].empty() || cells[first + 1].empty())
    return std::nullopt;
  return text::parse_number(cells[first + 2]);
}

std::string_view CorpusFormat::first_row(std::string_view rows) const {
  const std::string_view end = is_tmx() ? kUnitEnd : std::string_view("\n");
  return rows.substr(0, rows.find(end) + end.size());
}

std::string CorpusFormat::texts_in(std::string_view row) const {
  if (write_.format == "translation") return std::string(row);
  if (write_.format == "jsonl") return std::string(row.substr(0, row.find(kPosterior)));
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
