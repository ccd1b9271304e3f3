#include <gtest/gtest.h>
#include <sejajar/error.h>
#include <sejajar/formats.h>

#include <sstream>

#include "ground/files/zip_archive.h"

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
