#include <gtest/gtest.h>
#include <sejajar/formats.h>

#include <algorithm>

#include "program/cli/program.h"

namespace sejajar::test {
namespace {

/// Writes `a.tsv`, an alignment of the texts of write_pair(), and the texts as `a.txt`, `b.txt`.
void write_alignment(const TempDir& dir) {
  write_pair(dir);
  dir.write("a.tsv",
            "source\ttarget\tposterior\tcost\tbead\tsource_sentences\ttarget_sentences\n"
            "The ferry left at seven.\tKapal feri berangkat pukul "
            "tujuh.\t0.750000\t-2.000000\t1-1\t0\t0\n"
            "It rained all day. Nobody minded.\tHujan turun sepanjang "
            "hari.\t0.500000\t-1.000000\t2-1\t1 2\t1\n"
            "\tTak ada yang keberatan.\t0.250000\t3.000000\t0-1\t\t2\n");
}

TEST(ConvertCommand, RoundTripsThroughEveryFormat) {
  const TempDir dir;
  write_alignment(dir);
  std::size_t tried = 0;
  for (const FormatInfo& info : formats()) {
    if (!info.readable) continue;
    const std::string file = "out" + info.suffixes.front();
    const std::string nulls = info.nulls == NullBeads::kAlways ? "" : " --keep-nulls";
    const Outcome there =
        sejajar("convert a.tsv " + file + " --quiet --to " + info.name + kLanguages + nulls, dir);
    EXPECT_EQ(there.exit_code, 0) << info.name << there.err;
    const std::string texts = info.holds == Holds::kIndices ? " --source a.txt --target b.txt" : "";
    const Outcome back = sejajar(
        "convert " + file + " back.jsonl --quiet --from " + info.name + kLanguages + texts, dir);
    EXPECT_EQ(back.exit_code, 0) << info.name << back.err;
    const std::string lines = dir.read("back.jsonl");
    EXPECT_EQ(std::count(lines.begin(), lines.end(), '\n'), 3) << info.name << "\n" << lines;
    EXPECT_NE(lines.find("\"It rained all day. Nobody minded.\", \"target\": \"Hujan turun"),
              std::string::npos)
        << info.name << "\n"
        << lines;
    ++tried;
  }
  EXPECT_EQ(tried, 15u);
}

#ifdef SEJAJAR_XLSXWRITER
TEST(ConvertCommand, NeedsTheLibraryOfWorkbooksForThemOnly) {
  const TempDir dir;
  write_alignment(dir);
  dir.write(SEJAJAR_XLSXWRITER, "damaged");
  const std::string program = "LD_LIBRARY_PATH=. '" SEJAJAR_PROGRAM "' ";
  const Outcome workbook = run_shell(program + "convert a.tsv a.xlsx" + kLanguages, dir);
  EXPECT_EQ(workbook.exit_code, 1);
  EXPECT_TRUE(workbook.err.starts_with("sejajar convert: workbooks cannot be written: "))
      << workbook.err;
  EXPECT_NE(workbook.err.find("; install libxlsxwriter, or choose another format\n"),
            std::string::npos)
      << workbook.err;
  EXPECT_FALSE(dir.has("a.xlsx"));
  EXPECT_EQ(run_shell(program + "convert a.tsv a.csv" + kLanguages, dir).exit_code, 0);
}
#endif

TEST(ConvertCommand, WritesTwoFilesForMoses) {
  const TempDir dir;
  write_alignment(dir);
  const Outcome outcome = sejajar("convert a.tsv corpus --to moses" + kLanguages, dir);
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_EQ(dir.read("corpus.en"), "The ferry left at seven.\nIt rained all day. Nobody minded.\n");
  EXPECT_EQ(dir.read("corpus.id"),
            "Kapal feri berangkat pukul tujuh.\nHujan turun sepanjang hari.\n");
}

TEST(ConvertCommand, ReportsMissingInput) {
  const TempDir dir;
  write_alignment(dir);
  dir.write("a.vecalign", "[0]:[0]:0.5\n[1,2]:[1]:0.25\n");
  dir.write("plain.tsv", "source\ttarget\na\tb\n");
  const struct {
    std::string arguments;
    int exit_code;
    std::string words;
  } cases[] = {
      {"a.vecalign x.tmx", 2, "expected the presegmented texts, --source and --target"},
      {"plain.tsv x.vecalign", 2, "these texts have none"},
      {"a.vecalign x.tmx --source a.txt", 2, "must be given together"},
      {"a.vecalign x.tmx --source a.txt --target short --source-language en --target-language id",
       1, "expected the text that was aligned"},
      {"a.tsv x", 2, "unknown suffix; expected --to"},
      {"nowhere.tmx x.tsv", 1, "nowhere.tmx"},
      {"a.tsv x.tsv --from xlif", 2, "unknown value 'xlif'"},
      {"a.tsv x.tsv --keep-nulls --nulls drop", 2, "cannot be combined"},
      {"a.vecalign x.jsonl --min-posterior 0.5", 1, "a unit has no posterior"},
      {"a.tsv x.ladder --deduplicate", 2, "expected no filters"},
      {"a.tsv x.tsv --min-posterior much", 2, "is not a number"},
      {"a.tsv - --to moses", 2, "not two files"},
  };
  dir.write("short", "Satu.\n");
  for (const auto& c : cases) {
    const Outcome outcome = sejajar("convert --quiet " + c.arguments, dir);
    EXPECT_EQ(outcome.exit_code, c.exit_code) << c.arguments << "\n" << outcome.err;
    EXPECT_NE(outcome.err.find(c.words), std::string::npos) << c.arguments << "\n" << outcome.err;
    EXPECT_FALSE(dir.has("x.tmx") || dir.has("x.tsv")) << c.arguments;
  }
}

TEST(ConvertCommand, ReadsAndWritesStandardStreamsAndCompressedFiles) {
  const TempDir dir;
  write_alignment(dir);
  const Outcome piped = sejajar("convert - - --to vecalign <a.tsv", dir);
  EXPECT_EQ(piped.out, "[0]:[0]:-2.000000\n[1, 2]:[1]:-1.000000\n[]:[2]:3.000000\n") << piped.err;
  ASSERT_EQ(run_shell("gzip -k a.tsv", dir).exit_code, 0);
  EXPECT_EQ(sejajar("convert a.tsv.gz - --to vecalign", dir).out, piped.out);
  for (const std::string name : {"b.vecalign.gz", "b.vecalign.zst"}) {
    EXPECT_EQ(sejajar("convert a.tsv.gz " + name, dir).exit_code, 0) << name;
    EXPECT_NE(dir.read(name), piped.out) << name;
    EXPECT_EQ(sejajar("convert " + name + " - --to vecalign", dir).out, piped.out) << name;
  }
}

TEST(ConvertCommand, GuessesLanguagesThatAreNeeded) {
  const TempDir dir;
  write_alignment(dir);
  const Outcome guessed = sejajar("convert a.tsv - --to tmx", dir);
  EXPECT_NE(guessed.out.find("srclang=\"en\""), std::string::npos) << guessed.out;
  EXPECT_NE(guessed.err.find("source language guessed: en"), std::string::npos) << guessed.err;
  EXPECT_EQ(sejajar("convert a.tsv - --to jsonl", dir).err, "");
}

TEST(ConvertCommand, FiltersAndCounts) {
  const TempDir dir;
  write_alignment(dir);
  const Outcome outcome = sejajar(
      "convert a.tsv - --to jsonl --min-posterior 0.5 --max-length-ratio 1.2 --deduplicate", dir);
  EXPECT_EQ(std::count(outcome.out.begin(), outcome.out.end(), '\n'), 0) << outcome.out;
  EXPECT_EQ(outcome.err,
            "sejajar convert: standard output: beads dropped: 1 by --min-posterior, 2 by "
            "--max-length-ratio, 0 by --deduplicate\n");
}

TEST(ConvertCommand, ReportsReplacedCharactersAndSkippedUnits) {
  const TempDir dir;
  dir.write("x.tmx",
            "<tmx version=\"1.4\"><header srclang=\"en\"/><body>"
            "<tu><tuv lang=\"en\"><seg>a&#1;</seg></tuv><tuv lang=\"id\"><seg>b</seg></tuv></tu>"
            "<tu><tuv lang=\"fr\"><seg>c</seg></tuv></tu></body></tmx>");
  const Outcome outcome = sejajar("convert x.tmx - --to vecalign" + kLanguages, dir);
  EXPECT_EQ(outcome.exit_code, 2) << "no indices";
  const Outcome lines = sejajar("convert x.tmx - --to jsonl" + kLanguages, dir);
  EXPECT_EQ(lines.out, "{\"source\": \"a\", \"target\": \"b\"}\n");
  EXPECT_NE(lines.err.find("left out: 1\n"), std::string::npos) << lines.err;
  EXPECT_NE(lines.err.find("read as spaces: 1\n"), std::string::npos) << lines.err;
}

TEST(AlignCommand, WritesMosesAndFilters) {
  const TempDir dir;
  write_pair(dir);
  const Outcome outcome =
      sejajar("align a.txt b.txt --format moses -o corpus --min-posterior 0" + kLanguages, dir);
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_EQ(dir.read("corpus.en"), dir.read("a.txt"));
  EXPECT_EQ(outcome.err, "sejajar align: corpus: beads dropped: 0 by --min-posterior\n");
  EXPECT_EQ(sejajar("align a.txt b.txt --format moses" + kLanguages, dir).exit_code, 2);
}

TEST(AlignCommand, AcceptsDictionariesAndWordLists) {
  const TempDir dir;
  write_pair(dir);
  dir.write("d.dic", "kapal feri @ ferry\nhujan @ rain\n");
  dir.write("d.txt", "kapal feri @ ferry\nhujan @ rain\n");
  dir.write("d.tsv", "ferry\tkapal feri\nrain\thujan\n");
  dir.write(
      "m.tsv",
      "source\ttarget\toutput\tsource_language\ttarget_language\na.txt\tb.txt\to.jsonl\ten\tid\n");
  const std::string with = "align a.txt b.txt --no-models --format jsonl --lexicon ";
  const Outcome dictionary = sejajar(with + "d.dic" + kLanguages, dir);
  EXPECT_EQ(dictionary.exit_code, 0) << dictionary.err;
  EXPECT_EQ(sejajar(with + "d.tsv" + kLanguages, dir).out, dictionary.out);
  EXPECT_EQ(sejajar(with + "d.txt" + kLanguages, dir).out, dictionary.out);
  EXPECT_NE(sejajar("align a.txt b.txt --no-models --format jsonl" + kLanguages, dir).out,
            dictionary.out);
  const Outcome batch = sejajar("batch m.tsv --no-models --lexicon d.dic", dir);
  EXPECT_EQ(batch.exit_code, 0) << batch.err;
  EXPECT_EQ(dir.read("o.jsonl"), dictionary.out);
}

/// The decisions that a reviewer of the alignment above may have taken.
std::string decisions(const std::string& lines) {
  return "source_sentences\ttarget_sentences\tdecision\tbead\n" + lines;
}

TEST(ConvertCommand, AppliesDecisions) {
  const TempDir dir;
  write_alignment(dir);
  dir.write("d.tsv", decisions("0\t0\taccept\tsame\n1\t1\tnone\tchanged\n2\t2\tnone\tchanged\n"));
  const std::string texts = " --source a.txt --target b.txt";
  const Outcome outcome =
      sejajar("convert a.tsv - --to tsv --keep-nulls --decisions d.tsv" + texts + kLanguages, dir);
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_EQ(outcome.out,
            "source\ttarget\tposterior\tcost\tbead\tsource_sentences\ttarget_sentences\n"
            "The ferry left at seven.\tKapal feri berangkat pukul "
            "tujuh.\t1.000000\t-2.000000\t1-1\t0\t0\n"
            "It rained all day.\tHujan turun sepanjang hari.\t0.250000\t0.000000\t1-1\t1\t1\n"
            "Nobody minded.\tTak ada yang keberatan.\t0.250000\t0.000000\t1-1\t2\t2\n");
  dir.write("whole.tsv", decisions("0 1 2\t0 1 2\taccept\tchanged\n"));
  const Outcome merged = sejajar("convert a.tsv - --to tsv --decisions whole.tsv", dir);
  EXPECT_NE(merged.out.find("The ferry left at seven. It rained all day. Nobody minded.\t"),
            std::string::npos)
      << merged.out << merged.err;
}

TEST(ConvertCommand, ReportsDecisionsItCannotApply) {
  const TempDir dir;
  write_alignment(dir);
  dir.write("plain.tsv", "source\ttarget\na\tb\n");
  dir.write("apart.tsv", decisions("1\t1\tnone\tchanged\n2\t\tnone\tchanged\n"));
  dir.write("other.tsv", decisions("0\t1\taccept\tsame\n"));
  const struct {
    std::string arguments;
    std::string words;
  } cases[] = {
      {"a.tsv - --decisions apart.tsv", "its text is missing or joined with others"},
      {"a.tsv - --decisions other.tsv", "other.tsv:2: unknown bead"},
      {"plain.tsv - --decisions other.tsv", "without sentence indices"},
      {"a.tsv - --decisions nowhere.tsv", "nowhere.tsv"},
  };
  for (const auto& c : cases) {
    const Outcome outcome = sejajar("convert --quiet --to tsv " + c.arguments, dir);
    EXPECT_EQ(outcome.exit_code, 1) << c.arguments << "\n" << outcome.err;
    EXPECT_NE(outcome.err.find(c.words), std::string::npos) << c.arguments << "\n" << outcome.err;
    EXPECT_EQ(outcome.out, "") << c.arguments;
  }
}

TEST(ConvertCommand, ResolvesOpusLinks) {
  const TempDir dir;
  dir.write("en.xml",
            "<text><s id=\"s1.1\">It rained.</s><s id=\"s1.2\">Nobody minded.</s></text>");
  dir.write("id.xml", "<text><s id=\"1\"><w>Hujan</w> <w>turun</w> <w>.</w></s></text>");
  dir.write("links.xces",
            "<cesAlign><linkGrp fromDoc=\"en.xml\" toDoc=\"id.xml\">"
            "<link xtargets=\"s1.2;1\" certainty=\"0.5\"/></linkGrp></cesAlign>");
  const Outcome outcome =
      sejajar("convert links.xces out.hunalign --to hunalign-text --source en.xml --target id.xml" +
                  kLanguages,
              dir);
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_TRUE(dir.read("out.hunalign").starts_with("Nobody minded.\tHujan turun .\t"))
      << dir.read("out.hunalign");
  const Outcome alone = sejajar("convert links.xces out.tsv", dir);
  EXPECT_EQ(alone.exit_code, 1);
  EXPECT_NE(alone.err.find("does not name sentences by number"), std::string::npos) << alone.err;
}

/// Writes `many.tsv`, units of three versions; the last unit is in one of them only.
void write_versions_file(const TempDir& dir) {
  dir.write("many.tsv",
            "unit\tscore\ten\tid\tfr\ten_score\tid_score\tfr_score\ten_sentences\t"
            "id_sentences\tfr_sentences\n"
            "1-1-1\t0.500000\ta\tb\tc\t0.250000\t0.500000\t0.750000\t0\t0\t0\n"
            "0-1-1\t0.250000\t\td\te\t\t0.500000\t0.500000\t\t1\t1\n"
            "0-0-1\t0.125000\t\t\tf\t\t\t0.500000\t\t\t2\n");
}

TEST(ConvertCommand, ConvertsAllVersions) {
  const TempDir dir;
  write_versions_file(dir);
  const std::string whole = dir.read("many.tsv");
  for (const char* name : {"many.tmx", "many.jsonl"}) {
    const std::string file = name;
    const Outcome there = sejajar("convert many.tsv " + file + " --min-versions 1", dir);
    EXPECT_EQ(there.exit_code, 0) << there.err;
    EXPECT_EQ(there.err, "sejajar convert: " + file + ": beads dropped: 0 by --min-versions\n");
    const Outcome back = sejajar("convert " + file + " - --nulls keep --to tsv", dir);
    EXPECT_EQ(back.out, whole) << file << ": " << back.err;
    const Outcome three = sejajar("convert " + file + " - --min-versions 3", dir);
    EXPECT_EQ(std::count(three.out.begin(), three.out.end(), '\n'), 2) << three.out;
    EXPECT_NE(three.err.find("2 by --min-versions"), std::string::npos) << three.err;
  }
  EXPECT_EQ(sejajar("convert many.tsv valid.tmx", dir).err, "");
  EXPECT_EQ(sejajar("validate valid.tmx", dir).exit_code, 0);
  EXPECT_EQ(sejajar("validate many.tsv", dir).exit_code, 0);
  EXPECT_EQ(sejajar("convert many.tsv corpus --to moses", dir).exit_code, 0);
  EXPECT_EQ(dir.read("corpus.fr"), "c\n");
}

TEST(ConvertCommand, TakesTwoOfSeveralVersions) {
  const TempDir dir;
  write_versions_file(dir);
  ASSERT_EQ(sejajar("convert many.tsv many.tmx", dir).exit_code, 0);
  for (const char* file : {"many.tsv", "many.tmx"}) {
    const Outcome pair = sejajar("convert " + std::string(file) +
                                     " - --to vecalign --source-language en --target-language id",
                                 dir);
    EXPECT_EQ(pair.out, "[0]:[0]\n[]:[1]\n") << file << pair.err;
    EXPECT_NE(pair.err.find(": other languages, left out: fr\n"), std::string::npos) << pair.err;
    const Outcome none = sejajar("convert " + std::string(file) + " x.vecalign", dir);
    EXPECT_EQ(none.exit_code, 2) << file;
    EXPECT_NE(none.err.find("--source-language and --target-language"), std::string::npos);
  }
  EXPECT_EQ(sejajar("convert many.tsv x.tsv --min-versions 4", dir).exit_code, 2);
  EXPECT_FALSE(dir.has("x.tsv") || dir.has("x.vecalign"));
}

TEST(ConvertCommand, ReadsOneFilePerVersion) {
  const TempDir dir;
  dir.write("c.en", "a\n\ng\n");
  dir.write("c.id", "b\nd\n\n");
  dir.write("c.fr", "c\ne\nh\n");
  const std::string moses = " --from moses --languages en,id,fr";
  const Outcome outcome = sejajar("convert c many.tmx" + moses, dir);
  ASSERT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_EQ(sejajar("convert many.tmx - --to translation", dir).out,
            "{\"translation\": {\"en\": \"a\", \"id\": \"b\", \"fr\": \"c\"}}\n"
            "{\"translation\": {\"id\": \"d\", \"fr\": \"e\"}}\n"
            "{\"translation\": {\"en\": \"g\", \"fr\": \"h\"}}\n");
  EXPECT_EQ(sejajar("convert c.en:c.id - --to hunalign-text --from moses --languages en,id", dir)
                .out.substr(0, 4),
            "a\tb\n");
  EXPECT_EQ(sejajar("convert c c.en:c.id:x --to moses" + moses, dir).exit_code, 2);
  EXPECT_EQ(sejajar("convert c x.vecalign" + moses, dir).exit_code, 2);
  for (const char* shorter : {"en", "id", "fr"}) {
    dir.write("s.en", "a\nb\n");
    dir.write("s.id", "a\nb\n");
    dir.write("s.fr", "a\nb\n");
    dir.write(std::string("s.") + shorter, "a\n");
    const Outcome refused = sejajar("convert s x.tmx" + moses, dir);
    EXPECT_EQ(refused.exit_code, 1) << shorter;
    EXPECT_NE(refused.err.find("expected files of equal length"), std::string::npos);
  }
}

TEST(EvaluateCommand, TakesUnitsOfAllVersions) {
  const TempDir dir;
  write_versions_file(dir);
  dir.write("doc.gold", "en\tid\tfr\n0\t0\t0\n\t1\t1 2\n");
  const std::string expected =
      "measure\tprecision\trecall\tf1\tright_hypothesis\thypothesis\tright_gold\tgold\n"
      "units\t0.5000\t0.5000\t0.5000\t1\t2\t1\t2\n"
      "pairs\t0.8333\t0.8333\t0.8333\t3\t4\t3\t4\n"
      "en-fr\t1.0000\t1.0000\t1.0000\t1\t1\t1\t1\n"
      "en-id\t1.0000\t1.0000\t1.0000\t1\t1\t1\t1\n"
      "id-fr\t0.5000\t0.5000\t0.5000\t1\t2\t1\t2\n";
  const Outcome outcome = sejajar("evaluate --gold doc.gold many.tsv", dir);
  EXPECT_EQ(outcome.out, expected) << outcome.err;
  EXPECT_NE(sejajar("evaluate --gold many.tsv many.tsv", dir).out.find("units\t1.0000"),
            std::string::npos);
  EXPECT_EQ(sejajar("evaluate --gold - -- many.tsv <doc.gold", dir).out, expected);
  dir.write("twice.gold", "en\tid\tfr\n0\t0\t0\n0\t1\t\n");
  dir.write("ru.gold", "en\tru\n0\t0\n");
  dir.write("pair.gold", "[0]:[0]:0\n");
  const struct {
    std::string files;
    int exit_code;
    std::string words;
  } cases[] = {
      {"twice.gold many.tsv", 1, "twice.gold: sentence 0 of en is in two units"},
      {"ru.gold many.tsv", 1, "many.tsv: no version ru; expected the versions of the gold: en, ru"},
      {"doc.gold pair.gold many.tsv pair.gold", 2, "expected one kind of gold"},
  };
  for (const auto& c : cases) {
    const Outcome refused = sejajar("evaluate --gold " + c.files, dir);
    EXPECT_EQ(refused.exit_code, c.exit_code) << refused.err;
    EXPECT_NE(refused.err.find(c.words), std::string::npos) << refused.err;
  }
}

}  // namespace
TEST(EvaluateCommand, TakesGoldOfSeveralPairsOfTheVersions) {
  const TempDir dir;
  write_versions_file(dir);
  dir.write("doc.en-id.gold", "[0]:[0]:0\n");
  dir.write("doc.fr-id.gold", "[0]:[0]:0\n[1]:[1]:0\n");
  const Outcome outcome = sejajar("evaluate --gold doc.en-id.gold doc.fr-id.gold -- many.tsv", dir);
  EXPECT_EQ(outcome.out,
            "measure\tprecision\trecall\tf1\tright_hypothesis\thypothesis\tright_gold\tgold\n"
            "pairs\t1.0000\t1.0000\t1.0000\t3\t3\t3\t3\n"
            "en-id\t1.0000\t1.0000\t1.0000\t1\t1\t1\t1\n"
            "fr-id\t1.0000\t1.0000\t1.0000\t2\t2\t2\t2\n")
      << outcome.err;
  dir.write("nameless.gold", "[0]:[0]:0\n");
  const Outcome refused = sejajar("evaluate --gold doc.en-id.gold nameless.gold -- many.tsv", dir);
  EXPECT_EQ(refused.exit_code, 2);
  EXPECT_NE(refused.err.find("nameless.gold: gold of a pair whose name does not say which; "
                             "expected a name such as doc.en-id.gold, with two of en, id, fr"),
            std::string::npos)
      << refused.err;
}

}  // namespace sejajar::test
