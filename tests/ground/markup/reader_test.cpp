#include "ground/markup/reader.h"

#include <gtest/gtest.h>
#include <sejajar/error.h>

#include <sstream>

namespace sejajar::markup {
namespace {

/// All events of `reader`, or its error.
std::string log_of(Reader& reader) {
  std::string log;
  try {
    while (const Event* const event = reader.next()) {
      log += event->text;
      if (event->kind == Event::Kind::kClose) log += "/";
      if (event->kind != Event::Kind::kOpen) continue;
      log += "<" + std::string(event->name);
      if (!event->space.empty()) log += "{" + std::string(event->space) + "}";
      for (const Attribute& attribute : event->attributes) {
        log += " " + std::string(attribute.name) + "=" + attribute.value;
      }
      log += ">";
    }
    EXPECT_EQ(reader.depth(), 0U);
    EXPECT_EQ(reader.next(), nullptr);
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::kInput);
    return error.what();
  }
  return log;
}

std::string xml(const std::string& bytes, const ReaderOptions& options = {}) {
  Reader reader(bytes, "a", options);
  return log_of(reader);
}

std::string html(const std::string& bytes) {
  return xml(bytes, {.syntax = Syntax::kHtml});
}

std::string repaired(const std::string& bytes) {
  std::istringstream in(bytes);
  Reader reader(in, "a");
  return log_of(reader);
}

TEST(Reader, ReturnsElementsAttributesAndText) {
  EXPECT_EQ(xml("<a x='1' y:z='&lt;2' xmlns:y='u'><y:b/>t&amp;u<![CDATA[<v>]]></a>"),
            "<a x=1 z=<2><b{u}>/t&u<v>/");
  EXPECT_EQ(xml("<a xml:lang='en'/>"), "<a xml:lang=en>/");
  EXPECT_EQ(html("<P CLASS=x>one<br>two"), "<html><body><p class=x>one<br>/two///");
}

TEST(Reader, RefusesManyAttributesButNotLongOnes) {
  const auto log = [](const std::string& attributes, Syntax syntax) {
    ReaderOptions options;
    options.syntax = syntax;
    Reader reader("<p" + attributes + ">text</p>", "a", options);
    return log_of(reader);
  };
  std::string many;
  for (int k = 0; k < 80'000; ++k) many += " a" + std::to_string(k) + "='1'";
  const std::string blanks = " b='" + std::string(100'000, ' ') + "x'";
  for (const Syntax syntax : {Syntax::kHtml, Syntax::kXml}) {
    EXPECT_EQ(log(many, syntax), "a:1: an element of more than 4096 attributes; expected fewer");
    EXPECT_NE(log(blanks, syntax).find("text/"), std::string::npos);
  }
}

TEST(Reader, ReportsTheLineOfAnError) {
  EXPECT_EQ(xml("<a>\n<b></a>"),
            "a:2: not well-formed: Opening and ending tag mismatch: b line 2 and a; expected "
            "well-formed XML");
  EXPECT_TRUE(xml("").starts_with("a:")) << xml("");
  EXPECT_TRUE(xml("<a>\x01</a>").find("not well-formed") != std::string::npos);
  EXPECT_TRUE(xml("<a>\xFF</a>").find("not well-formed") != std::string::npos);
}

TEST(Reader, DecodesTheEncodingItIsGiven) {
  EXPECT_EQ(xml("<a>\xCC\xE8\xF0</a>", {.encoding = "windows-1251"}), "<a>\u041C\u0438\u0440/");
  EXPECT_EQ(xml("<?xml version='1.0' encoding='utf-8'?><a>\xCC</a>", {.encoding = "windows-1251"}),
            "<a>\u041C/");
}

TEST(Reader, RefusesBytesThatMeanNothingInTheEncoding) {
  struct Case {
    const char* encoding;
    const char* bytes;
  };
  const Case cases[] = {{"windows-1252", "\x81"}, {"Shift_JIS", "\xFF"},   {"EUC-KR", "\xBEl"},
                        {"GB18030", "\xFF"},      {"Big5", "\xFFl"},       {"UTF-7", "\xBE"},
                        {"ISO-2022-JP", "\xBE"},  {"windows-1253", "\xAA"}};
  for (const auto& [encoding, bytes] : cases) {
    const std::string declaration =
        std::string("<?xml version='1.0' encoding='") + encoding + "'?>\n";
    // Behind the first block, and with text behind the fault that must not be lost silently.
    for (const std::size_t before : {std::size_t{10}, std::size_t{300'000}}) {
      const std::string text =
          declaration + "<a>" + std::string(before, 'x') + bytes + "y</a>" + std::string(9000, ' ');
      testing::internal::CaptureStderr();
      const std::string wanted = std::string("has bytes that mean nothing in ");
      EXPECT_NE(xml(text).find(wanted), std::string::npos) << encoding << ": " << xml(text);
      EXPECT_NE(repaired(text).find(wanted), std::string::npos) << encoding;
      EXPECT_EQ(testing::internal::GetCapturedStderr(), "") << encoding;
    }
  }
  const std::string lines = "<?xml version='1.0' encoding='windows-1252'?>\n<a>\n";
  EXPECT_EQ(xml(lines + "\x81</a>"),
            "a:3: has bytes that mean nothing in windows-1252; expected the right encoding in the "
            "XML declaration, such as UTF-8");
  const std::string many = lines + std::string(400'000, '\n') + "x\x81" + std::string(9000, '\n');
  EXPECT_TRUE(xml(many).starts_with("a:400003: ")) << xml(many);
  EXPECT_TRUE(repaired(many).starts_with("a:400003: ")) << repaired(many);
}

TEST(Reader, DetectsUtf16) {
  std::string wide = "\xFF\xFE";
  for (const char c : std::string("<?xml version='1.0' encoding='UTF-16'?><a>b</a>")) {
    wide += {c, '\0'};
  }
  EXPECT_EQ(xml(wide), "<a>b/");
  EXPECT_EQ(repaired(wide), "<a>b/");
}

TEST(Reader, RepairsWhatParsersReject) {
  EXPECT_EQ(repaired("<a b='&x;'>\x01\xFF&#1;&amp;</a>"), "<a b=&x;>   &/");
  EXPECT_EQ(repaired("<a>\n<b></a>").substr(0, 21), "a:2: not well-formed:");
}

TEST(Reader, ExpandsNoEntities) {
  EXPECT_EQ(xml("<!DOCTYPE a [<!ENTITY e 'x'>]><a b='&e;'/>"),
            "a:1: uses the entity &e;, which is not expanded; expected the text itself");
  EXPECT_EQ(xml("<!DOCTYPE a [<!ENTITY % e SYSTEM '/etc/hostname'> %e;]><a/>"),
            "a:1: not well-formed: PEReference: %e; not found; expected well-formed XML");
}

TEST(Reader, LimitsTheDepth) {
  const ReaderOptions options = {.max_depth = 3, .depth_option = "--max-depth"};
  EXPECT_EQ(xml("<a><b><c/><c/></b></a>", options), "<a><b><c>/<c>///");
  EXPECT_EQ(xml("<a><b><c>\n<d/></c></b></a>", options),
            "a:2: elements nested more than 3 deep; expected fewer, or a greater --max-depth");
  // Its attributes are read before the parser stops, which frees them.
  EXPECT_EQ(xml("<a><b><c>\n<d e='" + std::string(5000, 'x') + "' f='y'/></c></b></a>", options),
            "a:2: elements nested more than 3 deep; expected fewer, or a greater --max-depth");
  EXPECT_EQ(repaired(std::string(9000, ' ').replace(0, 3, "<a>") +
                     [] {
                       std::string deep;
                       for (int k = 0; k < 300; ++k) deep += "<a>";
                       return deep;
                     }()),
            "a:1: elements nested more than 256 deep; expected fewer");
}

TEST(Reader, MovesInsideElements) {
  Reader reader("<a><b>1<c>2</c>3<d>4</d></b><e x='5'/>6</a>", "a");
  ASSERT_TRUE(reader.next()->opens("a"));
  ASSERT_TRUE(reader.next_open(reader.depth())->opens("b"));
  EXPECT_EQ(reader.text_inside({"d"}), "123");
  const Event* const e = reader.next_open(1);
  ASSERT_TRUE(e->opens("e"));
  EXPECT_EQ(e->attribute("x"), "5");
  EXPECT_EQ(e->attribute("y"), "");
  EXPECT_EQ(e->find("y"), std::nullopt);
  reader.skip();
  EXPECT_EQ(reader.next()->text, "6");
  EXPECT_EQ(reader.next_open(1), nullptr);
}

TEST(Reader, ClosesTheElementsOfATruncatedPage) {
  EXPECT_EQ(html("<p>one<"), "<html><body><p>one///");
}

TEST(Reader, ReadsLongTexts) {
  const std::string text(std::size_t{12} << 20, 'x');
  EXPECT_EQ(xml("<a>" + text + "</a>").size(), text.size() + 4);
}

}  // namespace
}  // namespace sejajar::markup
