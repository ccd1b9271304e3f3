#include <gtest/gtest.h>
#include <sejajar/split.h>

#include "support/read_documents.h"

namespace sejajar::documents {
namespace {

using Texts = std::vector<std::string>;

const std::string kFilm =
    "1\n00:00:01,000 --> 00:00:02,500\n<i>We knew that</i>\n\n"
    "2\n00:00:02,600 --> 00:00:04,000\nit would rain. It did.\n- Always?\n- Yes.\n\n"
    "3\n00:00:09,000 --> 00:00:10,000\nThe end\n";

TEST(Subtitles, JoinsCuesIntoParagraphs) {
  const Document document = test::read_bytes(kFilm);
  EXPECT_EQ(test::paragraphs_of(document),
            (Texts{"We knew that it would rain. It did.", "Always?", "Yes.", "The end"}));
  ASSERT_EQ(document.cues.size(), 3U);
  EXPECT_EQ(document.text_of(document.cues[0].range), "We knew that");
  EXPECT_EQ(document.text_of(document.cues[1].range), "it would rain. It did.\nAlways?\nYes.");
  EXPECT_EQ(document.cues[2].time, (TimeRange{9000, 10'000}));
}

TEST(Subtitles, SentencesHaveTimes) {
  const Document document = split(test::read_bytes(kFilm), Models());
  ASSERT_EQ(document.sentences.size(), 5U);
  EXPECT_EQ(document.text_of(document.sentences[0]), "We knew that it would rain.");
  EXPECT_EQ(document.times,
            (std::vector<TimeRange>{
                {1000, 4000}, {2600, 4000}, {2600, 4000}, {2600, 4000}, {9000, 10'000}}));
  EXPECT_TRUE(split(test::read_bytes("It rained."), Models()).times.empty());
}

TEST(Subtitles, ReadsWebVtt) {
  const Document document = test::read_bytes(
      "WEBVTT\n\nNOTE x\n\n00:01.000 --> 00:02.000 line:0\n<v Ana>Salt &amp;\n\nid\n00:02.000 --> "
      "00:03.000\nrye.\n<v Ben>And?\n");
  EXPECT_EQ(test::paragraphs_of(document), (Texts{"Salt & rye.", "And?"}));
  EXPECT_EQ(document.cues.size(), 2U);
}

TEST(Subtitles, AreRecognizedInOtherCharsets) {
  std::string sixteen = "\xFF\xFE";
  for (const char c : std::string("1\n00:01 --> 00:02\nA")) sixteen += {c, '\0'};
  EXPECT_EQ(test::paragraphs_of(test::read_bytes(sixteen)), (Texts{"A"}));
  EXPECT_EQ(test::read_bytes("\xEF\xBB\xBFWEBVTT").text, "");
}

TEST(Subtitles, TextThatBeginsWithANumberIsText) {
  EXPECT_TRUE(test::read_bytes("1\nThe first chapter\n").cues.empty());
  EXPECT_EQ(test::read_bytes("WEBVTTX").text, "WEBVTTX");
  EXPECT_EQ(test::read_bytes("12 --> 13 means").text, "12 --> 13 means");
}

TEST(Subtitles, ReadsEmptyOnes) {
  EXPECT_EQ(test::read_bytes("WEBVTT\n").text, "");
  EXPECT_EQ(test::read_bytes("", test::as_format("srt")).text, "");
  const Document silent = test::read_bytes("1\n00:01 --> 00:02\n\n2\n00:03 --> 00:04\n \n");
  EXPECT_EQ(silent.text, "");
  EXPECT_TRUE(silent.cues.empty());
}

TEST(Subtitles, TruncatedOnesEndEarlyOrAreRefused) {
  EXPECT_EQ(test::paragraphs_of(test::read_bytes(kFilm.substr(0, kFilm.size() - 5))).back(), "The");
  const std::size_t number = kFilm.find("3\n00:00:09");
  EXPECT_EQ(test::paragraphs_of(test::read_bytes(kFilm.substr(0, number + 1))).back(), "Yes.");
  EXPECT_EQ(test::refusal_of(kFilm.substr(0, number + 22)),
            "a:12: malformed times '00:00:09,000 --> 00:'; expected times such as 00:00:01,000 --> "
            "00:00:02,000");
}

TEST(Subtitles, HeadersAreReadInAnyEncoding) {
  ReadOptions latin;
  latin.encoding = "ISO-8859-1";
  EXPECT_TRUE(test::read_bytes("WEBVTT caf\xE9", latin, "und").text.empty());
  EXPECT_EQ(test::read_bytes("WEBVTT caf\xE9\nLanguage: fr", latin, "und").language, "fr");
}

TEST(Subtitles, HostileOnesTakeLinearTime) {
  const std::string deep = "1\n00:01 --> 00:02\n" + test::times(10'000, "<i>") + "deep";
  EXPECT_EQ(test::paragraphs_of(test::read_bytes(deep)), (Texts{"deep"}));
  const std::string many = test::times(100'000, "00:01 --> 00:02\n- a\n");
  EXPECT_EQ(test::read_bytes(many).paragraphs.size(), 100'000U);
}

}  // namespace
}  // namespace sejajar::documents
