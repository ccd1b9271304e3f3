#include "ground/text/ascii.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "ground/text/utf8.h"

namespace sejajar::text {
namespace {

bool is_space(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

std::string with_byte(unsigned byte, std::size_t place) {
  std::string text = "aB\tZ z\r7";
  text[place] = static_cast<char>(byte);
  return text;
}

TEST(EightBytes, AreJudgedAsOneByOne) {
  for (std::size_t place = 0; place < 8; ++place) {
    for (unsigned byte = 0; byte < 256; ++byte) {
      const std::string text = with_byte(byte, place);
      const EightBytes eight(text.data());
      EXPECT_EQ(eight.are_ascii(), byte < 0x80) << byte << " at " << place;
      EXPECT_EQ(eight.are_ascii(), is_ascii(text)) << byte << " at " << place;
      const auto other = std::find_if_not(text.begin(), text.end(), is_ascii_letter);
      const auto letters = static_cast<unsigned>(other - text.begin());
      EXPECT_EQ(eight.leading_letters(), letters) << byte << " at " << place;
      EXPECT_EQ(eight.are_capitals(letters), std::all_of(text.begin(), other, is_upper));
      if (byte >= 0x80) continue;
      for (const char c : {'\0', '"', '\'', 'Z', '\x7F'})
        EXPECT_EQ(eight.have(c), text.find(c) != std::string::npos) << byte << " at " << place;
      EXPECT_EQ(eight.spaces(), std::count_if(text.begin(), text.end(), is_space)) << byte;
    }
  }
}

TEST(EightBytes, MayAllBeLetters) {
  const EightBytes eight("Capitals");
  EXPECT_EQ(eight.leading_letters(), 8U);
  EXPECT_FALSE(eight.are_capitals(8));
  EXPECT_TRUE(EightBytes("CAPITALS").are_capitals(8));
}

}  // namespace
}  // namespace sejajar::text
