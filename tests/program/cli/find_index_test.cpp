#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "program/cli/program.h"
#include "program/find/collections.h"

namespace sejajar::test {
namespace {

constexpr int kMixed = 50;  // in each of two languages: too many for all pairs to be candidates

std::string text_of(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

/// The `number`-th mixture of lines of two articles in one language.
std::string mixture(const std::vector<std::string>& first, const std::vector<std::string>& second,
                    int number) {
  std::string text;
  for (std::size_t k = 0; k < first.size(); ++k)
    text += ((number >> k & 1) != 0 ? first : second)[k] + " " + std::to_string(1000 + 7 * number) +
            ".\n";
  return text;
}

/// Versions, near misses and copies in the folder `pages`; a menu that many have; the manifest
/// `list.tsv` of them, in which every third has a site and every second a date.
void write_indexed_pages(const TempDir& dir) {
  std::filesystem::create_directories(dir / "pages/id");
  const std::string menu = "Home | News | Contact | About us | Imprint\n";
  dir.write("pages/a.txt", menu + text_of(kFerryEnglish));
  dir.write("pages/id/b.txt", menu + text_of(kFerryIndonesian));
  dir.write("pages/c.txt", menu + text_of(kHarbourEnglish));
  dir.write("pages/copy.txt", menu + text_of(kFerryEnglish));
  dir.write("pages/near.txt", menu + text_of(kFerryEnglish) + "Read more.\n");
  dir.write("pages/id/d.txt", text_of(kLibraryIndonesian));
  dir.write("pages/e.txt", text_of(kLibraryEnglish));
  dir.write("pages/empty.txt", "");
  for (int k = 0; k < kMixed; ++k) {
    const std::string name = "m" + std::to_string(k) + ".txt";
    dir.write("pages/" + name, menu + mixture(kFerryEnglish, kLibraryEnglish, k));
    dir.write("pages/id/" + name, mixture(kFerryIndonesian, kLibraryIndonesian, k));
  }
  std::string list = "path\tlanguage\tsite\tdate\n";
  int number = 0;
  for (const auto& file : std::filesystem::recursive_directory_iterator(dir / "pages")) {
    if (!file.is_regular_file()) continue;
    const std::string path = file.path().lexically_relative(dir.path()).string();
    const bool indonesian = path.starts_with("pages/id");
    list += path + "\t" + (indonesian ? "id" : "") + "\t" +
            (path.find("m1") == std::string::npos ? "" : "x.org") + "\t" +
            (++number % 2 == 0 ? "2026-11-2" + std::to_string(number % 10) : "") + "\n";
  }
  dir.write("list.tsv", list);
}

void expect_done(const Outcome& outcome) {
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
}

TEST(FindIndex, GivesTheBytesOfARunWithout) {
  const TempDir dir;
  write_indexed_pages(dir);
  for (const std::string input :
       {"pages", "list.tsv", "pages --languages en,id --splitter line", "list.tsv --days 2"}) {
    const auto space = std::min(input.find(' '), input.size());
    const std::string options = input.substr(space);
    expect_done(sejajar("find " + input + " --threads 1 -o whole.tsv --pairs all.tsv", dir));
    ASSERT_GT(lines_of(dir.read("all.tsv")).size(), std::size_t{kMixed}) << input;
    for (const std::string threads : {" --threads 1", " --threads 3"}) {
      const Outcome indexed = sejajar("find " + input + threads + " --index pages.index", dir);
      expect_done(indexed);
      EXPECT_EQ(indexed.out, "");
      const std::string find = "find pages.index" + options + threads;
      expect_done(sejajar(find + " -o again.tsv --pairs pairs.tsv", dir));
      EXPECT_EQ(dir.read("again.tsv"), dir.read("whole.tsv")) << input << threads;
      EXPECT_EQ(dir.read("pairs.tsv"), dir.read("all.tsv")) << input << threads;
      for (const std::string part : {"1", "2"})
        expect_done(sejajar(find + " --match " + part + "/2 --pairs p" + part + ".tsv", dir));
      expect_done(sejajar(find + " --merge p1.tsv p2.tsv -o merged.tsv", dir));
      EXPECT_EQ(dir.read("merged.tsv"), dir.read("whole.tsv")) << input << threads;
    }
  }
}

TEST(FindIndex, PartsWithAndWithoutItAreTheSame) {
  const TempDir dir;
  write_indexed_pages(dir);
  expect_done(sejajar("find pages --index pages.index", dir));
  expect_done(sejajar("find pages --match 1/3 --pairs without.tsv", dir));
  expect_done(sejajar("find pages.index --match 1/3 --pairs with.tsv", dir));
  EXPECT_EQ(dir.read("with.tsv"), dir.read("without.tsv"));
}

TEST(FindIndex, MergingReadsNoText) {
  const TempDir dir;
  write_indexed_pages(dir);
  expect_done(sejajar("find pages --index pages.index", dir));
  expect_done(sejajar("find pages.index -o whole.tsv --pairs all.tsv", dir));
  std::filesystem::remove_all(dir / "pages");
  expect_done(sejajar("find pages.index --merge all.tsv -o merged.tsv", dir));
  EXPECT_EQ(dir.read("merged.tsv"), dir.read("whole.tsv"));
}

TEST(FindIndex, MayBeCompressed) {
  const TempDir dir;
  write_indexed_pages(dir);
  expect_done(sejajar("find pages --index pages.index", dir));
  ASSERT_EQ(run_shell("gzip -k pages.index", dir).exit_code, 0);
  EXPECT_EQ(sejajar("find pages.index.gz -q", dir).out, sejajar("find pages -q", dir).out);
}

TEST(FindIndex, AChangedOrMissingTextFailsAlone) {
  const TempDir dir;
  write_indexed_pages(dir);
  expect_done(sejajar("find pages --index pages.index", dir));
  dir.write("pages/e.txt", text_of(kHarbourEnglish));
  std::filesystem::remove(dir / "pages/id/b.txt");
  const Outcome found = sejajar("find pages.index -o groups.tsv --pairs pairs.tsv -q", dir);
  EXPECT_EQ(found.exit_code, 1);
  const auto messages = lines_of(found.err);
  ASSERT_EQ(messages.size(), 2u) << found.err;
  EXPECT_EQ(messages[0],
            "sejajar find: pages/e.txt: the text has changed since the index was written; expected "
            "the same text, or an index that is written again");
  EXPECT_TRUE(messages[1].starts_with("sejajar find: pages/id/b.txt: ")) << messages[1];
  for (const std::string table : {"groups.tsv", "pairs.tsv"}) {
    for (const std::string path : {"pages/e.txt", "pages/id/b.txt"})
      EXPECT_EQ(dir.read(table).find(path + "\t"), std::string::npos) << path << " in " << table;
    EXPECT_NE(dir.read(table).find("pages/id/m3.txt\t"), std::string::npos) << table;
  }
}

TEST(FindIndex, UnreadableDocumentsAreNamedWhenItIsWritten) {
  const TempDir dir;
  write_indexed_pages(dir);
  dir.write("pages/bad.txt", std::string("\xFF\xFE\x00\xD8 broken", 12));
  const Outcome indexed = sejajar("find pages --index pages.index", dir);
  EXPECT_EQ(indexed.exit_code, 1);
  EXPECT_NE(indexed.err.find("pages/bad.txt"), std::string::npos) << indexed.err;
  EXPECT_NE(indexed.err.find(std::to_string(8 + 2 * kMixed) + " documents indexed"),
            std::string::npos)
      << indexed.err;
  expect_done(sejajar("find pages.index -o groups.tsv", dir));
}

TEST(FindIndex, RefusesWhatItCannotUse) {
  const TempDir dir;
  write_indexed_pages(dir);
  dir.write("records.jsonl", "{\"id\": \"a\", \"text\": \"One.\"}\n");
  expect_done(sejajar("find pages --index pages.index", dir));
  dir.write("damaged.index", dir.read("pages.index").substr(0, 1000));
  struct RefusedCase {
    std::string arguments;
    std::string message;
  };
  const std::string written_again =
      "; expected the same as then, or an index that is written again";
  for (const RefusedCase& c : std::vector<RefusedCase>{
           {"damaged.index", "damaged.index: truncated; expected the complete file"},
           {"pages.index --splitter line",
            "pages.index: the index was written with other options or models: 'splitter = line' "
            "differs" +
                written_again},
           {"pages.index --no-models --match 1/2 --pairs p.tsv",
            "pages.index: the index was written with other options or models: 'no-models = true' "
            "differs" +
                written_again},
           {"pages.index --merge p.tsv --languages en",
            "pages.index: the index was written with other options or models: 'languages = en' "
            "differs" +
                written_again},
           {"records.jsonl --index new.index",
            "records.jsonl: its records have texts, which an index does not hold; expected a "
            "folder or a manifest with --index"},
           {"pages --index pages/new.index",
            "pages/new.index: would be a document of pages in the next run; expected a file "
            "outside "
            "of it"},
           {"pages -o pages/groups.tsv",
            "pages/groups.tsv: would be a document of pages in the next run; expected a file "
            "outside of it"},
           {"pages -o g.tsv --pairs pages/pairs.tsv",
            "pages/pairs.tsv: would be a document of pages in the next run; expected a file "
            "outside of it"},
           {"list.tsv --index pages/a.txt",
            "pages/a.txt: --index would overwrite a document; choose a different name"},
           {"list.tsv --index list.tsv",
            "list.tsv: --index would overwrite the input; choose a different name"},
           {"pages.index --pairs pages/a.txt",
            "pages/a.txt: --pairs would overwrite a document; choose a different name"},
           {"pages.index --index new.index",
            "pages.index: it is an index; expected documents with --index and --bitextor"},
           {"--bitextor pages.index records.jsonl",
            "pages.index: it is an index; expected documents with --index and --bitextor"}}) {
    const Outcome outcome = sejajar("find " + c.arguments, dir);
    EXPECT_EQ(outcome.exit_code, 2) << c.arguments;
    EXPECT_EQ(outcome.first_err_line(), "sejajar find: " + c.message) << c.arguments;
    EXPECT_FALSE(dir.has("new.index")) << c.arguments;
  }
  for (const std::string also : {"-o g.tsv", "--pairs p.tsv", "--merge p.tsv", "--match 1/2"})
    EXPECT_EQ(sejajar("find pages --index new.index " + also, dir).exit_code, 2) << also;
}

}  // namespace
}  // namespace sejajar::test
