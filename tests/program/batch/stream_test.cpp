#include "program/batch/stream.h"

#include <gtest/gtest.h>
#include <sejajar/error.h>

#include <algorithm>
#include <sstream>

namespace sejajar::batch {
namespace {

const std::string kHeader = "trg_text\textra\tsrc_text\ttrg_url\tsrc_url\n";

using pipeline::PipelineOptions;

PipelineOptions settings() {
  PipelineOptions settings;
  settings.write.format = "";
  settings.models.directory = SEJAJAR_SOURCE_DIR "/models";
  settings.models.loading.lexicons = false;
  settings.options.split.splitter = "line";
  return settings;
}

struct Aligned {
  std::vector<std::string> lines;
  std::vector<std::string> failures;
  std::vector<std::string> languages;  // of the sources
  BatchReport report;
};

/// Aligns `text` as records of versions in `languages`.
Aligned run_versions(const std::string& text, const std::vector<std::string>& languages,
                     const std::string& format = "") {
  Aligned result;
  std::istringstream in(text);
  Listener listener;
  listener.describe = [](const PairOutcome& outcome) -> PairMessages {
    return {.failure = outcome.failure};
  };
  listener.print = [&](const PairMessages& messages) {
    if (!messages.failure.empty()) result.failures.push_back(messages.failure);
  };
  PipelineOptions options = settings();
  options.write.format = format;
  TextStream stream = {in, "f", "", ""};
  stream.languages = languages;
  const auto sink = [&](const std::string& lines) {
    result.lines.push_back(lines);
    return true;
  };
  result.report = align_stream(stream, options, sink, listener);
  return result;
}

Aligned run(const std::string& text, bool listen = true, const std::string& language = "en") {
  Aligned result;
  std::istringstream in(text);
  Listener listener;
  listener.describe = [](const PairOutcome& outcome) -> PairMessages {
    if (outcome.pair != nullptr) return {{outcome.pair->documents.source.language}};
    return {.failure = std::to_string(outcome.line) + ": " + outcome.failure};
  };
  listener.print = [&](const PairMessages& messages) {
    for (const std::string& note : messages.notes) result.languages.push_back(note);
    if (!messages.failure.empty()) result.failures.push_back(messages.failure);
  };
  const auto sink = [&](const std::string& lines) {
    result.lines.push_back(lines);
    return listen;
  };
  result.report = align_stream({in, "f", language, "id"}, settings(), sink, listener);
  return result;
}

TEST(Stream, FindsColumnsByNameAndKeepsTheOrder) {
  std::string text = kHeader;
  for (int k = 0; k < 40; ++k) {
    // "One.\n" and "Satu.\n" in base64.
    text += "U2F0dS4K\tx\tT25lLgo=\tt" + std::to_string(k) + "\ts" + std::to_string(k) + "\r\n\n";
  }
  const Aligned result = run(text);
  EXPECT_EQ(result.report.done, 40u);
  ASSERT_EQ(result.lines.size(), 41u);
  for (int k = 0; k < 40; ++k) {
    const std::string number = std::to_string(k);
    EXPECT_TRUE(result.lines[static_cast<std::size_t>(k) + 1].starts_with(
        "s" + number + "\tt" + number + "\tOne.\tSatu.\t"))
        << result.lines[static_cast<std::size_t>(k) + 1];
  }
}

TEST(Stream, ReportsEachRecordThatFails) {
  const Aligned result = run(kHeader + "!\tx\t\tt\ts\n\t\t\n\tx\t/w==\tt\ts\n\tx\t\tt\ts\n");
  EXPECT_EQ(result.report.failed, 3u);
  EXPECT_EQ(result.report.done, 1u);
  ASSERT_EQ(result.failures.size(), 3u);
  EXPECT_EQ(result.failures[0], "2: t: malformed text; expected base64");
  EXPECT_EQ(result.failures[1], "3: 3 columns; expected 5, as in the header");
  EXPECT_TRUE(result.failures[2].starts_with("4: s:1: ")) << result.failures[2];
}

TEST(Stream, GuessesLanguagesThatAreNotGiven) {
  // "Nous sommes restés dans le port.\n" and "Satu.\n" in base64.
  const std::string record =
      "U2F0dS4K\tx\tTm91cyBzb21tZXMgcmVzdMOpcyBkYW5zIGxlIHBvcnQuCg==\tt\ts\n";
  EXPECT_EQ(run(kHeader + record, true, "").languages, std::vector<std::string>{"fr"});
  EXPECT_EQ(run(kHeader + record, true, "it").languages, std::vector<std::string>{"it"});
}

TEST(Stream, StopsWhenTheOutputIsClosed) {
  const Aligned result = run(kHeader + "U2F0dS4K\tx\tT25lLgo=\tt\ts\n", false);
  EXPECT_EQ(result.lines.size(), 1u);
  EXPECT_EQ(result.report.done, 0u);
}

TEST(Stream, NeedsItsColumns) {
  EXPECT_THROW(run("src_url\ttrg_url\tsrc_text\n"), Error);
  EXPECT_THROW(run(""), Error);
}

// "One.\n", "Satu.\n" and "Un.\n" in base64.
const std::string kVersions = "url\ttext\tlanguage\tx\turl\tlanguage\ttext\turl\ttext\tlanguage\n";
const std::string kThree = "a\tT25lLgo=\ten\tx\tb\t\tU2F0dS4K\tc\tVW4uCg==\tfr\n";
const std::string kTwo = "d\tT25lLgo=\t\tx\te\t\tU2F0dS4K\t\t\t\n";

TEST(Stream, AlignsAllVersionsOfATextInUnits) {
  const Aligned result = run_versions(kVersions + kThree + kTwo, {"en", "id", "fr"});
  EXPECT_EQ(result.report.done, 2u) << result.failures[0];
  ASSERT_EQ(result.lines.size(), 2u);
  EXPECT_TRUE(result.lines[0].starts_with("{\"unit\": \"1-1-1\"")) << result.lines[0];
  EXPECT_NE(
      result.lines[0].find("\"texts\": {\"en\": \"One.\", \"id\": \"Satu.\", \"fr\": \"Un.\"}"),
      std::string::npos)
      << result.lines[0];
  EXPECT_TRUE(result.lines[0].ends_with("\"document\": \"a b c\"}\n")) << result.lines[0];
  EXPECT_TRUE(result.lines[1].ends_with("\"document\": \"d e\"}\n")) << result.lines[1];
  EXPECT_EQ(result.lines[1].find("fr"), std::string::npos) << result.lines[1];
}

TEST(Stream, WritesATableWithAColumnForEachVersion) {
  const Aligned result = run_versions(kVersions + kTwo + kThree, {"en", "id", "fr"}, "tsv");
  ASSERT_EQ(result.lines.size(), 3u);
  const std::string& header = result.lines[0];
  EXPECT_TRUE(header.starts_with("unit\tscore\ten\tid\tfr\t")) << header;
  EXPECT_TRUE(header.ends_with("\tdocument\n")) << header;
  const auto tabs = std::count(header.begin(), header.end(), '\t');
  for (const std::string& row : {result.lines[1], result.lines[2]})
    EXPECT_EQ(std::count(row.begin(), row.end(), '\t'), tabs) << row;
  EXPECT_TRUE(result.lines[1].starts_with("1-1-0\t")) << result.lines[1];
  EXPECT_TRUE(result.lines[1].ends_with("\td e\n")) << result.lines[1];
}

TEST(Stream, RefusesWhatItCannotWriteOfVersions) {
  EXPECT_THROW(run_versions(kVersions, {"en", "id"}), Error);
  EXPECT_THROW(run_versions(kVersions, {}, "tsv"), Error);
  EXPECT_THROW(run_versions(kVersions, {}, "bitextor"), Error);
  EXPECT_THROW(run_versions(kVersions, {}, "tmx"), Error);
  for (const char* header :
       {"url\ttext\n", "url\ttext\ttext\n", "url\ttext\turl\ttext\tlanguage\n"})
    EXPECT_THROW(run_versions(header, {}), Error) << header;
  EXPECT_THROW(run_versions(kHeader, {"en", "id"}), Error);
  const Aligned result =
      run_versions(kVersions + "a\tT25lLgo=\t\t\t\t\t\t\t\t\n" + kThree, {"en", "id", "de"}, "tsv");
  ASSERT_EQ(result.failures.size(), 2u);
  EXPECT_EQ(result.failures[0], "1 version; expected two or more");
  EXPECT_EQ(result.failures[1], "versions in en, id, fr; expected en, id, de, as in --languages");
}

}  // namespace
}  // namespace sejajar::batch
