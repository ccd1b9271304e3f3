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

}  // namespace
}  // namespace sejajar
