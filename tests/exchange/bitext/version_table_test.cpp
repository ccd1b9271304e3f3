#include <gtest/gtest.h>
#include <sejajar/error.h>
#include <sejajar/version_table.h>

#include <algorithm>
#include <filesystem>
#include <sstream>

#include "exchange/bitext/files.h"
#include "support/temp_dir.h"
#include "support/version_tables.h"

namespace sejajar {
namespace {

std::string written(const VersionTable& table, WriteOptions options) {
  std::ostringstream out;
  write_versions(out, table, options);
  return out.str();
}

TEST(VersionTable, HoldsTextsIndicesAndScores) {
  const VersionTable table = test::three_version_table();
  ASSERT_EQ(table.rows.size(), 4u);
  const VersionRow& first = table.rows.front();
  EXPECT_EQ(first.cells[2].sentences, (std::vector<std::string>{"Il a plu.", "Toute la nuit."}));
  EXPECT_EQ(first.cells[2].indices, (std::vector<std::uint32_t>{0, 1}));
  EXPECT_EQ(first.cell_scores[0], 0.875);
  EXPECT_EQ(first.score, 0.625);
  EXPECT_EQ(table.rows[1].cells[0], BitextSide());
  VersionAlignment beyond = test::three_versions_aligned();
  beyond.units.back().cells[0].end = 3;
  EXPECT_THROW(version_table_of(test::three_versions(), beyond), Error);
}

TEST(VersionTable, GivesASecondTextOfALanguageATagOfItsOwn) {
  std::vector<Document> versions = test::three_versions();
  for (Document& version : versions) version.language = "en";
  versions.push_back(test::document_of({}, ""));
  versions.push_back(test::document_of({}, "en-x-2"));
  std::vector<std::string> tags;
  for (const BitextDocument& version : version_table_of(versions, {}).versions) {
    tags.push_back(version.language);
  }
  EXPECT_EQ(tags, (std::vector<std::string>{"en", "en-x-2", "en-x-3", "und", "en-x-2-2"}));
}

TEST(VersionTable, TwoVersionsAreWrittenAsBitext) {
  const VersionTable table = test::three_version_table();
  const Bitext pair = bitext_of(table, 0, 2);
  EXPECT_EQ(pair.target.language, "fr");
  EXPECT_EQ(pair.units.size(), 4u);
  EXPECT_EQ(pair.units.front().posterior, 0.625);
  VersionTable two = table;
  two.versions.pop_back();
  for (VersionRow& row : two.rows) {
    row.cells.pop_back();
    row.cell_scores.pop_back();
  }
  for (const char* format : {"tsv", "tmx", "ladder"}) {
    std::ostringstream expected;
    write_bitext(expected, bitext_of(table, 0, 1), {.format = format});
    EXPECT_EQ(written(two, {.format = format}), expected.str()) << format;
  }
}

TEST(WriteVersions, TsvHasColumnsByLanguage) {
  EXPECT_EQ(
      written(test::three_version_table(), {.format = "tsv", .joiners = {" ", " ", "+"}}),
      "unit\tscore\ten\tid\tfr\ten_score\tid_score\tfr_score\ten_sentences\tid_sentences\t"
      "fr_sentences\n"
      "1-1-2\t0.625000\tIt rained.\tHujan turun.\tIl a plu.+Toute la nuit.\t0.875000\t0.500000\t"
      "0.750000\t0\t0\t0 1\n"
      "0-1-1\t0.500000\t\tIklan.\tPublicité.\t\t0.500000\t0.500000\t\t1\t2\n"
      "1-1-1\t1.000000\tWe stayed in.\tKami di rumah saja.\tNous sommes restés.\t1.000000\t"
      "1.000000\t1.000000\t1\t2\t3\n");
}

TEST(WriteVersions, JsonHasTextsByLanguage) {
  VersionTable table = test::three_version_table();
  table.rows.erase(table.rows.begin() + 2, table.rows.end());
  EXPECT_EQ(written(table, {.format = "jsonl"}),
            "{\"unit\": \"1-1-2\", \"score\": 0.625000, \"texts\": {\"en\": \"It rained.\", "
            "\"id\": \"Hujan turun.\", \"fr\": \"Il a plu. Toute la nuit.\"}, \"scores\": {\"en\": "
            "0.875000, \"id\": 0.500000, \"fr\": 0.750000}, \"sentences\": {\"en\": [0], \"id\": "
            "[0], \"fr\": [0, 1]}}\n"
            "{\"unit\": \"0-1-1\", \"score\": 0.500000, \"texts\": {\"en\": \"\", \"id\": "
            "\"Iklan.\", \"fr\": \"Publicité.\"}, \"scores\": {\"id\": 0.500000, \"fr\": "
            "0.500000}, \"sentences\": {\"en\": [], \"id\": [1], \"fr\": [2]}}\n");
  EXPECT_EQ(written(table, {.format = "translation"}),
            "{\"translation\": {\"en\": \"It rained.\", \"id\": \"Hujan turun.\", \"fr\": \"Il a "
            "plu. Toute la nuit.\"}}\n"
            "{\"translation\": {\"id\": \"Iklan.\", \"fr\": \"Publicité.\"}}\n");
}

TEST(WriteVersions, NullsAndMinVersionsDropUnits) {
  const auto rows = [](WriteOptions options) {
    std::ostringstream out;
    options.format = "translation";
    const WriteReport report = write_versions(out, test::three_version_table(), options);
    const std::string text = out.str();
    std::string found = std::to_string(std::count(text.begin(), text.end(), '\n'));
    for (const Dropped& dropped : report.dropped) {
      found += " " + dropped.filter + " " + std::to_string(dropped.units);
    }
    return found;
  };
  EXPECT_EQ(rows({}), "3");
  EXPECT_EQ(rows({.nulls = Nulls::kKeep}), "4");
  EXPECT_EQ(rows({.nulls = Nulls::kDrop}), "2 nulls 2");
  EXPECT_EQ(rows({.min_versions = 1}), "4 min-versions 0");
  EXPECT_EQ(rows({.min_versions = 3}), "2 min-versions 2");
  EXPECT_EQ(rows({.filter = {.min_posterior = 0.6, .deduplicate = true}}),
            "2 min-posterior 1 deduplicate 0");
  EXPECT_THROW(rows({.min_versions = 4}), Error);
  EXPECT_THROW(rows({.nulls = Nulls::kKeep, .min_versions = 2}), Error);
}

TEST(WriteVersions, FiltersCompareAllVersions) {
  VersionTable table = test::three_version_table();
  table.rows.resize(3);
  table.rows[2] = table.rows[0];
  for (BitextSide& cell : table.rows[1].cells) cell.sentences = {"Jakarta"};
  FilterOptions options;
  options.drop_identical = true;
  options.deduplicate = true;
  EXPECT_EQ(filter(table, options),
            (std::vector<Dropped>{{"drop-identical", 1}, {"deduplicate", 1}}));
  ASSERT_EQ(table.rows.size(), 1u);
  options = {.max_length_ratio = 2.5};  // 24 characters against 10
  EXPECT_EQ(filter(table, options), (std::vector<Dropped>{{"max-length-ratio", 0}}));
  options = {.max_length_ratio = 2.3};
  EXPECT_EQ(filter(table, options), (std::vector<Dropped>{{"max-length-ratio", 1}}));
}

TEST(WriteVersions, MosesHasOneFileAVersionWithUnitsOfAll) {
  const test::TempDir dir;
  const VersionTable table = test::three_version_table();
  bitext::write_file(dir / "corpus", table, {.format = "moses"});
  EXPECT_EQ(dir.read("corpus.en"), "It rained.\nWe stayed in.\n");
  EXPECT_EQ(dir.read("corpus.id"), "Hujan turun.\nKami di rumah saja.\n");
  EXPECT_EQ(dir.read("corpus.fr"), "Il a plu. Toute la nuit.\nNous sommes restés.\n");
  const std::string names = dir / "a" + ":" + (dir / "b") + ":" + (dir / "c");
  bitext::write_file(names, table, {.format = "moses", .min_versions = 2});
  EXPECT_EQ(dir.read("a"), "It rained.\n\nWe stayed in.\n");
  EXPECT_THROW(bitext::write_file(dir / "a" + ":" + (dir / "b"), table, {.format = "moses"}),
               Error);
  EXPECT_THROW(bitext::write_file("-", table, {.format = "moses"}), Error);
}

TEST(WriteVersions, AllFilesOfMosesChangeOrNone) {
  const test::TempDir dir;
  dir.write("corpus.en", "old");
  std::filesystem::create_directory(dir / "corpus.fr");
  EXPECT_THROW(bitext::write_file(dir / "corpus", test::three_version_table(), {.format = "moses"}),
               Error);
  EXPECT_EQ(dir.read("corpus.en"), "old");
  EXPECT_FALSE(dir.has("corpus.id"));
}

TEST(WriteVersions, RefusesFormatsOfTwoColumns) {
  const VersionTable table = test::three_version_table();
  for (const FormatInfo& info : formats()) {
    if (info.versions) continue;
    try {
      written(table, {.format = info.name});
      ADD_FAILURE() << info.name;
    } catch (const Error& error) {
      EXPECT_EQ(error.what(), "format " + info.name +
                                  " holds two versions, not 3; expected --pairs, which writes each "
                                  "pair, or one of tsv, tmx, jsonl, translation, moses");
      EXPECT_EQ(error.kind(), ErrorKind::kUsage);
    }
    EXPECT_THROW(bitext::options_for("-", {.format = info.name}, "--format", 3), Error);
  }
}

TEST(WriteVersions, FormatsOfTextsNeedTexts) {
  VersionTable table = test::three_version_table();
  for (VersionRow& row : table.rows) {
    for (BitextSide& cell : row.cells) cell.sentences.clear();
  }
  EXPECT_EQ(written(table, {.format = "jsonl"}).find("rained"), std::string::npos);
  for (const char* format : {"tmx", "translation"}) {
    EXPECT_THROW(written(table, {.format = format}), Error) << format;
  }
}

TEST(WriteVersions, RefusesTagsThatNameNothing) {
  for (const char* tag : {"", "x y", "id", "en_US"}) {
    VersionTable table = test::three_version_table();
    table.versions.front().language = tag;
    EXPECT_THROW(written(table, {}), Error) << tag;
  }
}

}  // namespace
}  // namespace sejajar
