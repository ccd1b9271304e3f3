#include <gtest/gtest.h>

#include "program/cli/program.h"
#include "support/office_files.h"
#include "support/read_documents.h"

namespace sejajar::test {
namespace {

TEST(DocumentsCommandLine, SplitsDocumentsOfAnyFormat) {
  const TempDir dir;
  dir.write("a", compressed("<html><nav>Menu</nav><h1>The mill</h1><p>It turns. It rains.",
                            archive_write_add_filter_xz));
  const Outcome outcome = sejajar("split --language en a", dir);
  EXPECT_EQ(outcome.exit_code, 0);
  EXPECT_EQ(outcome.out, "The mill\nIt turns.\nIt rains.\n");
  EXPECT_EQ(outcome.err, "");
  EXPECT_EQ(sejajar("split --language en - < a", dir).out, outcome.out);
  EXPECT_EQ(sejajar("split --language en --input-format zebra a", dir).exit_code, 2);
}

TEST(DocumentsCommandLine, AlignsBothSidesOfOneFile) {
  const TempDir dir;
  dir.write("a.xlf",
            "<xliff version='2.0' srcLang='en' trgLang='id'><file id='f'><unit id='u'><segment>"
            "<source>The ferry left. It rained.</source><target>Kapal berangkat.</target></segment>"
            "<segment><source>Nobody minded.</source><target>Tak ada yang keberatan.</target>"
            "</segment></unit></file></xliff>");
  const Outcome outcome = sejajar("align --presegmented a.xlf a.xlf" + kLanguages, dir);
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_NE(outcome.out.find("The ferry left. It rained.\tKapal berangkat.\t"), std::string::npos);
  EXPECT_NE(outcome.out.find("Nobody minded.\tTak ada yang keberatan.\t"), std::string::npos);
  const Outcome wrong = sejajar("align a.xlf a.xlf --source-language en --target-language fr", dir);
  EXPECT_EQ(wrong.exit_code, 1);
  EXPECT_EQ(wrong.err,
            "sejajar align: a.xlf: no text in fr; expected one of its languages: en, id\n");
}

TEST(DocumentsCommandLine, ReadsPresegmentedTextThatIsCompressed) {
  const TempDir dir;
  write_pair(dir);
  dir.write("a.gz", compressed(dir.read("a.txt"), archive_write_add_filter_gzip));
  const std::string rest = " b.txt --presegmented" + kLanguages;
  const Outcome outcome = sejajar("align a.gz" + rest, dir);
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_EQ(outcome.out, sejajar("align a.txt" + rest, dir).out);
  EXPECT_EQ(sejajar("inspect a.gz" + rest, dir).exit_code, 0);
}

TEST(DocumentsCommandLine, BatchReadsDocumentsToo) {
  const TempDir dir;
  write_pair(dir);
  dir.write("a.docx", docx("<w:p><w:r><w:t>The ferry left at seven.</w:t></w:r></w:p>"));
  dir.write("m.tsv",
            "source\ttarget\toutput\tsource_language\ttarget_language\n"
            "a.docx\tb.txt\tout.tsv\ten\tid\nc.pdf\tb.txt\tout2.tsv\ten\tid\n");
  dir.write("c.pdf", "%PDF-1.4\n");
  const Outcome outcome = sejajar("batch m.tsv", dir);
  EXPECT_EQ(outcome.exit_code, 1);
  EXPECT_NE(outcome.err.find("c.pdf: PDF cannot be read directly; expected text, or "
                             "--extract-command to convert the file"),
            std::string::npos)
      << outcome.err;
  EXPECT_NE(dir.read("out.tsv").find("The ferry left at seven."), std::string::npos);
  const Outcome extracted =
      sejajar("batch --extract-command 'echo The ferry left at seven.' m.tsv", dir);
  EXPECT_EQ(extracted.exit_code, 0) << extracted.err;
}

TEST(DocumentsCommandLine, ReportsCharsetsAndLanguages) {
  const TempDir dir;
  dir.write("a.txt", times(3,
                           "Le conseil s'est r\xE9uni mardi et a d\xE9"
                           "cid\xE9 que le vieux pont serait r\xE9par\xE9 avant l'hiver.\n"));
  const Outcome outcome = sejajar("split --language en a.txt", dir);
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_NE(outcome.out.find("r\u00E9uni"), std::string::npos);
  EXPECT_TRUE(
      outcome.err.starts_with("sejajar split: a.txt: read as windows-1252 (detected)\nsejajar "
                              "split: a.txt: looks like fr ("))
      << outcome.err;
  EXPECT_TRUE(outcome.err.ends_with(" %), not like en\n")) << outcome.err;
  EXPECT_EQ(sejajar("split --quiet --language en a.txt", dir).err, "");
  EXPECT_EQ(sejajar("split --encoding latin1 --language fr a.txt", dir).err, "");
  const Outcome strict = sejajar("split --encoding UTF-8 --language fr a.txt", dir);
  EXPECT_EQ(strict.exit_code, 1);
  EXPECT_NE(strict.err.find("a.txt:1: invalid UTF-8 at byte 18"), std::string::npos) << strict.err;
}

TEST(DocumentsCommandLine, LimitsAreOptions) {
  const TempDir dir;
  dir.write("deep.html", "<html>" + times(10'000, "<div>") + "x");
  dir.write("bomb.gz",
            compressed(std::string(std::size_t{3} << 20, 'x'), archive_write_add_filter_gzip));
  const Outcome deep = sejajar("split --language en deep.html", dir);
  EXPECT_EQ(deep.exit_code, 1);
  EXPECT_NE(deep.err.find("--max-depth"), std::string::npos);
  EXPECT_EQ(sejajar("split --language en --max-depth 20000 deep.html", dir).out, "x\n");
  const Outcome bomb = sejajar("split --language en --max-size 2 bomb.gz -o out", dir);
  EXPECT_EQ(bomb.exit_code, 1);
  EXPECT_NE(bomb.err.find("--max-size"), std::string::npos);
  EXPECT_FALSE(dir.has("out"));
  EXPECT_EQ(sejajar("split --max-size 0 bomb.gz", dir).exit_code, 2);
  EXPECT_EQ(sejajar("split --max-entries 0 bomb.gz", dir).exit_code, 2);
}

}  // namespace
}  // namespace sejajar::test
