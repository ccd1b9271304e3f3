// Subtitles other than SubRip and WebVTT.

#include <gtest/gtest.h>

#include "support/read_documents.h"

namespace sejajar::documents {
namespace {

using Paragraphs = std::vector<std::string>;

Paragraphs read_captions(const std::string& bytes) {
  return test::paragraphs_of(test::read_bytes(bytes));
}

TimeRange first_time(const std::string& bytes) {
  return test::read_bytes(bytes).cues.at(0).time;
}

TEST(CueFormats, ReadSubStationAlpha) {
  const std::string bytes =
      "[Script Info]\nTitle: x\n[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, "
      "MarginR, "
      "MarginV, Effect, Text\n"
      "Dialogue: 0,0:00:04.00,0:00:05.00,Default,,0,0,0,,it snowed.\n"
      "Dialogue: 0,0:00:01.50,0:00:04.00,Default,,0,0,0,,{\\i1}First, it rained,{\\i0}\\Nthen\n"
      "Comment: 0,0:00:01.50,0:00:04.00,Default,,0,0,0,,no\n"
      "Dialogue: 0,0:00:06.00,0:00:07.00,Default,,0,0,0,,{\\p1}m 0 0 l 1 1\n";
  EXPECT_EQ(read_captions(bytes), Paragraphs{"First, it rained, then it snowed."});
  EXPECT_EQ(first_time(bytes), (TimeRange{1500, 4000}));
  EXPECT_TRUE(read_captions("[Script Info]\n").empty());
}

TEST(CueFormats, AreTriedOnTextThatIsCutAnywhere) {
  std::string text;
  for (int k = 0; k < 200; ++k) text += "😀é";
  for (std::size_t blanks = 1; blanks < 8; ++blanks) {
    const std::string bytes = std::string(blanks, '.') + text;
    EXPECT_EQ(read_captions(bytes), Paragraphs{bytes}) << blanks;
  }
}

TEST(CueFormats, ReadSubViewer) {
  const std::string bytes =
      "0:00:01.000,0:00:02.500\nDie Fähre\nfuhr ab.\n\n0:00:09.000,0:00:10.000\nEs regnete.\n";
  EXPECT_EQ(read_captions(bytes), (Paragraphs{"Die Fähre fuhr ab.", "Es regnete."}));
  EXPECT_EQ(first_time(bytes), (TimeRange{1000, 2500}));
}

TEST(CueFormats, ReadMicroDvd) {
  const std::string bytes = "{1}{1}25\n{25}{50}{y:i}Kapal|berangkat.\n{200}{}Hujan turun.\n";
  EXPECT_EQ(read_captions(bytes), (Paragraphs{"Kapal berangkat.", "Hujan turun."}));
  EXPECT_EQ(first_time(bytes), (TimeRange{1000, 2000}));
}

TEST(CueFormats, ReadLyrics) {
  const std::string bytes =
      "[ar: nobody]\n[00:05.00][00:15.00]Sous la pluie\n[00:10.50]On chante\n";
  EXPECT_EQ(read_captions(bytes), (Paragraphs{"Sous la pluie", "On chante", "Sous la pluie"}));
  EXPECT_EQ(first_time(bytes), (TimeRange{5000, 10500}));
}

TEST(CueFormats, ReadTimedText) {
  const std::string bytes =
      "<?xml version=\"1.0\"?><tt xmlns=\"http://www.w3.org/ns/ttml\" "
      "xmlns:ttp=\"http://www.w3.org/ns/ttml#parameter\" ttp:frameRate=\"25\"><head><metadata>no"
      "</metadata></head><body><div><p begin=\"00:00:01:05\" end=\"00:00:02:00\">La barca<br/>"
      "<span>salpò.</span></p><p begin=\"6.5s\" dur=\"500ms\">Pioveva.</p></div></body></tt>";
  EXPECT_EQ(read_captions(bytes), (Paragraphs{"La barca salpò.", "Pioveva."}));
  EXPECT_EQ(first_time(bytes), (TimeRange{1200, 2000}));
  EXPECT_EQ(test::refusal_of(bytes.substr(0, 300)).find("a:1: not well-formed"), 0u);
}

TEST(CueFormats, RollingCaptionsSayEachLineOnce) {
  const std::string bytes =
      "WEBVTT\n\n00:00:00.000 --> 00:00:02.000\nHeute sehen wir\n\n"
      "00:00:02.000 --> 00:00:02.010\nHeute sehen wir\n\n"
      "00:00:02.010 --> 00:00:04.000\nHeute sehen wir\nBoote an.\n\n"
      "00:00:04.000 --> 00:00:06.000\nBoote an.\nNein.\n\n"
      "00:00:06.000 --> 00:00:07.000\nNein.\n";
  EXPECT_EQ(read_captions(bytes), Paragraphs{"Heute sehen wir Boote an. Nein. Nein."})
      << "two people may say the same";
}

TEST(CueFormats, SoundsAreApart) {
  EXPECT_EQ(read_captions("1\n00:00:01,000 --> 00:00:02,000\nIl pleut et\n[tonnerre]\n\n2\n"
                          "00:00:02,000 --> 00:00:03,000\nil (peut-être) neige.\n♪ la la ♪\n"),
            (Paragraphs{"Il pleut et", "[tonnerre]", "il (peut-être) neige.", "♪ la la ♪"}));
}

}  // namespace
}  // namespace sejajar::documents
