#include <gtest/gtest.h>
#include <sejajar/formats.h>
#include <sejajar/validate.h>
#include <sejajar/version.h>

#include <sstream>

#include "exchange/bitext/nasty_pair.h"
#include "support/run_program.h"
#include "support/temp_dir.h"
#include "support/version_tables.h"

namespace sejajar {
namespace {

struct Written {
  std::string text;
  WriteReport report;
};

Written written(const DocumentPair& pair, const Alignment& alignment, WriteOptions options = {}) {
  std::ostringstream out;
  options.format = "tmx";
  const WriteReport report = write(out, pair, alignment, options);
  return {out.str(), report};
}

/// Runs xmllint with the DTD beside this file; "" if the text is valid, else its complaint.
std::string complaint(const std::string& tmx) {
  const test::TempDir dir;
  dir.write("x.tmx", tmx);
  const test::Outcome outcome = test::run_shell(
      std::string(SEJAJAR_XMLLINT) + " --noout --nonet --dtdvalid '" SEJAJAR_SOURCE_DIR
                                     "/tests/exchange/bitext/tmx14.dtd' x.tmx",
      dir);
  return outcome.exit_code == 0 ? "" : outcome.err + "?";
}

/// Returns what xmllint's XPath finds.
std::string found(const std::string& tmx, const std::string& xpath) {
  const test::TempDir dir;
  dir.write("x.tmx", tmx);
  return test::run_shell(std::string(SEJAJAR_XMLLINT) + " --nonet --xpath '" + xpath + "' x.tmx",
                         dir)
      .out;
}

DocumentPair small_pair() {
  return {test::document_of({"It rained.", "We stayed in.", "Alone."}, "en"),
          test::document_of({"Hujan turun.", "Kami di rumah saja."}, "id-ID")};
}

Alignment small_alignment() {
  Alignment alignment;
  alignment.beads = {test::bead_of({0, 1}, {0, 1}, -2, 0.875),
                     test::bead_of({1, 2}, {1, 2}, 0, 0.5), test::bead_of({2, 3}, {2, 2}, 0, 1)};
  return alignment;
}

TEST(Tmx, LooksLikeThis) {
  WriteOptions options;
  options.creation_time = 951782400 + 3661;
  Alignment alignment = small_alignment();
  alignment.beads.erase(alignment.beads.begin() + 1);
  EXPECT_EQ(
      written(small_pair(), alignment, options).text,
      R"(<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
  <header creationtool="sejajar" creationtoolversion=")" +
          version() +
          R"(" segtype="sentence" o-tmf="sejajar" adminlang="en" srclang="en" datatype="plaintext" creationdate="20000229T010101Z"/>
  <body>
    <tu>
      <prop type="x-score">0.875000</prop>
      <prop type="x-bead">1-1</prop>
      <prop type="x-ids">0;0</prop>
      <tuv xml:lang="en">
        <seg>It rained.</seg>
      </tuv>
      <tuv xml:lang="id-ID">
        <seg>Hujan turun.</seg>
      </tuv>
    </tu>
  </body>
</tmx>
)");
}

TEST(Tmx, IsValid) {
  EXPECT_EQ(complaint(written({}, {}).text), "");
  EXPECT_EQ(complaint(written(small_pair(), small_alignment()).text), "");
  WriteOptions options;
  options.nulls = Nulls::kKeep;
  for (const Nulls nulls : {Nulls::kDefault, Nulls::kKeep, Nulls::kDrop}) {
    options.nulls = nulls;
    EXPECT_EQ(complaint(written(test::nasty_pair(), test::nasty_alignment(), options).text), "");
  }
}

TEST(Tmx, TheValidatorHasTeeth) {
  const std::string valid = written(small_pair(), small_alignment()).text;
  const struct {
    std::string from, to;
  } damages[] = {{"version=\"1.4\"", "version=\"1.4b\""},
                 {" o-tmf=\"sejajar\"", ""},
                 {"\"sentence\"", "\"Sentence\""},
                 {"<seg>It rained.</seg>", ""},
                 {"It rained.", "It \x0B rained."}};
  for (const auto& damage : damages) {
    std::string text = valid;
    ASSERT_NE(text.find(damage.from), std::string::npos);
    text.replace(text.find(damage.from), damage.from.size(), damage.to);
    EXPECT_NE(complaint(text), "") << damage.to;
  }
}

TEST(Tmx, TextsSurviveUnchanged) {
  const Written result = written(test::nasty_pair(), test::nasty_alignment());
  EXPECT_EQ(found(result.text, "string(//tu[1]/tuv[1]/seg)"),
            "one\ttwo\rthree\nfour\xC2\x85"
            "five\xE2\x80\xA8six\xE2\x80\xA9seven\n");
  EXPECT_EQ(found(result.text, "string(//tu[2]/tuv[1]/seg)"),
            "]]> <seg>&lt; \"quoted\" & 'single' <!-- --> bell  nothing     end\x7F\n");
}

TEST(Tmx, CountsCharactersThatXmlDoesNotAllow) {
  EXPECT_EQ(written(test::nasty_pair(), test::nasty_alignment()).report.replaced_characters, 5u);
  EXPECT_EQ(written(small_pair(), small_alignment()).report.replaced_characters, 0u);
}

TEST(Tmx, LeavesNullBeadsOutUnlessAskedFor) {
  WriteOptions keep;
  keep.nulls = Nulls::kKeep;
  EXPECT_EQ(found(written(small_pair(), small_alignment()).text, "count(//tu)"), "2\n");
  const std::string kept = written(small_pair(), small_alignment(), keep).text;
  EXPECT_EQ(found(kept, "count(//tu)"), "3\n");
  EXPECT_EQ(found(kept, "count(//tu[3]/tuv)"), "1\n");
  EXPECT_EQ(found(kept, "string(//tu[3]/prop[@type=\"x-ids\"])"), "2;\n");
}

TEST(Tmx, CountsUnitsWithAnEmptyTextAmongTheNulls) {
  const DocumentPair pair = {test::document_of({"One.", "", ""}, "en"),
                             test::document_of({"Satu.", "Dua.", ""}, "id")};
  Alignment alignment;
  for (std::uint32_t k = 0; k < 3; ++k) {
    alignment.beads.push_back(test::bead_of({k, k + 1}, {k, k + 1}, 0, 0.5));
  }
  WriteOptions options;
  options.nulls = Nulls::kDrop;
  const Written dropped = written(pair, alignment, options);
  EXPECT_EQ(found(dropped.text, "count(//tu)"), "1\n");
  EXPECT_EQ(dropped.report.dropped, (std::vector<Dropped>{{"nulls", 2}}));
  EXPECT_TRUE(written(pair, alignment).report.dropped.empty());
  options.nulls = Nulls::kKeep;
  const Written kept = written(pair, alignment, options);
  EXPECT_EQ(found(kept.text, "count(//tu)"), "3\n");
  EXPECT_EQ(complaint(kept.text), "");
}

TEST(Tmx, SourceLanguageIsThatOfTheFirstVariant) {
  const std::string text = written(small_pair(), small_alignment()).text;
  EXPECT_EQ(found(text, "count(//tuv[1][@xml:lang=/tmx/header/@srclang])"), "2\n");
  EXPECT_EQ(text.find("xmlns"), std::string::npos);
}

TEST(Tmx, HasADateOnlyIfGiven) {
  EXPECT_EQ(written(small_pair(), small_alignment()).text.find("creationdate"), std::string::npos);
}

std::string written(const VersionTable& table, WriteOptions options = {}) {
  std::ostringstream out;
  options.format = "tmx";
  write_versions(out, table, options);
  return out.str();
}

TEST(Tmx, HoldsAllVersions) {
  VersionTable table = test::three_version_table();
  table.rows.resize(2);
  EXPECT_EQ(
      written(table),
      R"(<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
  <header creationtool="sejajar" creationtoolversion=")" +
          version() +
          R"(" segtype="sentence" o-tmf="sejajar" adminlang="en" srclang="en" datatype="plaintext">
    <prop type="x-versions">en id fr</prop>
  </header>
  <body>
    <tu tuid="1">
      <prop type="x-score">0.625000</prop>
      <prop type="x-bead">1-1-2</prop>
      <prop type="x-ids">0;0;0 1</prop>
      <tuv xml:lang="en">
        <prop type="x-cell-score">0.875000</prop>
        <seg>It rained.</seg>
      </tuv>
      <tuv xml:lang="id">
        <prop type="x-cell-score">0.500000</prop>
        <seg>Hujan turun.</seg>
      </tuv>
      <tuv xml:lang="fr">
        <prop type="x-cell-score">0.750000</prop>
        <seg>Il a plu. Toute la nuit.</seg>
      </tuv>
    </tu>
    <tu tuid="2" srclang="id">
      <prop type="x-score">0.500000</prop>
      <prop type="x-bead">0-1-1</prop>
      <prop type="x-ids">;1;2</prop>
      <tuv xml:lang="id">
        <prop type="x-cell-score">0.500000</prop>
        <seg>Iklan.</seg>
      </tuv>
      <tuv xml:lang="fr">
        <prop type="x-cell-score">0.500000</prop>
        <seg>Publicité.</seg>
      </tuv>
    </tu>
  </body>
</tmx>
)");
}

TEST(Tmx, OfAllVersionsIsValid) {
  VersionTable table = test::three_version_table();
  table.versions[2].language = "en-x-2";
  table.rows[0].cells[0].sentences = {" \x01 "};
  for (const Nulls nulls : {Nulls::kDefault, Nulls::kKeep}) {
    EXPECT_EQ(complaint(written(table, {.nulls = nulls})), "");
  }
  EXPECT_EQ(complaint(written(VersionTable{table.versions, {}})), "");
  std::istringstream in(written(table));
  const Validation validation = validate_tmx(in);
  EXPECT_EQ(validation.units, 3u);
  EXPECT_TRUE(validation.findings.empty());
}

TEST(Tmx, CountsUnitsThatLoseTheirTextsAmongThoseOfFewVersions) {
  VersionTable table = test::three_version_table();
  table.rows[1].cells[1].sentences = {"\x01"};
  std::ostringstream out;
  const WriteReport report = write_versions(out, table, {.format = "tmx", .min_versions = 2});
  EXPECT_EQ(report.dropped, (std::vector<Dropped>{{"min-versions", 2}}));
  EXPECT_EQ(report.replaced_characters, 1u);
  EXPECT_EQ(found(out.str(), "count(//tu)"), "2\n");
  EXPECT_EQ(found(out.str(), "string(//tu[2]/@tuid)"), "2\n");
}

}  // namespace
}  // namespace sejajar
