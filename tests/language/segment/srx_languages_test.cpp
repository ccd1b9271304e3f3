// rules_for(): which rules a language has.

#include <gtest/gtest.h>
#include <sejajar/error.h>

#include "language/segment/srx_file.h"

namespace sejajar::segment {
namespace {

/// Lists A, B and C of one rule each, told apart by `before`.
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

TEST(SrxLanguages, SayWhatIsMissing) {
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
