#include <gtest/gtest.h>

#include "ground/markup/reader.h"

namespace sejajar::markup {
namespace {

TEST(FirstElement, IsFoundAfterDeclarations) {
  const struct {
    const char *text, *name;
  } cases[] = {
      {"<tmx version='1'>", "tmx"},
      {" \n<x:xliff>", "xliff"},
      {"<?xml version='1.0'?>\n<!-- <html> -->\n<?pi?><tmx/>", "tmx"},
      {"<!DOCTYPE tmx SYSTEM 'tmx14.dtd'><tmx>", "tmx"},
      {"<!DOCTYPE tmx [<!ENTITY a '>'>]>\n<tmx>", "tmx"},
      {"<!doctype HTML>x", "html"},
      {"\xEF\xBB\xBF<HTML>", "HTML"},
      {"text", ""},
      {"", ""},
      {"<", ""},
      {"<!-- open", ""},
      {"<!DOCTYPE", ""},
      {"< a", ""},
  };
  for (const auto& [text, name] : cases) EXPECT_EQ(first_element(text), name) << text;
}

TEST(FirstElement, IsFoundInUtf16) {
  using namespace std::string_literals;
  EXPECT_EQ(first_element("\xFF\xFE<\0t\0m\0x\0>\0"s), "tmx");
  EXPECT_EQ(first_element("\xFE\xFF\0<\0t\0m\0x\0>"s), "tmx");
  EXPECT_EQ(first_element("<\0t\0m\0x\0>\0"s), "tmx");
}

TEST(FirstElement, IsFoundAfterALongProlog) {
  const std::string comment = "<!-- " + std::string(100'000, 'x') + " -->";
  EXPECT_EQ(first_element(comment + "<tmx>"), "tmx");
  EXPECT_EQ(first_element("<!DOCTYPE tmx [" + comment + "]><tmx>"), "tmx");
  EXPECT_EQ(first_element("text" + comment + "<tmx>"), "");
  std::string comments;
  for (int k = 0; k < 100'000; ++k) comments += "<!--";
  EXPECT_EQ(first_element(comments), "");
}

TEST(AsciiStart, IsTextInAnyEncoding) {
  EXPECT_EQ(ascii_start("\xEF\xBB\xBF<a>\xE9\xF0\x9F"), "<a>???");
  EXPECT_EQ(ascii_start(std::string("\xFF\xFE<\0a\0>\0", 8)), "<a>");
}

}  // namespace
}  // namespace sejajar::markup
