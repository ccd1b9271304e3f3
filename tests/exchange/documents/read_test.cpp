#include <gtest/gtest.h>
#include <sejajar/error.h>
#include <sejajar/read.h>

#include <sstream>

#include "support/archives.h"
#include "support/read_documents.h"
#include "support/temp_dir.h"

namespace sejajar {
namespace {

TEST(Read, PlainTextIsKeptByteForByte) {
  const std::string bytes = "One. \r\n\r\nTwo\u0301.\n";
  const Document document = test::read_bytes(bytes);
  EXPECT_EQ(document.text, bytes);
  EXPECT_EQ(test::paragraphs_of(document), (std::vector<std::string>{"One.", "Two\u0301."}));
  ReadOptions options;
  options.paragraphs = ParagraphEnd::kNone;
  EXPECT_EQ(test::read_bytes(bytes, options).paragraphs.size(), 1U);
}

TEST(Read, FilesAreCalledByTheirPathAndStreamsText) {
  const test::TempDir folder;
  const std::string path = folder.write("a.txt", "One.");
  EXPECT_EQ(read(std::filesystem::path(path), "EN_us").id, path);
  EXPECT_EQ(read(std::filesystem::path(path), "EN_us").language, "en-US");
  std::istringstream in("One.");
  EXPECT_EQ(read(in, "und").id, "text");
  EXPECT_THROW(read(std::filesystem::path(path), "english"), Error);
}

TEST(Read, NotesAreOptional) {
  std::vector<std::string> notes;
  const std::string bytes("\xFE\xFF\0x", 4);
  std::istringstream in(bytes);
  EXPECT_EQ(read(in, "en", {}, &notes).text, "x");
  EXPECT_EQ(notes, (std::vector<std::string>{"text: read as UTF-16BE (byte order mark)"}));
  std::istringstream again(bytes);
  EXPECT_EQ(read(again, "en").text, "x");
}

TEST(Read, CompressedPagesArePages) {
  const std::string bytes = test::compressed("<html><p>It rained.", archive_write_add_filter_gzip);
  EXPECT_EQ(test::read_bytes(bytes).text, "It rained.\n");
}

}  // namespace
}  // namespace sejajar
