// The command split: its output, streaming and custom splitters.

#include <gtest/gtest.h>

#include "program/cli/program.h"
#include "support/srx_text.h"

namespace sejajar::test {
namespace {

TEST(SplitCommand, ShowsTheRequestedColumns) {
  const TempDir dir;
  dir.write("a.txt", "\xEF\xBB\xBFIt rained. We\tstayed.\n\n\xC3\x80 demain.\n");
  const std::string split = "split --language en a.txt ";
  EXPECT_EQ(sejajar(split + "--show paragraph,begin,end,text", dir).out,
            "paragraph\tbegin\tend\ttext\n"
            "0\t0\t10\tIt rained.\n"
            "0\t11\t21\tWe stayed.\n"
            "1\t23\t33\t\xC3\x80 demain.\n");
  EXPECT_EQ(sejajar(split + "--show end,begin", dir).out, "end\tbegin\n10\t0\n21\t11\n33\t23\n");
  EXPECT_EQ(sejajar(split + "--show text", dir).out, sejajar(split, dir).out);
  EXPECT_EQ(sejajar("split --language en --presegmented --show paragraph,text a.txt", dir).out,
            "paragraph\ttext\n0\tIt rained. We stayed.\n0\t\n1\t\xC3\x80 demain.\n");
  const Outcome unknown = sejajar(split + "--show begin,where", dir);
  EXPECT_EQ(unknown.exit_code, 2);
  EXPECT_EQ(unknown.err,
            "sejajar split: --show: unknown value 'where'; expected one of paragraph, begin, end, "
            "text\n");
  const Outcome twice = sejajar(split + "--show end,begin,end", dir);
  EXPECT_EQ(twice.exit_code, 2);
  EXPECT_EQ(twice.err, "sejajar split: --show: column 'end' is given twice; expected once\n");
  EXPECT_EQ(sejajar(split + "--show ''", dir).exit_code, 2);
}

// Over several pieces of the text, whichever the splitter; with and without empty lines.
TEST(SplitCommand, CountsAcrossThePiecesOfALongText) {
  const TempDir dir;
  std::string text;
  std::string expected = "paragraph\tbegin\tend\n";
  for (int k = 0; k < 120'000; ++k) {
    for (const char* sentence : {"It rained all day.", "We stayed in."}) {
      expected += std::to_string(k) + "\t" + std::to_string(text.size()) + "\t" +
                  std::to_string(text.size() + std::string(sentence).size()) + "\n";
      text += std::string(sentence) + (*sentence == 'I' ? " " : "\n\n");
    }
  }
  dir.write("a.txt", text);
  const std::string split = "split --language en a.txt --show paragraph,begin,end ";
  EXPECT_TRUE(sejajar(split, dir).out == expected);
  EXPECT_TRUE(sejajar(split + "--paragraphs blank", dir).out == expected);
  EXPECT_TRUE(sejajar(split + "--splitter-command \"sed 's/y\\. /y.\\n/'\"", dir).out == expected);
  const Outcome lines = sejajar("split --language en a.txt --presegmented --show paragraph", dir);
  std::string numbers = "paragraph\n";
  for (int k = 0; k < 120'000; ++k) {
    for (int twice = 0; twice < 2; ++twice) numbers += std::to_string(k) + "\n";
  }
  EXPECT_TRUE(lines.out == numbers);
}

// The reader sees the first sentences while the writer has not come to an end, and may stop then.
TEST(SplitCommand, Streams) {
  const TempDir dir;
  const Outcome plain = run_shell(
      "(while echo 'It rained. We stayed in.'; do :; done) 2>/dev/null | '" SEJAJAR_PROGRAM
      "' split --language en - | head -n 2",
      dir);
  EXPECT_EQ(plain.out, "It rained.\nWe stayed in.\n");
  EXPECT_EQ(plain.err, "");
  EXPECT_EQ(plain.exit_code, 0);
}

TEST(SplitCommand, LeavesNoFileWhenALaterPieceIsBad) {
  const TempDir dir;
  std::string text;
  for (int k = 0; k < 200'000; ++k) text += "It rained.\n";
  dir.write("a.txt", text + "\xFF\n");
  dir.write("out", "old");
  const Outcome outcome = sejajar("split --language en a.txt -o out", dir);
  EXPECT_EQ(outcome.exit_code, 1);
  EXPECT_TRUE(outcome.err.starts_with(
      "sejajar split: a.txt:200001: invalid UTF-8 at byte 2200000; expected "))
      << outcome.err;
  EXPECT_EQ(dir.read("out"), "old");
  EXPECT_EQ(dir.count(), 2U);
  const Outcome empty = sejajar("split --language en - -o new </dev/null", dir);
  EXPECT_EQ(empty.exit_code, 0);
  EXPECT_EQ(dir.read("new"), "");
}

TEST(SplitCommand, FollowsSrxRules) {
  const TempDir dir;
  dir.write("a.txt", "Dr. Hart came. He left.\n");
  dir.write("my.srx", srx_file(srx_rule("Dr\\.", "\\s", false) + srx_rule("\\.", "\\s", true)));
  for (const char* flags : {"--srx my.srx", "--splitter srx --srx my.srx"}) {
    const Outcome outcome = sejajar("split --language en a.txt " + std::string(flags), dir);
    EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
    EXPECT_EQ(outcome.out, "Dr. Hart came.\nHe left.\n");
  }
  dir.write("bad.srx", srx_file(srx_rule("(", "", true)));
  const Outcome bad = sejajar("split --language en a.txt --srx bad.srx", dir);
  EXPECT_EQ(bad.exit_code, 1);
  EXPECT_EQ(
      bad.err,
      "sejajar split: bad.srx:4: '(': U_REGEX_MISMATCHED_PAREN; expected a regular expression "
      "of ICU or Java\n");
}

TEST(SplitCommand, RunsACommand) {
  const TempDir dir;
  dir.write("a.txt", "One. Two.\nThree.\n");
  const Outcome outcome =
      sejajar("split --language en a.txt --splitter-command 'tr \" \" \"\\n\"'", dir);
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_EQ(outcome.out, "One.\nTwo.\nThree.\n");
  const Outcome failed = sejajar("split --language en a.txt --splitter-command 'exit 7'", dir);
  EXPECT_EQ(failed.exit_code, 1);
  EXPECT_EQ(failed.err,
            "sejajar split: --splitter-command 'exit 7': exit code 7; expected exit code "
            "0\n");
  EXPECT_EQ(sejajar("split --language en a.txt --splitter-command sejajar-no-such", dir).exit_code,
            2);
}

TEST(SplitCommand, RefusesConflictingSplitters) {
  const TempDir dir;
  dir.write("a.txt", "One.\n");
  const struct {
    std::string flags;
    std::string err;
  } cases[] = {
      {"--splitter srx", "--splitter srx without --srx; expected it too"},
      {"--splitter command", "--splitter command without --splitter-command; expected it too"},
      {"--splitter icu --srx f", "--srx cannot be combined with --splitter icu"},
      {"--srx f --splitter-command cat",
       "--splitter-command cannot be combined with --splitter srx"},
      {"--presegmented --srx f", "--srx cannot be combined with --splitter line"},
      {"--srx f --srx-effort 0", "--srx-effort: 0 is out of range; expected 1 to 1000000000"},
      {"--splitter-command cat --command-seconds 1000001",
       "--command-seconds: 1000001 is out of range; expected 0 to 1000000"},
  };
  for (const auto& c : cases) {
    const Outcome outcome = sejajar("split --language en a.txt " + c.flags, dir);
    EXPECT_EQ(outcome.exit_code, 2) << c.flags;
    EXPECT_EQ(outcome.err, "sejajar split: " + c.err + "\n");
  }
}

TEST(AlignAndBatch, AcceptCustomSplitters) {
  const TempDir dir;
  dir.write("a.txt", "The ferry left at seven. It rained all day.\n");
  dir.write("b.txt", "Kapal feri berangkat pukul tujuh. Hujan turun sepanjang hari.\n");
  dir.write("my.srx", srx_file(srx_rule("\\.", "\\s", true)));
  const std::string expected = "[0]:[0]:";
  for (const char* flags : {"--srx my.srx", "--splitter-command \"sed 's/\\. /.\\n/'\""}) {
    const Outcome outcome =
        sejajar("align a.txt b.txt --format vecalign" + kLanguages + std::string(flags), dir);
    EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
    EXPECT_TRUE(outcome.out.starts_with(expected)) << outcome.out;
    EXPECT_NE(outcome.out.find("\n[1]:[1]:"), std::string::npos) << outcome.out;
  }
  dir.write("m.tsv",
            "source\ttarget\toutput\tsource_language\ttarget_language\n"
            "a.txt\tb.txt\tone.vecalign\ten\tid\nb.txt\ta.txt\ttwo.vecalign\tid\ten\n");
  const Outcome batch = sejajar(
      "batch m.tsv --splitter-command "
      "'test \"$SEJAJAR_LANGUAGE\" = id || test \"$SEJAJAR_LANGUAGE\" = en && tr -s \" \"'",
      dir);
  EXPECT_EQ(batch.exit_code, 0) << batch.err;
  EXPECT_TRUE(dir.read("two.vecalign").starts_with(expected));
}

}  // namespace
}  // namespace sejajar::test
