#include "program/batch/stream.h"

#include <gtest/gtest.h>
#include <sejajar/error.h>

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
  EXPECT_EQ(result.failures[0], "2: t: expected base64");
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

}  // namespace
}  // namespace sejajar::batch
