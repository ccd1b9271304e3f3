#include "language/segment/srx_file.h"

#include <gtest/gtest.h>
#include <sejajar/error.h>

#include "support/srx_text.h"
#include "support/temp_dir.h"

namespace sejajar::segment {
namespace {

std::string error_of(const std::string& bytes) {
  try {
    parse_srx(bytes, "my.srx");
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::kInput);
    return error.what();
  }
  return "no error";
}

TEST(SrxFile, HoldsRulesAndMapsInOrderWithTheirLines) {
  const SrxFile file = parse_srx(test::srx_file(test::srx_rule("\\bMr\\.", "\\s&amp;", false) +
                                                "<rule><afterbreak>x</afterbreak></rule>\n"),
                                 "my.srx");
  EXPECT_EQ(file.path, "my.srx");
  EXPECT_TRUE(file.cascade);
  ASSERT_EQ(file.rules.size(), 1U);
  const auto& rules = file.rules.at("All");
  ASSERT_EQ(rules.size(), 2U);
  EXPECT_FALSE(rules[0].breaks);
  EXPECT_EQ(rules[0].before, "\\bMr\\.");
  EXPECT_EQ(rules[0].after, "\\s&");
  EXPECT_EQ(rules[0].line, 4U);
  EXPECT_TRUE(rules[1].breaks);
  EXPECT_EQ(rules[1].before, "");
  EXPECT_EQ(rules[1].after, "x");
  EXPECT_EQ(rules[1].line, 8U);
  ASSERT_EQ(file.maps.size(), 1U);
  EXPECT_EQ(file.maps[0].pattern, ".*");
  EXPECT_EQ(file.maps[0].rules, "All");
  EXPECT_EQ(file.maps[0].line, 11U);
}

// What OmegaT, Okapi and LanguageTool write around the rules.
TEST(SrxFile, ReadsPrefixesExtensionsCommentsAndEmptyHeaders) {
  const SrxFile file = parse_srx(
      "<?xml version='1.0'?>\n<!-- ours -->\n"
      "<s:srx xmlns:s='http://www.lisa.org/srx20' xmlns:o='http://okapi.sf.net/srx-extensions' "
      "version='2.0'><s:header segmentsubflows='yes' cascade='no'>"
      "<s:formathandle type='start' include='no'/><o:options useJavaRegex='yes'/>"
      "<o:sample language='en'>A &lt;b>. B</o:sample><o:rangeRule/></s:header>"
      "<s:body><s:languagerules><s:languagerule languagerulename='A'>"
      "<!-- note --><s:rule o:active='no'><s:beforebreak>off</s:beforebreak></s:rule>"
      "<s:rule o:active='yes'><s:beforebreak><![CDATA[<]]>.<!-- in --></s:beforebreak></s:rule>"
      "<o:rule><s:beforebreak>theirs</s:beforebreak></o:rule>"
      "</s:languagerule></s:languagerules><s:maprules><s:maprule maprulename='old'>"
      "<s:languagemap languagepattern='.*' languagerulename='A'/></s:maprule></s:maprules>"
      "</s:body></s:srx>",
      "my.srx");
  EXPECT_FALSE(file.cascade);
  ASSERT_EQ(file.rules.at("A").size(), 1U);
  EXPECT_EQ(file.rules.at("A")[0].before, "<.");
  EXPECT_EQ(file.maps.size(), 1U);
  EXPECT_TRUE(parse_srx("<srx><header></header><body><maprules><languagemap languagepattern='x' "
                        "languagerulename='y'/></maprules></body></srx>",
                        "my.srx")
                  .cascade);
}

TEST(SrxFile, KeepsRulesWhoseActiveHasNoNamespace) {
  const SrxFile file =
      parse_srx(test::srx_file("<rule active='no'><beforebreak>a</beforebreak></rule>"), "my.srx");
  ASSERT_EQ(file.rules.at("All").size(), 1U);
  EXPECT_EQ(file.rules.at("All")[0].before, "a");
}

TEST(SrxFile, ReportsTheLineOfAnError) {
  const std::string start = "<srx version='2.0'>\n";
  const struct {
    std::string bytes;
    std::string message;
  } cases[] = {
      {"", "my.srx:1: "},
      {"no markup", "my.srx:1: not well-formed: "},
      {start + "<body>\n", "my.srx:2: not well-formed: the document ends inside an element"},
      {"<tmx version='1.4'/>",
       "my.srx:1: the root element is not <srx>; expected a file of SRX rules"},
      {"<srx xmlns='urn:x'/>",
       "my.srx:1: the root element is not <srx>; expected a file of SRX rules"},
      {"<srx version='3.0'/>", "my.srx:1: SRX of version '3.0'; expected 2.0"},
      {start + "<body/></srx>", "my.srx:1: no languagemap; expected at least one in maprules"},
      {start + "<header cascade='maybe'/></srx>",
       "my.srx:2: cascade is 'maybe'; expected yes or no"},
      {start + "<body><languagerule/></body></srx>",
       "my.srx:2: <languagerule> without languagerulename; expected one"},
      {start + "<body><languagerule languagerulename='A'/>\n<languagerule languagerulename='A'/>"
               "</body></srx>",
       "my.srx:3: a second languagerule 'A'; expected one"},
      {test::srx_file("<rule break='true'/>"), "my.srx:4: break is 'true'; expected yes or no"},
      {test::srx_file("<rule>\n<beforebreak>a<b/></beforebreak></rule>"),
       "my.srx:5: <b> in a regular expression; expected only text"},
      {"<!DOCTYPE srx [<!ENTITY a 'b'>]>\n<srx><header cascade='&a;'/></srx>",
       "my.srx:1: uses the entity &a;, which is not expanded; expected the text itself"},
      {test::srx_file("<rule><beforebreak>&nosuch;</beforebreak></rule>"), "my.srx:4: "},
  };
  for (const auto& c : cases) {
    EXPECT_TRUE(error_of(c.bytes).starts_with(c.message)) << error_of(c.bytes);
    EXPECT_NE(error_of(c.bytes).find("; expected "), std::string::npos) << error_of(c.bytes);
  }
}

// Entities that multiply, elements without end, a file without rules.
TEST(SrxFile, RefusesHostileFilesWithoutGrowing) {
  std::string laughs = "<!DOCTYPE srx [<!ENTITY a0 'ha'>";
  for (int k = 1; k < 40; ++k) {
    const std::string one = "&a" + std::to_string(k - 1) + ";";
    laughs += "<!ENTITY a" + std::to_string(k) + " '" + one + one + one + one + "'>";
  }
  laughs += "]>\n<srx version='2.0'><header cascade='&a39;'/></srx>";
  EXPECT_TRUE(error_of(laughs).starts_with("my.srx:")) << error_of(laughs);
  std::string deep;
  for (int k = 0; k < 10'000; ++k) deep += "<srx>";
  EXPECT_TRUE(error_of(deep).starts_with("my.srx:1: ")) << error_of(deep);
  EXPECT_EQ(error_of(std::string((std::size_t{8} << 20) + 1, ' ')),
            "my.srx: larger than 8 MiB; expected a file of SRX rules");
}

TEST(SrxFile, IsReadFromAPath) {
  const test::TempDir dir;
  const std::string path = dir.write("a.srx", test::srx_file("<rule/>"));
  EXPECT_EQ(read_srx(path).rules.at("All").size(), 1U);
  for (const std::string& bad : {dir / "nowhere", dir.path().string()}) {
    try {
      read_srx(bad);
      FAIL() << bad;
    } catch (const Error& error) {
      EXPECT_EQ(error.kind(), ErrorKind::kInput);
      EXPECT_TRUE(std::string_view(error.what()).starts_with(bad + ": ")) << error.what();
    }
  }
}

/// Lists A, B and C of one rule each; `before` is the name of its list.
SrxFile file_of(bool cascade, const std::vector<SrxMap>& maps) {
  SrxFile file;
  file.path = "my.srx";
  file.cascade = cascade;
  for (const char* name : {"A", "B", "C"}) file.rules[name] = {{true, name, "", 1}};
  file.maps = maps;
  return file;
}

std::string names_of(const SrxFile& file, const std::string& language) {
  std::string names;
  for (const SrxRule& rule : rules_for(file, language)) names += rule.before;
  return names;
}

std::string error_of(const SrxFile& file) {
  try {
    rules_for(file, "id");
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::kInput);
    return error.what();
  }
  return "no error";
}

TEST(SrxLanguages, CascadeInTheOrderOfTheMaps) {
  const std::vector<SrxMap> maps = {{"EN.*", "B", 1},
                                    {"fr", "C", 2},
                                    {"pt_BR", "C", 3},
                                    {"(x-)?[a-z]{2}", "A", 4},
                                    {".*", "C", 5}};
  const SrxFile cascading = file_of(true, maps);
  EXPECT_EQ(names_of(cascading, "en"), "BAC");
  EXPECT_EQ(names_of(cascading, "en-GB"), "BC");
  EXPECT_EQ(names_of(cascading, "fr"), "CAC");
  EXPECT_EQ(names_of(cascading, "fr-CA"), "C");
  EXPECT_EQ(names_of(cascading, "pt-BR"), "CC");
  EXPECT_EQ(names_of(cascading, "und"), "C");
  const SrxFile first = file_of(false, maps);
  EXPECT_EQ(names_of(first, "en"), "B");
  EXPECT_EQ(names_of(first, "id"), "A");
  EXPECT_EQ(names_of(first, "und"), "C");
}

TEST(SrxLanguages, ReportWhatIsMissing) {
  EXPECT_EQ(error_of(file_of(true, {{"en.*", "A", 7}})),
            "my.srx: no languagemap matches 'id'; expected a languagepattern that does, such as "
            ".*");
  EXPECT_EQ(error_of(file_of(true, {{"id", "Z", 7}})),
            "my.srx:7: no languagerule 'Z'; expected a name from languagerules");
  EXPECT_EQ(error_of(file_of(true, {{"(id", "A", 8}})),
            "my.srx:8: languagepattern '(id': U_REGEX_MISMATCHED_PAREN; expected a regular "
            "expression, such as en.*");
  EXPECT_EQ(names_of(file_of(false, {{"id", "A", 1}, {"(", "B", 2}}), "id"), "A");
}

}  // namespace
}  // namespace sejajar::segment
