#include "exchange/documents/input_formats.h"

#include <gtest/gtest.h>
#include <sejajar/error.h>
#include <sejajar/read.h>

#include <random>
#include <set>

#include "support/office_files.h"
#include "support/read_documents.h"

namespace sejajar::documents {
namespace {

std::string format_of(const std::string& bytes, const std::string& wish = "") {
  return format_for({bytes, "a", "", "und", test::as_format(wish), {}}).name;
}

TEST(InputFormats, AreChosenByContent) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {test::docx(""), "docx"},
      {test::odt(""), "odt"},
      {"<?xml version='1.0'?><office:document xmlns:office='urn:oasis:names:tc:opendocument:xmlns:"
       "office:1.0'>",
       "fodt"},
      {test::epub("", ""), "epub"},
      {test::zipped({{"x", "y"}}), "command"},
      {"%PDF-1.7", "command"},
      {"<xliff version='1.2'>", "xliff"},
      {"<?xml version='1.0'?><tmx>", "tmx"},
      {"# Of a program\nmsgid \"\"\nmsgstr \"\"\n", "po"},
      {"<tt xml:lang='en'>", "ttml"},
      {"<!doctype html>", "html"},
      {"<div class='x'>It rained.</div>", "html"},
      {"<?xml version='1.0'?><article>", "xml"},
      {"<book xmlns='urn:x'>", "xml"},
      {"<poem><line>It rained.</line></poem>\n", "xml"},
      {"WEBVTT\n", "webvtt"},
      {"1\n00:00:01,000 --> 00:00:02,000\nx", "srt"},
      {"[Script Info]\nTitle: x\n", "ass"},
      {"0:00:01.000,0:00:02.000\nx", "sbv"},
      {"{1}{1}25\n{25}{50}x", "microdvd"},
      {"[ar: nobody]\n[00:12.00]x", "lrc"},
      {"# Rain\n\nIt **rained**.\n", "markdown"},
      {"== Rain ==\n'''Rain''' is [[water]].\n", "wiki"},
      {"It rained.", "text"},
      {"<CHAPTER ID=1>\nIt rained.", "text"},
      {"[1] It rained.", "text"},
      {"{1} It rained.", "text"},
      {"<b>It rained.</b>", "text"},
      {"", "text"},
  };
  std::set<std::string> seen;
  for (const auto& [bytes, name] : cases) {
    EXPECT_EQ(format_of(bytes), name);
    seen.insert(name);
  }
  EXPECT_EQ(seen.size(), input_formats().size());
}

TEST(InputFormats, CanBeForced) {
  EXPECT_EQ(format_of("<!doctype html>", "text"), "text");
  EXPECT_EQ(test::read_bytes("<html>x", test::as_format("text")).text, "<html>x");
  EXPECT_EQ(test::read_bytes("<p>x", test::as_format("html")).text, "x\n");
  EXPECT_EQ(test::refusal_of("x", test::as_format("zebra")),
            "--input-format zebra; expected one of docx, odt, fodt, epub, command, xliff, tmx, po, "
            "ttml, html, xml, webvtt, srt, ass, sbv, microdvd, lrc, markdown, wiki, text");
}

TEST(InputFormats, TruncatedContainersAreRecognized) {
  EXPECT_EQ(format_of(test::docx("").substr(0, 500)), "docx");
  EXPECT_EQ(format_of(test::odt("").substr(0, 100)), "odt");
  EXPECT_EQ(format_of(test::epub("", "").substr(0, 100)), "epub");
}

TEST(InputFormats, EachReaderAnswersOnAnyBytes) {
  std::mt19937 random(7);
  const std::vector<std::string> starts = {"",
                                           test::docx("<w:p/>"),
                                           test::odt("<text:p/>"),
                                           test::epub("<p>x", "y"),
                                           "<xliff>",
                                           "<tmx>",
                                           "<html>",
                                           "WEBVTT\n",
                                           "1\n00:00:01,000 --> 00:00:02,000\nx",
                                           "<tt><body><p begin='1s'>",
                                           "<a><b>x</b>",
                                           "msgid \"x\"\nmsgstr \"",
                                           "[Script Info]\nDialogue: 0,",
                                           "{1}{9999999}x|",
                                           "[99:99.99][00:01"};
  std::size_t answers = 0;
  for (const InputFormatInfo& info : input_formats()) {
    for (const std::string& start : starts) {
      std::string bytes = start;
      for (int k = 0; k < 20; ++k) bytes += static_cast<char>(random() % 256);
      ReadOptions options = test::as_format(info.name);
      options.on_bad_utf8 = BadUtf8::kReplace;
      const std::string refusal = test::refusal_of(bytes, options);
      EXPECT_TRUE(refusal == "no error" || refusal.find("expected") != std::string::npos)
          << info.name << ": " << refusal;
      ++answers;
    }
  }
  EXPECT_EQ(answers, starts.size() * input_formats().size());
}

TEST(InputFormats, DescribeThemselves) {
  std::set<std::string> names;
  for (const InputFormatInfo& info : input_formats()) {
    EXPECT_TRUE(names.insert(info.name).second) << info.name;
    EXPECT_FALSE(info.description.empty());
    EXPECT_TRUE(info.details.ends_with(".")) << info.name;
  }
}

}  // namespace
}  // namespace sejajar::documents
