// Workbooks as they are written and read, and those of other programs.

#include <gtest/gtest.h>
#include <sejajar/error.h>
#include <sejajar/formats.h>

#include <sstream>

#include "ground/files/zip_archive.h"
#include "support/office_files.h"

namespace sejajar::bitext {
namespace {

const WriteOptions kWorkbook = {.format = "xlsx"};

std::string workbook_of(const Bitext& bitext, WriteReport* report = nullptr) {
  std::ostringstream out;
  const WriteReport written = write_bitext(out, bitext, kWorkbook);
  if (report != nullptr) *report = written;
  return std::move(out).str();
}

/// The content of the part `name` of `workbook`.
std::string part_of(const std::string& workbook, const std::string& name) {
  const ReadOptions options;
  const std::string id = "a.xlsx";
  return files::ZipArchive(workbook, id, options).read_one(name);
}

BitextUnit unit_of_texts(const std::string& source, const std::string& target) {
  return {{{source}, {0}, {}}, {{target}, {0, 1}, {}}, 0.875, -1.5};
}

TEST(Xlsx, HasTextsNumbersAndAFrozenHeader) {
  const Bitext bitext = {{"", "sv"}, {"", "da"}, {unit_of_texts("=1+1 <å>", "To & \"tre\"")}};
  const std::string workbook = workbook_of(bitext);
  const std::string sheet = part_of(workbook, "xl/worksheets/sheet1.xml");
  EXPECT_NE(sheet.find("state=\"frozen\""), sheet.npos);
  EXPECT_NE(sheet.find("<autoFilter ref=\"A1:G2\"/>"), sheet.npos);
  EXPECT_NE(sheet.find("<v>0.875</v>"), sheet.npos);
  EXPECT_NE(sheet.find("<v>-1.5</v>"), sheet.npos);
  EXPECT_EQ(sheet.find("<f>"), sheet.npos) << "a text is no formula";
  const std::string texts = part_of(workbook, "xl/sharedStrings.xml");
  for (const std::string text :
       {"source_sentences", "=1+1 &lt;å&gt;", "To &amp; \"tre\"", "<t>1-2</t>", "<t>0 1</t>"}) {
    EXPECT_NE(texts.find(text), texts.npos) << text << " in " << texts;
  }
  EXPECT_EQ(workbook, workbook_of(bitext)) << "the same bytes";
}

TEST(Xlsx, HasTheTimesOfSubtitles) {
  BitextUnit unit = unit_of_texts("Hej.", "Hej.");
  unit.target.time = TimeRange{1500, 2250};
  const std::string workbook = workbook_of({{}, {}, {unit}});
  const std::string sheet = part_of(workbook, "xl/worksheets/sheet1.xml");
  EXPECT_NE(sheet.find("<autoFilter ref=\"A1:K2\"/>"), sheet.npos);
  EXPECT_NE(sheet.find("<v>1.5</v></c><c r=\"K2\""), sheet.npos) << sheet;
  EXPECT_NE(sheet.find("<v>2.25</v></c></row>"), sheet.npos) << sheet;
}

TEST(Xlsx, IsReadFromTheFirstSheet) {
  const std::string sheet =
      "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>"
      "<row r='1'><c r='A1' t='inlineStr'><is><t>sv</t></is></c><c r='B1' t='s'><v>0</v></c></row>"
      "<row r='3'><c r='A3' t='s'><v>1</v></c><c r='B3' t='str'><v>Hei.</v></c></row>"
      "<row r='4'><c r='B4' t='s'><v>0</v></c></row></sheetData></worksheet>";
  const std::string texts =
      "<sst xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><si><t>fi</t></si>"
      "<si><r><t>He</t></r><r><t>j.</t></r><rPh><t>x</t></rPh></si></sst>";
  const auto read = [](const std::string& bytes) {
    std::istringstream in(bytes);
    return read_bitext(in, {"a.xlsx", "", {}, {}});
  };
  const Bitext bitext =
      read(test::zipped({{"xl/worksheets/sheet1.xml", sheet}, {"xl/sharedStrings.xml", texts}}));
  EXPECT_EQ(bitext.source.language, "sv");
  EXPECT_EQ(bitext.target.language, "fi");
  ASSERT_EQ(bitext.units.size(), 2u);
  EXPECT_EQ(bitext.units[0].source.sentences, std::vector<std::string>{"Hej."});
  EXPECT_EQ(bitext.units[0].target.sentences, std::vector<std::string>{"Hei."});
  EXPECT_TRUE(bitext.units[1].source.sentences.empty());
  const auto refusal = [&](const std::string& bytes) -> std::string {
    try {
      read(bytes);
    } catch (const Error& error) {
      return error.what();
    }
    return "";
  };
  EXPECT_EQ(refusal(test::zipped({{"xl/worksheets/sheet1.xml", sheet}})),
            "a.xlsx:1: no text 0; expected a shared text");
  EXPECT_EQ(refusal(test::zipped({{"x", "y"}})),
            "a.xlsx: no first sheet; expected a workbook (XLSX)");
  EXPECT_NE(refusal(workbook_of(bitext).substr(0, 900)), "");
  EXPECT_EQ(read(workbook_of(bitext)).units, bitext.units);
}

TEST(Xlsx, ReplacesForbiddenCharactersAndRefusesWhatDoesNotFit) {
  WriteReport report;
  workbook_of({{}, {}, {unit_of_texts("a\uFFFEb", "c")}}, &report);
  EXPECT_EQ(report.replaced_characters, 1u);
  try {
    workbook_of({{}, {}, {unit_of_texts(std::string(32'768, 'x'), "c")}});
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::kInput);
    EXPECT_NE(std::string(error.what()).find("bead 1 has a text of over 32,767"), std::string::npos)
        << error.what();
  }
  std::ostringstream empty;
  EXPECT_NO_THROW(write_bitext(empty, {}, kWorkbook));
}

}  // namespace
}  // namespace sejajar::bitext
