// No command may write to a file that it reads, or write two outputs to one file.

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

#include "program/cli/program.h"

namespace sejajar::test {
namespace {

namespace fs = std::filesystem;

void write_inputs(const TempDir& dir) {
  write_pair(dir);
  for (const char* text : {"c.txt", "m.en", "en-id.tsv", "x.conf"})
    dir.write(text, "The ferry left at seven.\nIt rained all day.\nNobody minded.\n");
  for (const char* other : {"l.lex", "v.npy", "w.npy", "r.srx", "d.tsv", "s.tsv"})
    dir.write(other, "content\n");
  dir.write("c.conf", "threads = 1\n");
  dir.write("k.vecalign", "[0]:[0]:0.5\n[1]:[1]:0.25\n[2]:[2]:0.5\n");
  dir.write("t.tsv", "source\ttarget\nThe ferry left.\tKapal berangkat.\n");
  dir.write("en-id.lines", "The ferry left.\tKapal berangkat.\n");
  dir.write("z.en", "source\ttarget\nThe ferry left.\tKapal berangkat.\n");
  dir.write("null.dic", "");
  dir.write("n.en", "The ferry left.\n");
  dir.write("n.id", "Kapal berangkat.\n");
  fs::create_directories(dir.path() / "sub");
  dir.write("sub/en-id.lines", "The ferry left.\tKapal berangkat.\n");
  dir.write("sub/d.en-id.gold", "[0]:[0]\n");
  dir.write("sub/d.en", "The ferry left.\n");
  dir.write("sub/d.id", "Kapal berangkat.\n");
  dir.write("list", "a.txt\tb.txt\tb.txt\n");
  const std::string header = "source\ttarget\toutput\n";
  dir.write("own.tsv", header + "a.txt\tb.txt\ta.txt\n");
  dir.write("other.tsv",
            header + "a.txt\tb.txt\tsub/../c.txt\nc.txt\tb.txt\tm.en\nm.en\tb.txt\thard\n");
  dir.write("itself.tsv", header + "a.txt\tb.txt\titself.tsv\n");
  dir.write("side.tsv",
            "source\ttarget\toutput\tsource_language\ttarget_language\n"
            "m.en\tb.txt\tm\ten\tid\n");
  dir.write("versions.tsv", "output\tversion\tversion\tversion\nb.txt\ta.txt\tb.txt\tc.txt\n");
  fs::create_symlink("a.txt", dir.path() / "link");
  fs::create_hard_link(dir.path() / "a.txt", dir.path() / "hard");
}

std::map<std::string, std::string> contents(const TempDir& dir) {
  std::map<std::string, std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(dir.path())) {
    if (!entry.is_regular_file()) continue;
    std::ifstream in(entry.path(), std::ios::binary);
    files[entry.path().string()] = {std::istreambuf_iterator<char>(in), {}};
  }
  return files;
}

/// Commands that would destroy an input or an output of their own; PAIR stands for kLanguages.
constexpr const char* kCommands[] = {
    "align a.txt b.txt -o a.txt --format tsv",
    "align a.txt b.txt -o ./b.txt --format tsv",
    "align a.txt b.txt -o link --format tsv",
    "align a.txt b.txt -o hard --format tsv",
    "align link b.txt -o a.txt --format tsv",
    "align - b.txt -o a.txt --format tsv < a.txt",
    "align a.txt b.txt -o l.lex --format tsv --lexicon l.lex",
    "align a.txt b.txt -o c.conf --format tsv --config c.conf",
    "align a.txt b.txt -o w.npy --format tsv --source-embeddings v.npy --target-embeddings w.npy",
    "align a.txt b.txt -o r.srx --format tsv --srx r.srx",
    "align a.txt b.txt -o o.tmx --report ./o.tmx",
    "align a.txt b.txt -o o.tmx --report sub/../o.tmx",
    "align a.txt b.txt -o o.tmx --report a.txt",
    "align a.txt b.txt -o o.tmx --report l.lex --lexicon l.lex",
    "align m.en b.txt -o m --format moses PAIR",
    "align m.en b.txt -o m.en:o --format moses PAIR",
    "align a.txt b.txt -o m --format moses --report m.en PAIR",
    "align a.txt b.txt c.txt -o c.txt --format tsv",
    "align a.txt b.txt c.txt -o k.vecalign --format tsv --keep k.vecalign --keep-pair en-id",
    "align a.txt b.txt en-id.tsv -o o.tsv --languages en,id,fr --pairs '{a}-{b}.tsv'",
    "align a.txt b.txt c.txt -o en-fr.tsv --languages en,id,fr --pairs '{a}-{b}.tsv'",
    "align a.txt b.txt m.en -o m --format moses --languages en,id,fr",
    "convert t.tsv t.tsv",
    "convert t.tsv ./t.tsv",
    "convert k.vecalign b.txt --to tsv --source a.txt --target b.txt",
    "convert k.vecalign hard --to tsv --source a.txt --target b.txt",
    "convert t.tsv d.tsv --decisions d.tsv",
    "convert z.en z --from tsv --to moses PAIR",
    "convert n n.en --from moses --to tsv PAIR",
    "split a.txt -o a.txt",
    "split - -o a.txt < a.txt",
    "split a.txt -o hard",
    "inspect a.txt b.txt -o b.txt",
    "report a.txt b.txt c.txt m.en -o m.en",
    "report a.txt b.txt -o link",
    "report --pairs own.tsv -o ./b.txt",
    "report --pairs own.tsv -o own.tsv",
    "evaluate --gold k.vecalign t.tsv -o k.vecalign",
    "evaluate --gold k.vecalign -o ./t.tsv -- t.tsv",
    "validate t.tsv -o t.tsv",
    "lexicon import t.tsv -o ./t.tsv PAIR",
    "lexicon show l.lex -o l.lex",
    "learn lengths en-id.lines -o en-id.lines",
    "learn lexicon en-id.lines -o en-id.lines",
    "learn lexicon en-id.lines --dictionary t.tsv -o t.tsv",
    "learn weights sub --start s.tsv -o s.tsv",
    "learn weights sub -o sub/d.id",
    "learn compose en-id.lines sub/en-id.lines -o new",
};

TEST(Overwriting, IsRefusedBeforeAnyWork) {
  for (std::string command : kCommands) {
    const TempDir dir;
    write_inputs(dir);
    const auto before = contents(dir);
    const std::size_t pair = command.find("PAIR");
    if (pair != std::string::npos) command.replace(pair, 4, kLanguages);
    const Outcome outcome = sejajar(command, dir);
    EXPECT_EQ(outcome.exit_code, 2) << command << ": " << outcome.err;
    EXPECT_NE(outcome.err.find("; choose a different name"), std::string::npos)
        << command << ": " << outcome.err;
    EXPECT_TRUE(contents(dir) == before) << command;
  }
}

TEST(Overwriting, FailsOnePairOfAList) {
  for (const char* command : {"batch own.tsv --format tsv", "batch other.tsv --format tsv",
                              "batch itself.tsv", "batch side.tsv --format moses",
                              "batch versions.tsv --format tsv", "hunalign -batch null.dic list"}) {
    const TempDir dir;
    write_inputs(dir);
    const auto before = contents(dir);
    const Outcome outcome = sejajar(command, dir);
    EXPECT_EQ(outcome.exit_code, 1) << command << ": " << outcome.err;
    EXPECT_NE(outcome.err.find("; choose a different name"), std::string::npos)
        << command << ": " << outcome.err;
    EXPECT_TRUE(contents(dir) == before) << command;
  }
}

TEST(Overwriting, PlacesOfOutputsAreTriedBeforeTheTextsAreRead) {
  const TempDir dir;
  const Outcome outcome = sejajar("align none.txt none.txt -o none/o.tmx", dir);
  EXPECT_EQ(outcome.exit_code, 1);
  EXPECT_EQ(outcome.err,
            "sejajar align: none/o.tmx: cannot be created: No such file or directory; expected a "
            "writable path\n");
  dir.write("m.tsv", "source\ttarget\toutput\nnone.txt\tnone.txt\t/proc/none/o.tmx\n");
  const Outcome batch = sejajar("batch m.tsv", dir);
  EXPECT_EQ(batch.exit_code, 1);
  EXPECT_TRUE(batch.err.starts_with("sejajar batch: m.tsv:2: ")) << batch.err;
}

TEST(Overwriting, OutputsOfTheirOwnAreWritten) {
  const TempDir dir;
  write_inputs(dir);
  for (const char* command :
       {"align a.txt a.txt -o o.tmx --report o.html PAIR",
        "align a.txt b.txt -o /dev/null --format tsv --report /dev/null PAIR",
        "align a.txt b.txt -o o --format moses PAIR", "align a.txt b.txt -o o --format moses PAIR",
        "convert t.tsv o.jsonl", "split a.txt -o o.txt --language en"}) {
    std::string line = command;
    const std::size_t pair = line.find("PAIR");
    if (pair != std::string::npos) line.replace(pair, 4, kLanguages);
    const Outcome outcome = sejajar(line, dir);
    EXPECT_EQ(outcome.exit_code, 0) << line << ": " << outcome.err;
  }
}

}  // namespace
}  // namespace sejajar::test
