#include <gtest/gtest.h>
#include <sejajar/formats.h>

#include <algorithm>
#include <sstream>

#include "exchange/bitext/nasty_pair.h"

namespace sejajar {
namespace {

std::string written(const DocumentPair& pair, const Alignment& alignment) {
  std::ostringstream out;
  write(out, pair, alignment, WriteOptions());
  return out.str();
}

TEST(Tsv, HasAHeaderAndSevenColumns) {
  const DocumentPair pair = {test::document_of({"It rained.", "We stayed in."}, "en"),
                             test::document_of({"Hujan turun dan kami di rumah."}, "id")};
  Alignment alignment;
  alignment.beads = {test::bead_of({0, 2}, {0, 1}, -0.5, 0.75)};
  EXPECT_EQ(written(pair, alignment),
            "source\ttarget\tposterior\tcost\tbead\tsource_sentences\ttarget_sentences\n"
            "It rained. We stayed in.\tHujan turun dan kami di rumah.\t0.750000\t-0.500000\t2-1\t0 "
            "1\t0\n");
}

TEST(Tsv, NoTextCanEndACellOrALine) {
  const std::string text = written(test::nasty_pair(), test::nasty_alignment());
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 6);
  EXPECT_EQ(std::count(text.begin(), text.end(), '\t'), 6 * 6);
  EXPECT_NE(text.find("one two three four five six seven\t"), std::string::npos);
  for (const char* end : {"\r", "\xC2\x85", "\xE2\x80\xA8", "\xE2\x80\xA9", "\x0B", "\x1F"}) {
    EXPECT_EQ(text.find(end), std::string::npos);
  }
  EXPECT_EQ(text.find('\0'), std::string::npos);
  EXPECT_NE(text.find("\"quoted\" & 'single'"), std::string::npos) << "cells are never quoted";
}

TEST(TimesOfSubtitles, AreColumnsThatCanBeReadAgain) {
  DocumentPair pair = {test::document_of({"Hejsan.", "Kom in.", "Nej."}, "sv"),
                       test::document_of({"Hei.", "Tule."}, "fi")};
  pair.source.times = {{1000, 1500}, {1500, 2250}, {3000, 4000}};
  pair.target.times = {{1100, 1600}, {1600, 2300}};
  Alignment alignment;
  alignment.beads = {test::bead_of({0, 2}, {0, 1}, 1, 0.5), test::bead_of({2, 3}, {1, 2}, 1, 0.5)};
  const Bitext bitext = bitext_of(pair, alignment);
  EXPECT_EQ(bitext.units[0].source.time, (TimeRange{1000, 2250}));
  const std::string text = written(pair, alignment);
  EXPECT_NE(text.find("\tsource_begin\tsource_end\ttarget_begin\ttarget_end\n"), text.npos);
  EXPECT_NE(text.find("\t1.000\t2.250\t1.100\t1.600\n"), text.npos) << text;
  for (const std::string format : {"tsv", "csv", "jsonl"}) {
    std::ostringstream out;
    write_bitext(out, bitext, {.format = format});
    std::istringstream in(out.str());
    const Bitext again = read_bitext(in, {"a", format, {}, {}});
    ASSERT_EQ(again.units.size(), 2u);
    for (std::size_t k = 0; k < 2; ++k) {
      EXPECT_EQ(again.units[k].source.time, bitext.units[k].source.time) << format;
      EXPECT_EQ(again.units[k].target.time, bitext.units[k].target.time) << format;
    }
  }
  std::ostringstream without;
  write_bitext(without, bitext, {.format = "tsv", .times = false});
  EXPECT_EQ(without.str().find("source_begin"), std::string::npos);
}

}  // namespace
}  // namespace sejajar
