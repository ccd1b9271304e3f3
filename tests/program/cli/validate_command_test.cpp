#include <gtest/gtest.h>

#include "program/cli/program.h"

namespace sejajar::test {
namespace {

TEST(ValidateCommand, FindsNoProblemsInOurOwnFiles) {
  const TempDir dir;
  write_pair(dir);
  ASSERT_EQ(sejajar("align a.txt b.txt -o x.tmx" + kLanguages, dir).exit_code, 0);
  const Outcome outcome = sejajar("validate x.tmx", dir);
  EXPECT_EQ(outcome.exit_code, 0);
  EXPECT_EQ(outcome.out, "");
  EXPECT_EQ(outcome.err, "sejajar validate: 3 units, no problems\n");
  EXPECT_EQ(sejajar("validate - <x.tmx", dir).exit_code, 0);
}

TEST(ValidateCommand, ReportsProblemLineAndAffectedTools) {
  const TempDir dir;
  dir.write("x.tmx",
            "<tmx version=\"1.4b\">\n<header creationtool=\"t\" creationtoolversion=\"1\" "
            "segtype=\"sentence\" o-tmf=\"t\" adminlang=\"en\" srclang=\"en\" "
            "datatype=\"plaintext\"/>\n<body>\n<tu><tuv xml:lang=\"en\"><seg>a &#x1F;</seg></tuv>"
            "<tuv xml:lang=\"es_ES\"><seg>b</seg></tuv></tu>\n</body></tmx>\n");
  const Outcome outcome = sejajar("validate --quiet x.tmx", dir);
  EXPECT_EQ(outcome.exit_code, 1);
  EXPECT_EQ(outcome.err, "");
  EXPECT_NE(outcome.out.find("x.tmx:1: version: version=\"1.4b\"; expected \"1.4\"\n"),
            std::string::npos)
      << outcome.out;
  EXPECT_NE(outcome.out.find("x.tmx:4: illegal-reference: &#x1F; in the file"), std::string::npos)
      << outcome.out;
  EXPECT_NE(outcome.out.find("x.tmx:4: language-tag: xml:lang=\"es_ES\""), std::string::npos);
  EXPECT_NE(outcome.out.find("\nversion: OmegaT and validating tools reject the file"),
            std::string::npos);
  dir.write("unnamed", dir.read("x.tmx"));
  EXPECT_EQ(sejajar("validate --quiet unnamed", dir).exit_code, 1) << "known by its content";
}

TEST(ValidateCommand, TriesToReadOtherFormats) {
  const TempDir dir;
  dir.write("good.jsonl", "{\"source\": \"a\", \"target\": \"b\"}\n");
  dir.write("bad.jsonl", "{\"source\": \"a\"\n");
  EXPECT_EQ(sejajar("validate good.jsonl", dir).exit_code, 0);
  const Outcome bad = sejajar("validate bad.jsonl", dir);
  EXPECT_EQ(bad.exit_code, 1);
  EXPECT_EQ(bad.out, "bad.jsonl:1: not a JSON object; expected one on each line\n");
  EXPECT_EQ(sejajar("validate nowhere.tmx", dir).exit_code, 1);
}

}  // namespace
}  // namespace sejajar::test
