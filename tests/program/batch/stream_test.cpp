#include "program/batch/stream.h"

#include <gtest/gtest.h>
#include <sejajar/error.h>

#include <memory>
#include <sstream>

namespace sejajar::batch {
namespace {

const std::string kHeader = "trg_text\textra\tsrc_text\ttrg_url\tsrc_url\n";

Settings settings() {
  Settings settings;
  settings.models = SEJAJAR_SOURCE_DIR "/models";
  settings.loading.lexicons = false;
  settings.options.split.splitter = "line";
  return settings;
}

struct Aligned {
  std::vector<std::string> lines;
  std::vector<std::string> failures;
  std::vector<std::string> notes;
  StreamReport report;
};

Aligned run(const std::string& text, bool listen = true, const Settings& with = settings()) {
  Aligned result;
  std::istringstream in(text);
  result.report = align_stream(
      {in, "f", "en", "id"}, with,
      {.lines =
           [&](const std::string& lines) {
             result.lines.push_back(lines);
             return listen;
           },
       .failure = [&](const std::string& message) { result.failures.push_back(message); },
       .note = [&](const std::string& message) { result.notes.push_back(message); }});
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
  EXPECT_EQ(result.failures[0], "f:2: t: expected base64");
  EXPECT_EQ(result.failures[1], "f:3: 3 columns; expected 5 as in the header");
  EXPECT_TRUE(result.failures[2].starts_with("f:4: s:1: ")) << result.failures[2];
}

TEST(Stream, SaysOnceThatALexiconIsOfNoUse) {
  Settings with = settings();
  auto lexicon = std::make_shared<lexicon::Lexicon>();
  lexicon->source.language = "fr";
  lexicon->target.language = "de";
  with.lexicon = lexicon;
  const std::string record = "U2F0dS4K\tx\tT25lLgo=\tt\ts\n";
  EXPECT_EQ(run(kHeader + record + record, true, with).notes,
            std::vector<std::string>{"lexicon of fr and de not used for en and id"});
}

TEST(Stream, SaysHowEachRecordIsAlignedIfAskedTo) {
  Settings with = settings();
  with.verbose = true;
  const Aligned result = run(kHeader + "\n\nU2F0dS4K\tx\tT25lLgo=\tt\ts\n", true, with);
  ASSERT_FALSE(result.notes.empty());
  EXPECT_EQ(result.notes[0], "f:4: splitter line: 1 source and 1 target sentences");
}

TEST(Stream, StopsWhenNobodyListens) {
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
