#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <sstream>

#include "program/cli/program.h"
#include "program/find/collections.h"

namespace sejajar::test {
namespace {

void write_lines(const TempDir& dir, const std::string& name,
                 const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  dir.write(name, text);
}

/// Two articles in two languages and a near miss, in the folder `pages`.
void write_pages(const TempDir& dir) {
  std::filesystem::create_directories(dir / "pages");
  write_lines(dir, "pages/a.txt", kFerryEnglish);
  write_lines(dir, "pages/b.txt", kFerryIndonesian);
  write_lines(dir, "pages/c.txt", kHarbourEnglish);
  write_lines(dir, "pages/d.txt", kLibraryIndonesian);
  write_lines(dir, "pages/e.txt", kLibraryEnglish);
}

std::string without_numbers(const std::string& line) {
  std::string cells;
  std::istringstream in(line);
  std::string cell;
  for (int k = 0; std::getline(in, cell, '\t') && k < 5; ++k) {
    if (k != 3) cells += (k == 0 ? "" : " ") + cell;
  }
  return cells;
}

TEST(FindCommand, ItsTableIsAManifestOfBatch) {
  const TempDir dir;
  write_pages(dir);
  const Outcome found = sejajar("find pages -o groups.tsv", dir);
  EXPECT_EQ(found.exit_code, 0) << found.err;
  EXPECT_NE(found.err.find("5 documents: 2 groups, 1 without a version, 0 duplicates"),
            std::string::npos)
      << found.err;
  const auto rows = lines_of(dir.read("groups.tsv"));
  ASSERT_EQ(rows.size(), 6u);
  EXPECT_EQ(rows[0], "group\tpath\tlanguage\tprobability\tstatus\trival");
  EXPECT_EQ(without_numbers(rows[1]), "g0000001 pages/a.txt en version");
  EXPECT_EQ(without_numbers(rows[2]), "g0000001 pages/b.txt id version");
  EXPECT_EQ(without_numbers(rows[3]), "g0000002 pages/e.txt en version");
  EXPECT_EQ(without_numbers(rows[4]), "g0000002 pages/d.txt id version");
  EXPECT_EQ(without_numbers(rows[5]), " pages/c.txt en none");
  const Outcome aligned = sejajar("batch groups.tsv --output-dir out --format tmx", dir);
  EXPECT_EQ(aligned.exit_code, 0) << aligned.err;
  EXPECT_NE(dir.read("out/g0000001.tmx").find("Feri ke pulau Lombok"), std::string::npos);
  EXPECT_TRUE(dir.has("out/g0000002.tmx"));
}

TEST(FindCommand, UnreadableDocumentsAreNamedAndTheOthersCompared) {
  const TempDir dir;
  write_pages(dir);
  dir.write("pages/bad.txt", std::string("\xFF\xFE\x00\xD8 broken", 12));
  const Outcome found = sejajar("find pages -o groups.tsv", dir);
  EXPECT_EQ(found.exit_code, 1);
  EXPECT_NE(found.err.find("pages/bad.txt"), std::string::npos) << found.err;
  EXPECT_EQ(lines_of(dir.read("groups.tsv")).size(), 6u);
}

TEST(FindCommand, WritesThePairsThatItCompared) {
  const TempDir dir;
  write_pages(dir);
  EXPECT_EQ(
      sejajar("find pages -o g.tsv --pairs p.tsv --languages en,id --threads 2", dir).exit_code, 0);
  const auto rows = lines_of(dir.read("p.tsv"));
  ASSERT_EQ(rows.size(), 7u) << "three documents times two, and the header";
  EXPECT_TRUE(rows[1].starts_with("pages/a.txt\tpages/b.txt\t"));
  EXPECT_EQ(lines_of(sejajar("find pages --languages en -q", dir).out).size(), 4u)
      << "documents in other languages are left out";
}

TEST(FindCommand, PartsMergeToTheBytesOfOneRun) {
  const TempDir dir;
  write_pages(dir);
  ASSERT_EQ(sejajar("find pages -o whole.tsv --pairs all.tsv", dir).exit_code, 0);
  for (const std::string part : {"1", "2", "3"}) {
    const Outcome outcome =
        sejajar("find pages --match " + part + "/3 --pairs p" + part + ".tsv", dir);
    EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
    EXPECT_EQ(outcome.out, "");
    EXPECT_EQ(lines_of(dir.read("p" + part + ".tsv")).size(), 4u) << "two of six pairs each";
  }
  const Outcome merged = sejajar("find pages --merge p3.tsv p1.tsv p2.tsv -o merged.tsv", dir);
  EXPECT_EQ(merged.exit_code, 0) << merged.err;
  EXPECT_EQ(dir.read("merged.tsv"), dir.read("whole.tsv"));
  dir.write("p4.tsv", dir.read("p1.tsv") + "x\ty\t0\t0\t0\t0\t0\t0\t0\n");
  const Outcome foreign = sejajar("find pages --merge p4.tsv", dir);
  EXPECT_EQ(foreign.exit_code, 1);
  EXPECT_EQ(foreign.first_err_line(),
            "sejajar find: p4.tsv:5: 'x' is not among the documents; expected pairs of the same "
            "documents");
}

TEST(FindCommand, APartIsMergedOnce) {
  const TempDir dir;
  write_pages(dir);
  ASSERT_EQ(sejajar("find pages --match 1/2 --pairs p1.tsv", dir).exit_code, 0);
  const Outcome missing = sejajar("find pages --merge p1.tsv -o merged.tsv", dir);
  EXPECT_EQ(missing.exit_code, 1);
  EXPECT_NE(missing.err.find("--merge: part 2 of 2 is missing; expected all of them"),
            std::string::npos)
      << missing.err;
  EXPECT_FALSE(std::filesystem::exists(dir.path() / "merged.tsv"));
  const Outcome merged = sejajar("find pages --merge p1.tsv p1.tsv", dir);
  EXPECT_EQ(merged.exit_code, 1);
  EXPECT_EQ(merged.out, "");
  EXPECT_NE(merged.err.find("are compared in two rows; expected each part once"), std::string::npos)
      << merged.err;
}

std::string base64_of(const std::string& text) {
  static const char* const kDigits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string coded;
  for (std::size_t k = 0; k < text.size(); k += 3) {
    std::uint32_t bits = 0;
    for (std::size_t j = 0; j < 3; ++j)
      bits = bits << 8U | (k + j < text.size() ? static_cast<unsigned char>(text[k + j]) : 0U);
    for (int shift = 18; shift >= 0; shift -= 6) coded += kDigits[bits >> shift & 63U];
  }
  return coded.substr(0, (text.size() * 4 + 2) / 3);
}

TEST(FindCommand, MatchesTheDocumentsOfBitextor) {
  const TempDir dir;
  write_pages(dir);
  const auto coded = [&](const std::string& name) {
    return base64_of(dir.read("pages/" + name)) + "\n";
  };
  dir.write("en.b64", coded("c.txt") + coded("a.txt") + "\n" + coded("e.txt"));
  dir.write("id.b64", coded("d.txt") + coded("b.txt"));
  const Outcome found = sejajar("find --bitextor en.b64 id.b64 -q", dir);
  EXPECT_EQ(found.exit_code, 0) << found.err;
  const auto rows = lines_of(found.out);
  ASSERT_EQ(rows.size(), 3u) << found.out;
  EXPECT_EQ(rows[0], "doc_aligner_score\tidx_src\tidx_trg");
  std::vector<std::string> indices = {rows[1].substr(rows[1].find('\t')),
                                      rows[2].substr(rows[2].find('\t'))};
  std::sort(indices.begin(), indices.end());
  EXPECT_EQ(indices, (std::vector<std::string>{"\t2\t2", "\t4\t1"}));
}

TEST(FindCommand, RefusesWhatItCannotUse) {
  const TempDir dir;
  EXPECT_EQ(sejajar("find missing", dir).exit_code, 2);
  EXPECT_EQ(sejajar("find . --probability 1", dir).exit_code, 2);
  EXPECT_EQ(sejajar("find . --candidates 0", dir).exit_code, 2);
  EXPECT_EQ(sejajar("find . --languages e", dir).exit_code, 2);
  EXPECT_EQ(sejajar("find . --match 1/2", dir).exit_code, 2) << "no --pairs";
  EXPECT_EQ(sejajar("find . --match 3/2 --pairs p", dir).exit_code, 2);
  EXPECT_EQ(sejajar("find . other", dir).exit_code, 2);
  EXPECT_EQ(sejajar("find --bitextor one", dir).exit_code, 2);
  const Outcome empty = sejajar("find .", dir);
  EXPECT_EQ(empty.exit_code, 0);
  EXPECT_EQ(empty.out, "group\tpath\tlanguage\tprobability\tstatus\trival\n");
}

}  // namespace
}  // namespace sejajar::test
