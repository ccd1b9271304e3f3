#include "exchange/documents/markup.h"

#include <gtest/gtest.h>
#include <sejajar/error.h>

#include <stdexcept>

#include "support/read_documents.h"

namespace sejajar::documents {
namespace {

/// Writes down what it is told.
class Recorder : public MarkupHandler {
 public:
  void open(const Element& element) override {
    if (element.name == "stop") throw std::runtime_error("stopped");
    log += "<" + std::string(element.name);
    if (!element.space.empty()) log += "{" + std::string(element.space) + "}";
    for (const Attribute& attribute : element.attributes) {
      log += " " + std::string(attribute.name) + "=" + std::string(attribute.value);
    }
    log += ">";
    ++opened;
  }
  void close() override {
    log += "/";
    ++closed;
  }
  void add_text(std::string_view text) override { log += text; }

  std::string log;
  std::size_t opened = 0;
  std::size_t closed = 0;
};

const std::string kId = "a";

std::string xml(std::string_view bytes, const ReadOptions& options = {}) {
  Recorder recorder;
  try {
    parse_xml({bytes, kId, options}, recorder);
  } catch (const Error& error) {
    return error.what();
  }
  return recorder.log;
}

std::string html(std::string_view bytes) {
  Recorder recorder;
  parse_html({bytes, kId, {}}, recorder);
  EXPECT_EQ(recorder.opened, recorder.closed);
  return recorder.log;
}

TEST(Markup, TellsElementsAttributesAndText) {
  EXPECT_EQ(xml("<a x='1' y:z='&lt;2' xmlns:y='u'><y:b/>t&amp;u<![CDATA[<v>]]></a>"),
            "<a x=1 z=<2><b{u}>/t&u<v>/");
  EXPECT_EQ(html("<P CLASS=x>one<br>two"), "<html><body><p class=x>one<br>/two///");
}

TEST(Markup, NamesTheLineOfWhatIsNotWellFormed) {
  EXPECT_EQ(xml("<a>\n<b></a>"),
            "a:2: not well-formed: Opening and ending tag mismatch: b line 2 and a; expected a "
            "whole XML document");
  EXPECT_TRUE(xml("").starts_with("a:")) << xml("");
  EXPECT_TRUE(xml("<a>\x01</a>").find("not well-formed") != std::string::npos);
  EXPECT_TRUE(xml("<a>\xFF</a>").find("not well-formed") != std::string::npos);
}

TEST(Markup, TakesAnEncodingFromItsUser) {
  Recorder recorder;
  parse_xml({"<a>\xCC\xE8\xF0</a>", kId, {}, "windows-1251"}, recorder);
  EXPECT_EQ(recorder.log, "<a>\u041C\u0438\u0440/");
}

TEST(Markup, ExpandsNoEntities) {
  EXPECT_EQ(xml("<!DOCTYPE a [<!ENTITY e 'x'>]><a b='&e;'/>"),
            "a:1: uses the entity &e;, which is not expanded; expected the text itself");
  EXPECT_EQ(xml("<!DOCTYPE a [<!ENTITY % e SYSTEM '/etc/hostname'> %e;]><a/>"),
            "a:1: not well-formed: PEReference: %e; not found; expected a whole XML document");
}

TEST(Markup, LimitsTheDepth) {
  ReadOptions options;
  options.max_depth = 3;
  EXPECT_EQ(xml("<a><b><c/><c/></b></a>", options), "<a><b><c>/<c>///");
  EXPECT_EQ(xml("<a><b><c><d/></c></b></a>", options),
            "a: elements nested more than 3 deep; expected fewer, or a greater --max-depth");
}

TEST(Markup, PassesOnWhatTheHandlerThrows) {
  Recorder recorder;
  EXPECT_THROW(parse_xml({"<a><stop/><b/></a>", kId, {}}, recorder), std::runtime_error);
  EXPECT_THROW(parse_html({"<a><stop/><b/></a>", kId, {}}, recorder), std::runtime_error);
  EXPECT_EQ(recorder.log.find("<b>"), std::string::npos);
}

TEST(Markup, TakesLongText) {
  const std::string text(std::size_t{12} << 20, 'x');
  EXPECT_EQ(xml("<a>" + text + "</a>").size(), text.size() + 4);
}

}  // namespace
}  // namespace sejajar::documents
