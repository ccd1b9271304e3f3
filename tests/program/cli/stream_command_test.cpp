#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

#include "ground/text/hash.h"
#include "program/cli/program.h"

namespace sejajar::test {
namespace {

/// Writes `in.tsv`: a pair in base64, a broken one, and the pair again.
void write_stream(const TempDir& dir) {
  write_pair(dir);
  const std::string pair =
      "printf 'http://a\\thttp://b\\t%s\\t%s\\n' $(base64 -w0 a.txt) $(base64 -w0 b.txt)";
  const Outcome outcome =
      run_shell("( printf 'src_url\\ttrg_url\\tsrc_text\\ttrg_text\\n'; " + pair +
                    "; printf 'http://c\\thttp://d\\t!\\t\\n'; " + pair + " ) >in.tsv",
                dir);
  ASSERT_EQ(outcome.exit_code, 0) << outcome.err;
}

const std::string kThree =
    "http://a\thttp://b\tThe ferry left at seven.\tKapal feri berangkat pukul tujuh.\t";

TEST(StreamCommand, AlignsEachRecordAndContinuesAfterErrors) {
  const TempDir dir;
  write_stream(dir);
  const Outcome outcome = sejajar("stream" + kLanguages + "<in.tsv", dir);
  EXPECT_EQ(outcome.exit_code, 1);
  EXPECT_EQ(outcome.err,
            "sejajar stream: standard input:3: http://c: malformed text; expected base64\n"
            "sejajar stream: 2 pairs aligned, 1 failed\n");
  EXPECT_TRUE(outcome.out.starts_with("src_url\ttrg_url\tsrc_text\ttrg_text\tscore\n" + kThree))
      << outcome.out;
  EXPECT_EQ(std::count(outcome.out.begin(), outcome.out.end(), '\n'), 7) << outcome.out;
  EXPECT_EQ(sejajar("stream in.tsv --threads 1" + kLanguages, dir).out, outcome.out);
  EXPECT_EQ(sejajar("stream in.tsv --threads 4" + kLanguages, dir).out, outcome.out);
}

std::string hex_hash(const std::string& text) {
  std::ostringstream out;
  out << std::hex << text::murmur_hash(text);
  return out.str();
}

TEST(StreamCommand, TakesThePlaceOfBleualign) {
  const TempDir dir;
  write_stream(dir);
  const std::string wrapper =
      "SEJAJAR='" SEJAJAR_PROGRAM
      "' SEJAJAR_SOURCE_LANGUAGE=en SEJAJAR_TARGET_LANGUAGE=id '" SEJAJAR_SOURCE_DIR
      "/workflow/bleualign_cpp' ";
  const Outcome outcome = run_shell(wrapper + "--bleu-threshold 0.2 <in.tsv", dir);
  EXPECT_EQ(outcome.exit_code, 1) << outcome.err;
  EXPECT_TRUE(
      outcome.out.starts_with("src_url\ttrg_url\tsrc_text\ttrg_text\tbleualign_score\n" + kThree))
      << outcome.out;
  const Outcome none = run_shell("tail -n +2 in.tsv | BLEUALIGN_HEADER=no " + wrapper, dir);
  EXPECT_TRUE(none.out.starts_with(kThree)) << none.out;
  const Outcome hashed = run_shell(wrapper + "--print-sent-hash --bleu-threshold 0.2 <in.tsv", dir);
  const auto lines = test::lines_of(hashed.out);
  ASSERT_GT(lines.size(), 1u) << hashed.err;
  EXPECT_EQ(lines[0],
            "src_url\ttrg_url\tsrc_text\ttrg_text\tbleualign_score\tsrc_deferred_hash\t"
            "trg_deferred_hash");
  EXPECT_TRUE(lines[1].ends_with("\t" + hex_hash("The ferry left at seven.") + "\t" +
                                 hex_hash("Kapal feri berangkat pukul tujuh.")))
      << lines[1];
  EXPECT_EQ(sejajar("stream in.tsv --print-sent-hash --format tsv", dir).exit_code, 2);
}

TEST(StreamCommand, WritesWhatBitextorKnowsOfEachSentence) {
  const TempDir dir;
  dir.write("a", "The ferry left at seven.\tp1s1\nIt was raining, and nobody came.\tp2s1\n");
  dir.write("b",
            "Kapal feri berangkat pukul tujuh.\tp1s1\nHujan turun.\tp2s1\nTak ada yang datang.\n");
  dir.write("am", "Ferry\th1\nFerry\tp\n");
  dir.write("bm", "Feri\th1\nFeri\tp\nFeri\tli\n");
  const auto make = [&](const std::string& target_metadata) {
    return run_shell(
               "printf 'src_url\\ttrg_url\\tsrc_text\\ttrg_text\\ttrg_metadata\\tsrc_metadata\\n"
               "A\\tB\\t%s\\t%s\\t%s\\t%s\\n' $(base64 -w0 a) $(base64 -w0 b) $(base64 -w0 " +
                   target_metadata + ") $(base64 -w0 am) >in.tsv",
               dir)
        .exit_code;
  };
  ASSERT_EQ(make("bm"), 0);
  const std::string wrapper =
      "SEJAJAR='" SEJAJAR_PROGRAM
      "' SEJAJAR_SOURCE_LANGUAGE=en SEJAJAR_TARGET_LANGUAGE=id '" SEJAJAR_SOURCE_DIR
      "/workflow/bleualign_cpp' --paragraph-identification --metadata-header-fields title,tag "
      "<in.tsv";
  const Outcome outcome = run_shell(wrapper, dir);
  ASSERT_EQ(outcome.exit_code, 0) << outcome.err;
  const auto lines = test::lines_of(outcome.out);
  ASSERT_EQ(lines.size(), 3u) << outcome.out;
  EXPECT_TRUE(
      lines[0].ends_with("\tbleualign_score\tsrc_paragraph_id\ttrg_paragraph_id\tsrc_title\t"
                         "trg_title\tsrc_tag\ttrg_tag"))
      << lines[0];
  EXPECT_TRUE(lines[1].starts_with("A\tB\tThe ferry left at seven.\tKapal feri")) << lines[1];
  EXPECT_TRUE(lines[1].ends_with("\tp1s1\tp1s1\tFerry\tFeri\th1\th1")) << lines[1];
  EXPECT_TRUE(lines[2].ends_with("\tp2s1\tp2s1+p-1s-1\tFerry\tFeri+Feri\tp\tp+li")) << lines[2];

  const std::string fields = "stream in.tsv" + kLanguages + " --metadata-header-fields ";
  EXPECT_EQ(sejajar(fields + "title,tag --no-header", dir).exit_code, 2);
  EXPECT_EQ(sejajar(fields + "title,tag --splitter icu", dir).exit_code, 2);
  EXPECT_EQ(sejajar(fields + "title", dir).first_err_line(),
            "sejajar stream: in.tsv:2: line 1 of the metadata has 2 cells; expected 1, as "
            "--metadata-header-fields names");
  ASSERT_EQ(make("am"), 0);
  EXPECT_EQ(sejajar(fields + "title,tag", dir).first_err_line(),
            "sejajar stream: in.tsv:2: 2 lines of metadata; expected one for each of 3 sentences");
}

TEST(StreamCommand, WritesOtherFormats) {
  const TempDir dir;
  write_stream(dir);
  const Outcome jsonl = sejajar("stream in.tsv --format jsonl" + kLanguages, dir);
  const auto lines = test::lines_of(jsonl.out);
  ASSERT_EQ(lines.size(), 6u);
  EXPECT_TRUE(lines[0].ends_with("\"document\": \"http://a http://b\"}")) << lines[0];
  EXPECT_EQ(sejajar("stream in.tsv --format tmx" + kLanguages, dir).exit_code, 2);
  EXPECT_EQ(sejajar("stream in.tsv --format moses" + kLanguages, dir).exit_code, 2);
}

TEST(StreamCommand, WarnsAboutUnrelatedTexts) {
  const TempDir dir;
  std::string source;
  std::string target;
  for (const char* line :
       {"A ferry.", "The harbour was closed because of the storm that came in the night.",
        "Why?"}) {
    for (int k = 0; k < 4; ++k) source += line + std::string("\n");
  }
  for (int k = 0; k < 12; ++k) target += "Bawang merah diiris tipis, lalu digoreng.\n";
  dir.write("a.txt", source);
  dir.write("b.txt", target);
  ASSERT_EQ(run_shell("printf 'src_url\\ttrg_url\\tsrc_text\\ttrg_text\\n\\nA\\tB\\t%s\\t%s\\n' "
                      "$(base64 -w0 a.txt) $(base64 -w0 b.txt) >in.tsv",
                      dir)
                .exit_code,
            0);
  const Outcome outcome = sejajar("stream in.tsv" + kLanguages, dir);
  EXPECT_EQ(outcome.exit_code, 0);
  const std::string line = outcome.first_err_line();
  EXPECT_TRUE(line.starts_with("sejajar stream: in.tsv:3: quality 0.")) << outcome.err;
  EXPECT_TRUE(line.ends_with(": A and B do not look like translations of each other"))
      << outcome.err;
  EXPECT_EQ(sejajar("stream --quiet in.tsv" + kLanguages, dir).err, "");
}

TEST(StreamCommand, Filters) {
  const TempDir dir;
  write_stream(dir);
  const Outcome outcome =
      sejajar("stream in.tsv --quiet --deduplicate --min-posterior 1" + kLanguages, dir);
  EXPECT_EQ(outcome.out, "src_url\ttrg_url\tsrc_text\ttrg_text\tscore\n");
}

TEST(StreamCommand, GuessesLanguages) {
  const TempDir dir;
  write_stream(dir);
  const Outcome outcome = sejajar("stream in.tsv", dir);
  EXPECT_EQ(outcome.exit_code, 1);
  EXPECT_NE(outcome.err.find("in.tsv:2: http://a: language guessed: "), std::string::npos)
      << outcome.err;
  EXPECT_EQ(sejajar("stream in.tsv --source-language 12", dir).exit_code, 2);
}

TEST(StreamCommand, NotesALexiconOfOtherLanguagesOnce) {
  const TempDir dir;
  write_stream(dir);
  const Outcome outcome = sejajar(
      "stream in.tsv --lexicon '" SEJAJAR_SOURCE_DIR "/models/lexicons/ar-en.lex'" + kLanguages,
      dir);
  EXPECT_EQ(outcome.err,
            "sejajar stream: lexicon of ar and en not used for en and id\n"
            "sejajar stream: in.tsv:3: http://c: malformed text; expected base64\n"
            "sejajar stream: 2 pairs aligned, 1 failed\n");
}

TEST(StreamCommand, ReportsHowEachRecordIsAlignedWithVerbose) {
  const TempDir dir;
  write_stream(dir);
  const std::string err = sejajar("stream in.tsv --verbose" + kLanguages, dir).err;
  EXPECT_NE(err.find("sejajar stream: in.tsv:4: splitter line: "), std::string::npos) << err;
}

TEST(StreamCommand, AlignsAllVersionsOfEachText) {
  const TempDir dir;
  write_pair(dir);
  dir.write("c.txt", "Le bac est parti.\nIl a plu.\nPersonne ne s'en est plaint.\n");
  ASSERT_EQ(run_shell("{ printf 'url\\ttext\\turl\\ttext\\turl\\ttext\\n'; for k in 1 2; do printf "
                      "'a\\t%s\\tb\\t%s\\tc\\t%s\\n' $(base64 -w0 a.txt) $(base64 -w0 b.txt) "
                      "$(base64 -w0 c.txt); done; } >in.tsv",
                      dir)
                .exit_code,
            0);
  const Outcome outcome = sejajar("stream in.tsv --languages en,id,fr", dir);
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  const auto lines = test::lines_of(outcome.out);
  EXPECT_EQ(lines.size(), 6u) << outcome.out;
  EXPECT_NE(outcome.out.find("\"fr\": \"Le bac est parti.\""), std::string::npos) << outcome.out;
  EXPECT_EQ(sejajar("stream in.tsv --languages en,id,fr --threads 1", dir).out, outcome.out);
  EXPECT_EQ(sejajar("stream in.tsv --languages en,id,fr --threads 4", dir).out, outcome.out);
}

TEST(StreamCommand, NeedsColumns) {
  const TempDir dir;
  dir.write("bad.tsv", "src_url\ttrg_url\tsrc_text\n");
  const Outcome bad = sejajar("stream bad.tsv" + kLanguages, dir);
  EXPECT_EQ(bad.exit_code, 1);
  EXPECT_EQ(bad.first_err_line(),
            "sejajar stream: bad.tsv:1: column 'trg_text' is missing; expected a header with the "
            "columns src_url, trg_url, src_text, trg_text");
  EXPECT_EQ(bad.out, "");
}

TEST(StreamCommand, AnswersBeforeTheStreamEnds) {
  const TempDir dir;
  write_stream(dir);
  // The writer waits for the answer to its record before it ends the stream.
  const Outcome outcome =
      run_shell("mkfifo to from && { timeout 60 '" SEJAJAR_PROGRAM "' stream --quiet" + kLanguages +
                    "<to >from & exec 3>to 4<from; head -n 2 in.tsv >&3; read -r header <&4; "
                    "read -r answer <&4; exec 3>&-; printf '%s\\n' \"$answer\"; wait; }",
                dir);
  EXPECT_TRUE(outcome.out.starts_with(kThree)) << outcome.out << outcome.err;
}

TEST(StreamCommand, StopsQuietlyWhenThePipeIsClosed) {
  const TempDir dir;
  write_stream(dir);
  const Outcome outcome = run_shell("( '" SEJAJAR_PROGRAM "' stream --quiet in.tsv" + kLanguages +
                                        " 2>err; echo $? >code ) | head -n 1",
                                    dir);
  EXPECT_EQ(outcome.out, "src_url\ttrg_url\tsrc_text\ttrg_text\tscore\n");
  EXPECT_EQ(dir.read("err").find("pipe"), std::string::npos);
}

}  // namespace
}  // namespace sejajar::test
