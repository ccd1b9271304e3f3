#include "program/batch/folders.h"

#include <gtest/gtest.h>
#include <sejajar/error.h>

#include <filesystem>

#include "support/temp_dir.h"

namespace sejajar::batch {
namespace {

/// Writes empty files into `dir`.
void write_files(const test::TempDir& dir, const std::vector<std::string>& paths) {
  for (const std::string& path : paths) {
    std::filesystem::create_directories(std::filesystem::path(dir / path).parent_path());
    dir.write(path, "");
  }
}

/// Source, target and output of each job, below `dir`.
std::vector<std::string> shown(const JobList& jobs, const test::TempDir& dir) {
  std::vector<std::string> lines;
  for (std::size_t k = 0; k < jobs.size(); ++k) {
    const ManifestJob job = jobs[k];
    std::string line;
    for (const std::string& path : {job.job.source, job.job.target, job.job.output})
      line += (line.empty() ? "" : " ") + (path.starts_with(dir.path().string())
                                               ? path.substr(dir.path().string().size() + 1)
                                               : path);
    lines.push_back(line);
  }
  return lines;
}

TEST(Folders, PairFilesOfTheSameName) {
  const test::TempDir dir;
  write_files(dir, {"en/a.txt", "en/sub/b.en.html", "en/c.txt", "en/d.txt", "en/d.html",
                    "en/.x.txt", "id/a.txt.gz", "id/sub/b.id.docx", "id/d.txt", "id/e.txt"});
  const JobList jobs = pairs_in(dir / "en", dir / "id", {.outputs = {"out/", ""}});
  EXPECT_EQ(shown(jobs, dir), (std::vector<std::string>{"en/a.txt id/a.txt.gz out/a.tsv",
                                                        "en/d.html id/d.txt out/d.tsv",
                                                        "en/sub/b.en.html id/sub/b.id.docx "
                                                        "out/sub/b.tsv"}));
  EXPECT_NE(jobs.problem(1).find("d.txt have the same name"), std::string::npos);
  EXPECT_EQ(jobs.problem(0), "");
  ASSERT_EQ(jobs.notes.size(), 2u);
  EXPECT_NE(jobs.notes[0].find("1 file without a partner: "), std::string::npos);
}

TEST(Folders, MayBePatterns) {
  const test::TempDir dir;
  write_files(dir, {"all/news-1.en", "all/news-1.id", "all/news-2.id", "all/other-1.en"});
  const JobList jobs = pairs_in(dir / "all/news-*.en", dir / "all/news-*.id",
                                {.outputs = {"{id}.tmx", ""}, .source_language = "en"});
  EXPECT_EQ(shown(jobs, dir), std::vector<std::string>{"all/news-1.en all/news-1.id 1.tmx"});
  EXPECT_EQ(jobs[0].job.source_language, "en");
}

TEST(Folders, OnePatternHasTheLanguages) {
  const test::TempDir dir;
  write_files(dir, {"t/a.id.txt", "t/a.en.txt", "t/x/b.en.txt", "t/x/b.id.txt", "t/x/b.pt-BR.txt",
                    "t/c.2020.txt", "t/c.en.txt"});
  const ManifestDefaults two = {
      .outputs = {"o/", "jsonl"}, .source_language = "id", .target_language = "en"};
  const JobList pairs = pairs_like(dir / "t", "{id}.{language}.txt", two);
  EXPECT_EQ(shown(pairs, dir), (std::vector<std::string>{"t/a.id.txt t/a.en.txt o/a.jsonl",
                                                         "t/x/b.id.txt t/x/b.en.txt o/x/b.jsonl"}));
  const JobList all = pairs_like(dir / "t", "{id}.{language}.txt", {.outputs = {"o/", ""}});
  ASSERT_EQ(all.size(), 2u);
  EXPECT_EQ(all[0].job.source_language, "en");
  ASSERT_TRUE(all[1].versions);
  EXPECT_EQ(all[1].versions->versions.size(), 3u);
  EXPECT_EQ(all[1].versions->output, "o/x/b.tsv");
  EXPECT_EQ(all.notes, std::vector<std::string>{"1 text without a partner"});
}

TEST(Folders, RefuseWhatPairsNothing) {
  const test::TempDir dir;
  write_files(dir, {"en/a.txt", "id/b.txt"});
  const ManifestDefaults defaults = {.outputs = {"out/", ""}};
  const auto kind_of = [](const auto& action) {
    try {
      action();
    } catch (const Error& error) {
      return error.kind();
    }
    return ErrorKind::kInput;
  };
  EXPECT_EQ(kind_of([&] { pairs_in(dir / "en", dir / "id", defaults); }), ErrorKind::kUsage);
  EXPECT_EQ(kind_of([&] { pairs_in(dir / "en", dir / "none", defaults); }), ErrorKind::kUsage);
  EXPECT_EQ(kind_of([&] { pairs_in(dir / "*/*", dir / "id", defaults); }), ErrorKind::kUsage);
  for (const char* pattern : {"{id}.txt", "{id}{language}", "{id}.{language}.{id}"})
    EXPECT_EQ(kind_of([&] { pairs_like(dir / "en", pattern, defaults); }), ErrorKind::kUsage);
}

}  // namespace
}  // namespace sejajar::batch
