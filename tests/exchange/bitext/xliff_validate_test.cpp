// Each check of XLIFF finds what it is about, and only that.

#include <gtest/gtest.h>
#include <sejajar/formats.h>
#include <sejajar/validate.h>

#include <set>
#include <sstream>

#include "exchange/bitext/nasty_pair.h"

namespace sejajar {
namespace {

Validation validated(const std::string& text) {
  std::istringstream in(text);
  return validate_xliff(in);
}

const std::string kOldXliff =
    "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
    "<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\">\n"
    "<file original=\"a\" source-language=\"sv\" target-language=\"fi\" datatype=\"x\"><body>\n"
    "<trans-unit id=\"1\"><source>Hej.</source><target>Hei.</target></trans-unit>\n"
    "<trans-unit id=\"2\"><source>Åk <x id=\"3\"/>hem.</source><target>Mene kotiin.</target>\n"
    "<alt-trans><target/></alt-trans></trans-unit>\n"
    "</body></file></xliff>\n";

const std::string kNewXliff =
    "<xliff version=\"2.0\" xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" srcLang=\"sv\"\n"
    " trgLang=\"fi\">\n<file id=\"f\"><unit id=\"1\"><segment><source>Hej.</source>\n"
    "<target>Hei.</target></segment></unit></file></xliff>\n";

TEST(ValidateXliff, FindsNothingInValidFiles) {
  for (const std::string& good : {kOldXliff, kNewXliff}) {
    const Validation validation = validated(good);
    EXPECT_TRUE(validation.valid()) << validation.findings.front().message;
  }
  EXPECT_EQ(validated(kOldXliff).units, 2u);
  std::ostringstream out;
  write(out, test::nasty_pair(), test::nasty_alignment(), {.format = "xliff"});
  const Validation own = validated(out.str());
  EXPECT_TRUE(own.valid()) << own.findings.front().message;
}

TEST(ValidateXliff, FindsEachFaultAndItsLine) {
  const struct {
    std::string good, from, to, check;
    std::size_t line;
  } faults[] = {
      {kOldXliff, "</file>", "", "not-well-formed", 7},
      {kOldXliff, "Hej", "H\xFFj", "bad-utf8", 4},
      {kOldXliff, "\"1.2\"", "\"1.9\"", "version", 2},
      {kOldXliff, ":xliff:", ":xlif:", "namespace", 2},
      {kOldXliff, " source-language=\"sv\"", "", "source-language", 3},
      {kOldXliff, " target-language=\"fi\"", "", "target-language", 4},
      {kOldXliff, "id=\"2\"", "id=\"1\"", "unit-id", 5},
      {kOldXliff, "unit id=\"2\"", "unit", "unit-id", 5},
      {kOldXliff, "Hej.", " ", "empty-source", 4},
      {kOldXliff, "<target>Hei.</target>", "", "untranslated", 4},
      {kOldXliff, "utf-8", "iso-8859-1", "encoding", 1},
      {kOldXliff, "utf-8", "utf-16", "encoding", 1},
      {kNewXliff, "srcLang=\"sv\"", "", "source-language", 2},
      {kNewXliff, "trgLang=\"fi\"", "", "target-language", 3},
      {kNewXliff, "Hei.", "", "untranslated", 3},
      {"<tmx/>", "<tmx/>", "<tmx/>", "root", 1},
  };
  std::set<std::string> names;
  for (const ValidationCheck& check : xliff_checks()) names.insert(check.name);
  for (const auto& fault : faults) {
    std::string text = fault.good;
    text.replace(text.find(fault.from), fault.from.size(), fault.to);
    const Validation validation = validated(text);
    ASSERT_FALSE(validation.valid()) << fault.check;
    EXPECT_EQ(validation.findings.front().check, fault.check)
        << validation.findings.front().message;
    EXPECT_EQ(validation.findings.front().line, fault.line) << fault.check;
    EXPECT_TRUE(names.contains(fault.check)) << fault.check;
  }
}

TEST(ValidateXliff, SaysWhatTheBytesAreIfTheDeclarationIsWrong) {
  std::string text = kOldXliff;
  text.replace(text.find("utf-8"), 5, "windows-1252");
  EXPECT_EQ(validated(text).findings.front().message,
            "windows-1252 declared, but the bytes are UTF-8; expected UTF-8 declared");
}

}  // namespace
}  // namespace sejajar
