#include <gtest/gtest.h>
#include <sejajar/formats.h>
#include <sejajar/validate.h>

#include <set>
#include <sstream>

#include "exchange/bitext/nasty_pair.h"

namespace sejajar {
namespace {

Validation validate(const std::string& text) {
  std::istringstream in(text);
  return validate_tmx(in);
}

const std::string kGood =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<tmx version=\"1.4\">\n"
    "<header creationtool=\"t\" creationtoolversion=\"1\" segtype=\"sentence\" o-tmf=\"t\"\n"
    "  adminlang=\"en\" srclang=\"en\" datatype=\"plaintext\" creationdate=\"20240101T000000Z\"/>\n"
    "<body>\n"
    "<tu tuid=\"1\"><prop type=\"x-a\">b</prop>\n"
    "<tuv xml:lang=\"EN\"><seg>It rained.</seg></tuv>\n"
    "<tuv xml:lang=\"id-ID\"><seg>Hujan turun.</seg></tuv>\n"
    "</tu>\n"
    "</body>\n"
    "</tmx>\n";

TEST(ValidateTmx, FindsNothingInAValidFile) {
  const Validation validation = validate(kGood);
  EXPECT_TRUE(validation.valid()) << validation.findings.front().message;
  EXPECT_EQ(validation.units, 1u);
}

TEST(ValidateTmx, PassesWhateverIsWritten) {
  WriteOptions options;
  options.format = "tmx";
  options.creation_time = 951782400;
  std::ostringstream out;
  write(out, test::nasty_pair(), test::nasty_alignment(), options);
  const Validation validation = validate(out.str());
  EXPECT_TRUE(validation.valid()) << validation.findings.front().message;
}

TEST(ValidateTmx, FindsEachFaultAndItsLine) {
  const std::string long_text(2001, 'x');
  const std::string good = kGood;
  const std::string start =
      good.substr(good.find("<tmx "), good.find("It rained.") - good.find("<tmx "));
  const struct {
    std::string from, to, check;
    std::size_t line;
  } faults[] = {
      {"</tu>", "", "not-well-formed", 10},
      {"rained", "rain\xFF", "bad-utf8", 7},
      {"rained", "rain\x0B", "illegal-character", 7},
      {"rained", "&#x1F;", "illegal-reference", 7},
      {"rained", "&nbsp;", "stray-ampersand", 7},
      {start, "<!DOCTYPE tmx [<!ENTITY r \"x\">]>" + start + "&r;", "entity", 7},
      {"UTF-8", "ISO-8859-1", "encoding", 1},
      {"<header ", "<head/><header ", "root", 2},
      {"\"1.4\"", "\"1.4b\"", "version", 2},
      {"<tmx ", "<tmx xmlns=\"urn:x\" ", "namespace", 2},
      {"<prop type=\"x-a\">b</prop>", "<x/>", "element", 6},
      {"<body>", "<body><x/>", "element", 5},
      {"\"20240101T000000Z\"/>", "\"20240101T000000Z\"><tu/></header>", "header-element", 4},
      {"</tuv>\n</tu>", "</tuv>\n<note>n</note></tu>", "order", 9},
      {"<seg>It rained.</seg>", "", "order", 7},
      {"o-tmf=\"t\"", "", "header-attribute", 4},
      {"\"sentence\"", "\"Sentence\"", "header-value", 4},
      {"o-tmf=", "tmf=\"t\" o-tmf=", "header-unknown-attribute", 4},
      {"type=\"x-a\"", "", "attribute", 6},
      {"<seg>Hujan", "<seg><it pos=\"middle\"/>Hujan", "value", 8},
      {"tuid=", "id=", "unknown-attribute", 6},
      {"xml:lang=\"EN\"", "lang=\"EN\"", "old-language", 7},
      {"id-ID", "id_ID", "language-tag", 8},
      {"adminlang=\"en\"", "adminlang=\"en_US\"", "header-language-tag", 4},
      {"srclang=\"en\"", "srclang=\"*all*\"", "all-languages", 4},
      {"srclang=\"en\"", "srclang=\"en-US\"", "source-language", 6},
      {"id-ID", "En", "language-twice", 8},
      {"<tuv xml:lang=\"id-ID\"><seg>Hujan turun.</seg></tuv>", "", "single-variant", 6},
      {"tuid=\"1\"", "tuid=\"1 2\"", "unit-id", 6},
      {"20240101T000000Z", "2024-01-01", "header-date", 4},
      {"tuid=\"1\"", "tuid=\"1\" changedate=\"20240101T000000\"", "date", 6},
      {"rained.<", "rained. <", "segment-edge", 7},
      {"It rained.", "", "empty-segment", 7},
      {"It rained", "It <ph/>rained", "inline-tags", 7},
      {"It rained.", long_text, "segment-length", 7},
  };
  std::set<std::string> found;
  for (const auto& fault : faults) {
    std::string text = kGood;
    ASSERT_NE(text.find(fault.from), std::string::npos) << fault.from;
    text.replace(text.find(fault.from), fault.from.size(), fault.to);
    const Validation validation = validate(text);
    bool seen = false;
    for (const Finding& finding : validation.findings) {
      seen = seen || (finding.check == fault.check && finding.line == fault.line);
    }
    EXPECT_TRUE(seen) << fault.check << " " << fault.line << ", but "
                      << (validation.findings.empty()
                              ? "nothing"
                              : validation.findings.front().check + " " +
                                    std::to_string(validation.findings.front().line));
    found.insert(fault.check);
  }
  for (const ValidationCheck& check : tmx_checks()) {
    EXPECT_TRUE(found.contains(check.name)) << check.name << " is never tried";
    EXPECT_FALSE(check.rule.empty() || check.consequence.empty());
  }
}

TEST(ValidateTmx, ReportsUtf16) {
  std::string bytes = "\xFF\xFE";
  for (const char c : kGood) bytes += std::string(1, c) + '\0';
  const Validation validation = validate(bytes);
  ASSERT_EQ(validation.findings.size(), 1u);
  EXPECT_EQ(validation.findings[0].check, "encoding");
}

TEST(ValidateTmx, ListsTwentyOfAKindAndCountsTheRest) {
  std::string text = kGood;
  std::string many;
  for (int k = 0; k < 25; ++k) {
    many +=
        "<tu><tuv xml:lang=\"en\"><seg> a</seg></tuv><tuv xml:lang=\"id\"><seg>b</seg></tuv></tu>";
  }
  text.insert(text.find("</body>"), many);
  const Validation validation = validate(text);
  EXPECT_EQ(validation.findings.size(), 20u);
  EXPECT_EQ(validation.more.at("segment-edge"), 5u);
  EXPECT_EQ(validation.units, 26u);
}

TEST(ValidateTmx, ReportsFilesThatAreNotTmx) {
  for (const char* text : {"", "hello", "<html/>", "<tmx", "\xFF\xFE"}) {
    EXPECT_FALSE(validate(text).valid()) << text;
  }
}

}  // namespace
}  // namespace sejajar
