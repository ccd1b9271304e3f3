// Workbooks of any program: the first sheet, whose texts may be in a part of their own.

#include <cctype>

#include "exchange/bitext/formats.h"
#include "exchange/bitext/table_rows.h"
#include "ground/files/input_file.h"
#include "ground/files/zip_archive.h"
#include "ground/markup/reader.h"
#include "ground/text/number_format.h"

namespace sejajar::bitext {
namespace {

/// The text of the last opened element, without readings of Chinese characters.
std::string cell_text(markup::Reader& xml) {
  return xml.text_inside({"rPh"});
}

/// The texts that cells refer to by their number.
std::vector<std::string> shared_texts(std::string part, const std::string& name) {
  std::vector<std::string> texts;
  markup::Reader xml(std::move(part), name);
  while (const markup::Event* const event = xml.next_open()) {
    if (event->name == "si") texts.push_back(cell_text(xml));
  }
  return texts;
}

/// The number of the column of a cell such as "B7", from 0; `otherwise` if it has no name.
std::size_t column_of(std::string_view cell, std::size_t otherwise) {
  constexpr std::size_t kMostColumns = 16'384;
  std::size_t column = 0;
  for (const char c : cell) {
    if (c < 'A' || c > 'Z' || column > kMostColumns) break;
    column = column * 26 + static_cast<std::size_t>(c - 'A') + 1;
  }
  return column == 0 || column > kMostColumns ? otherwise : column - 1;
}

/// Reads the rows of a sheet.
class SheetRows {
 public:
  SheetRows(std::string part, std::vector<std::string> texts, const std::string& name)
      : xml_(std::move(part), name), texts_(std::move(texts)), place_{name} {}

  /// Reads the next row that is not empty into `cells`; returns false at the end.
  bool next(Cells& cells) {
    while (const markup::Event* const event = xml_.next_open()) {
      if (event->name != "row") continue;
      ++row_;
      const auto number = text::parse_whole_number(event->attribute("r"));
      if (number) row_ = static_cast<std::size_t>(*number);
      place_.line = row_;
      read_row(cells);
      for (const std::string& cell : cells) {
        if (!cell.empty()) return true;
      }
    }
    return false;
  }

  const files::Place& place() const { return place_; }

 private:
  void read_row(Cells& cells) {
    cells.clear();
    const std::size_t inside = xml_.depth();
    while (const markup::Event* const event = xml_.next_open(inside)) {
      if (event->name != "c") continue;
      const std::size_t column = column_of(event->attribute("r"), cells.size());
      const std::string type = event->attribute("t");
      if (column >= cells.size()) cells.resize(column + 1);
      cells[column] = read_cell(type);
    }
  }

  std::string read_cell(const std::string& type) {
    std::string value;
    const std::size_t inside = xml_.depth();
    while (const markup::Event* const event = xml_.next_open(inside)) {
      if (event->name == "v" || event->name == "is") value = cell_text(xml_);
    }
    if (type != "s") return value;
    const auto number = text::parse_whole_number(value);
    if (!number || *number >= texts_.size()) place_.fail("no text " + value, "a shared text");
    return texts_[static_cast<std::size_t>(*number)];
  }

  markup::Reader xml_;
  std::vector<std::string> texts_;
  files::Place place_;
  std::size_t row_ = 0;
};

}  // namespace

Bitext read_xlsx(std::istream& in, const BeadSource& from) {
  const ReadOptions limits;
  files::InputFile file(in, from.name);
  const std::string bytes = files::read_all(file, limits);
  files::ZipArchive archive(bytes, from.name, limits);
  constexpr std::string_view kTexts = "xl/sharedStrings.xml";
  constexpr std::string_view kSheet = "xl/worksheets/sheet1.xml";
  auto parts =
      archive.read([&](const std::string& name) { return name == kTexts || name == kSheet; });
  const auto sheet = parts.find(std::string(kSheet));
  if (sheet == parts.end()) files::Place{from.name}.fail("no first sheet", "a workbook (XLSX)");
  const auto texts = parts.find(std::string(kTexts));
  SheetRows rows(std::move(sheet->second),
                 texts == parts.end() ? std::vector<std::string>()
                                      : shared_texts(std::move(texts->second), from.name),
                 from.name);
  return bitext_of_rows([&](Cells& cells) { return rows.next(cells); },
                        [&] { return rows.place(); });
}

bool is_xlsx(std::string_view head) {
  return files::is_zip(head);
}

}  // namespace sejajar::bitext
