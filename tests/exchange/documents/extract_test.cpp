#include <gtest/gtest.h>

#include "exchange/documents/input_formats.h"
#include "support/archives.h"
#include "support/read_documents.h"
#include "support/temp_dir.h"

namespace sejajar::documents {
namespace {

ReadOptions with(const std::string& command) {
  ReadOptions options;
  options.extract_command = command;
  return options;
}

const std::string kPdf = "%PDF-1.4\nIt rained.\n";

TEST(Extract, KnowsForeignKinds) {
  EXPECT_EQ(foreign_kind(kPdf), "PDF");
  EXPECT_EQ(foreign_kind("{\\rtf1"), "RTF");
  EXPECT_EQ(foreign_kind(test::zipped({{"x", "y"}})), "ZIP");
  EXPECT_EQ(foreign_kind(test::zipped({{"ppt/presentation.xml", "y"}})), "PPTX");
  EXPECT_EQ(foreign_kind(test::zipped({{"xl/workbook.xml", "y"}})), "XLSX");
  for (const char* text : {"", "PDF", "{\\an8}", "text %PDF-"}) EXPECT_FALSE(is_foreign(text));
}

TEST(Extract, NamesTheOptionIfThereIsNoCommand) {
  const std::string expected = "; expected text, or --extract-command to convert the file";
  EXPECT_EQ(test::refusal_of(kPdf), "a: PDF cannot be read directly" + expected +
                                        ", such as --extract-command 'pdftotext {} -'");
  EXPECT_EQ(test::refusal_of("{\\rtf1 It rained.}"),
            "a: RTF cannot be read directly" + expected +
                ", such as --extract-command 'pandoc -f rtf -t plain --wrap=none {}'");
  EXPECT_EQ(test::refusal_of("%!PS\n"), "a: PostScript cannot be read directly" + expected);
}

TEST(Extract, RunsTheCommandOnTheBytes) {
  EXPECT_EQ(test::read_bytes(kPdf, with("tail -n 1")).text, "It rained.\n");
  EXPECT_EQ(test::read_bytes(kPdf, with("tail -n 1 {}")).text, "It rained.\n");
  EXPECT_EQ(test::read_bytes(kPdf, with("cat {} {} | grep -c rained")).text, "2\n");
  EXPECT_EQ(test::read_bytes("Plain.", with("echo no")).text, "Plain.");
  ReadOptions forced = with("tr a-z A-Z");
  forced.input_format = "command";
  EXPECT_EQ(test::read_bytes("Plain.", forced).text, "PLAIN.");
}

TEST(Extract, GivesTheFileItsOwnName) {
  const test::TempDir folder;
  const std::string path = folder.write("it's a $(file) {}.pdf", kPdf);
  EXPECT_EQ(read(std::filesystem::path(path), "en", with("basename {}")).text,
            "it's a $(file) {}.pdf\n");
  const std::string packed =
      folder.write("b.pdf.gz", test::compressed(kPdf, archive_write_add_filter_gzip));
  EXPECT_EQ(read(std::filesystem::path(packed), "en", with("tail -n 1 {}")).text, "It rained.\n");
}

TEST(Extract, NeverPutsTheNameIntoTheTextOfTheCommand) {
  const test::TempDir folder;
  for (const char* name : {"a b", "-n", "'", "\"", "$(touch hurt)", "`touch hurt`", "a;touch hurt",
                           "a\ntouch hurt", "\\", "* ?", "${IFS}", "{}", "\xFF"}) {
    const std::string path = folder.write(name, kPdf);
    const std::string size = std::to_string(kPdf.size()) + "\n";
    for (const char* command : {"wc -c <{}", "sh -c 'wc -c <\"$1\"' sh {}", "cat {} | wc -c",
                                "printf '%s' \"$(wc -c)\"; echo", "wc -c < \"$1\""}) {
      EXPECT_EQ(read(std::filesystem::path(path), "en", with(command)).text, size)
          << name << ": " << command;
    }
  }
  EXPECT_FALSE(std::filesystem::exists("hurt"));
  EXPECT_FALSE(folder.has("hurt"));
}

TEST(Extract, RefusesTheMarkInQuotes) {
  for (const char* command : {"cat '{}'", "cat \"{}\"", "sh -c 'cat {}'", "echo it\\'s '{}'",
                              "cat \"a\\\"{}\"", "echo 'a' \"b\" '{}'"}) {
    const std::string refusal = test::refusal_of(kPdf, with(command));
    EXPECT_NE(refusal.find("{} in quotes"), std::string::npos) << command << ": " << refusal;
    EXPECT_NE(refusal.find("sh -c '... \"$1\" ...' sh {}"), std::string::npos) << refusal;
  }
  for (const char* command :
       {"cat {}", "echo 'a' \"b\"; cat {}", "echo \\'; cat {}", "echo \"\\\"\"; cat {}"}) {
    EXPECT_NE(test::read_bytes(kPdf, with(command)).text.find("It rained."), std::string::npos)
        << command;
  }
}

TEST(Extract, DeletesItsTemporaryFile) {
  const test::TempDir folder;
  const Document document = test::read_bytes(kPdf, with("echo {}"));
  const std::string path = document.text.substr(0, document.text.size() - 1);
  EXPECT_NE(path.find("sejajar-"), std::string::npos);
  EXPECT_FALSE(std::filesystem::exists(path));
}

TEST(Extract, RefusesWhatFails) {
  EXPECT_EQ(test::refusal_of(kPdf, with("exit 3")),
            "a: --extract-command 'exit 3': exit code 3; expected exit code 0");
  EXPECT_EQ(test::refusal_of(kPdf, with("printf 'caf\\351'")),
            "a:1: invalid UTF-8 at byte 3; expected UTF-8 text, --encoding with its charset, such "
            "as windows-1251, or --on-bad-utf8 replace to go on");
  EXPECT_EQ(test::refusal_of(kPdf, with("kill -9 $$")),
            "a: --extract-command 'kill -9 $$': ended by signal 9 (Killed); expected exit code 0");
}

TEST(Extract, LimitsWhatTheCommandWrites) {
  ReadOptions options = with("yes");
  options.max_size = 1;
  EXPECT_EQ(test::refusal_of(kPdf, options),
            "a: unpacks to more than 1 MiB; expected less, or a greater --max-size");
}

}  // namespace
}  // namespace sejajar::documents
