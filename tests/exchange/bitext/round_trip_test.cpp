// For every format that can be read: what is read is what was written, as far as the format holds
// it. What each may change is said here by itself, not taken from the writers.

#include <gtest/gtest.h>
#include <sejajar/formats.h>
#include <stdlib.h>

#include <algorithm>
#include <map>
#include <sstream>

#include "exchange/bitext/formats.h"
#include "ground/text/white_space.h"
#include "support/bitexts.h"
#include "support/run_program.h"
#include "support/temp_dir.h"
#include "support/version_tables.h"

namespace sejajar {
namespace {

using Change = std::string (*)(std::string text);

void replace_all(std::string& text, const std::string& from, const std::string& to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
    text.replace(at, from.size(), to);
  }
}

std::string nothing(std::string text) {
  return text;
}

std::string in_a_cell(std::string text) {
  for (char& c : text) {
    if (static_cast<unsigned char>(c) < 0x20) c = ' ';
  }
  for (const char* end : {"\xC2\x85", "\xE2\x80\xA8", "\xE2\x80\xA9"}) replace_all(text, end, " ");
  return text;
}

std::string in_a_sheet(std::string text) {
  text = in_a_cell(text);
  replace_all(text, "\xEF\xBF\xBE", " ");
  return text;
}

std::string without_tildes(std::string text) {
  text = in_a_cell(text);
  replace_all(text, "~~~", "   ");
  return text;
}

std::string trimmed(const std::string& text) {
  const ByteRange inside = text::trim(text, {0, static_cast<std::uint32_t>(text.size())});
  return text.substr(inside.begin, inside.end - inside.begin);
}

std::string in_xml(std::string text) {
  for (char& c : text) {
    if (static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r') c = ' ';
  }
  replace_all(text, "\xEF\xBF\xBE", " ");
  return trimmed(text);
}

/// What a format keeps of a unit.
struct Kept {
  Change text;     ///< null if it holds no texts
  bool sentences;  ///< whether they are known apart
  bool indices;
  bool posterior;
  bool cost;
  bool languages;
  bool ids;
};

const std::map<std::string, Kept> kKept = {
    {"tsv", {in_a_cell, false, true, true, true, false, false}},
    {"tmx", {in_xml, false, true, true, false, true, false}},
    {"jsonl", {nothing, false, true, true, true, false, false}},
    {"translation", {nothing, false, false, false, false, true, false}},
    {"moses", {in_a_cell, false, false, false, false, false, false}},
    {"vecalign", {nullptr, false, true, false, true, false, false}},
    {"sentalign", {nullptr, false, true, true, false, false, false}},
    {"ladder", {nullptr, false, true, true, false, false, false}},
    {"hunalign-text", {without_tildes, true, false, true, false, false, false}},
    {"bitextor", {in_a_cell, false, false, true, false, false, true}},
    {"xces", {nullptr, false, true, true, false, false, true}},
    {"xliff", {in_xml, false, false, true, false, true, false}},
    {"po", {in_a_cell, false, false, true, false, false, false}},
    {"csv", {in_a_cell, false, true, true, true, false, false}},
    {"xlsx", {in_a_sheet, false, true, true, true, false, false}},
};

std::string joined(const BitextSide& side) {
  std::string text;
  for (const std::string& sentence : side.sentences) {
    text += (!text.empty() && !sentence.empty() ? " " : "") + sentence;
  }
  return text;
}

BitextSide kept_side(const BitextSide& side, const Kept& kept) {
  BitextSide result;
  if (kept.indices) result.indices = side.indices;
  if (kept.text == nullptr) return result;
  if (kept.sentences) {
    for (const std::string& sentence : side.sentences) {
      result.sentences.push_back(kept.text(sentence));
    }
    if (result.sentences == std::vector<std::string>{""}) result.sentences.clear();
  } else if (const std::string text = kept.text(joined(side)); !text.empty()) {
    result.sentences = {text};
  }
  return result;
}

/// What is left of `bitext` in `format`, null beads kept.
Bitext expected_of(const Bitext& bitext, const Kept& kept) {
  Bitext expected;
  if (kept.languages && !bitext.units.empty()) {
    expected.source.language = bitext.source.language;
    expected.target.language = bitext.target.language;
  }
  if (kept.ids && !bitext.units.empty()) {
    expected.source.id = bitext.source.id;
    expected.target.id = bitext.target.id;
  }
  for (const BitextUnit& unit : bitext.units) {
    BitextUnit left = {kept_side(unit.source, kept), kept_side(unit.target, kept)};
    if (kept.posterior) left.posterior = unit.posterior;
    if (kept.cost) left.cost = unit.cost;
    expected.units.push_back(left);
  }
  return expected;
}

Bitext written_and_read(const Bitext& bitext, const bitext::Format& format) {
  WriteOptions options;
  options.format = format.info.name;
  if (format.info.nulls != NullBeads::kAlways) options.nulls = Nulls::kKeep;
  BeadSource from = {"f", format.info.name, {}, {}};
  if (format.info.name == "tmx" || format.info.name == "translation") {
    from.source_language = bitext.source.language;
    from.target_language = bitext.target.language;
  }
  std::ostringstream one, other;
  if (format.info.two_files) {
    write_bitext(one, other, bitext, options);
    std::istringstream source(one.str()), target(other.str());
    return read_bitext(source, target, from);
  }
  write_bitext(one, bitext, options);
  std::istringstream in(one.str());
  return read_bitext(in, from);
}

/// Units that nothing is left of can't be read again.
void drop_lost(Bitext& bitext) {
  std::erase_if(bitext.units, [](const BitextUnit& unit) {
    const auto lost = [](const BitextSide& side) {
      return side.indices.empty() &&
             std::all_of(side.sentences.begin(), side.sentences.end(),
                         [](const std::string& sentence) { return sentence.empty(); });
    };
    return lost(unit.source) && lost(unit.target);
  });
}

TEST(RoundTrip, IsTriedWithEveryFormatThatCanBeRead) {
  for (const FormatInfo& info : formats()) EXPECT_EQ(kKept.contains(info.name), info.readable);
}

/// The same random texts in every run, unless the environment asks for others.
const bool kSeeded = setenv("RC_PARAMS", "seed=7 max_success=150", 0) == 0;

class RoundTrip : public testing::TestWithParam<std::string> {};

TEST_P(RoundTrip, GivesBackWhatWasWritten) {
  const bitext::Format& format = bitext::find_format(GetParam());
  const Kept& kept = kKept.at(GetParam());
  ASSERT_TRUE(kSeeded);
  const bool held = rc::check(GetParam(), [&] {
    const Bitext bitext = *test::nasty_bitext();
    Bitext expected = expected_of(bitext, kept);
    drop_lost(expected);
    const Bitext found = written_and_read(bitext, format);
    // An empty file need not say anything of its documents.
    if (found.units.empty() || expected.units.empty()) {
      RC_ASSERT(found.units.size() == expected.units.size());
      return;
    }
    RC_ASSERT(found.units == expected.units);
    if (kept.languages) {
      RC_ASSERT(found.source.language == expected.source.language);
      RC_ASSERT(found.target.language == expected.target.language);
    }
    if (kept.ids) {
      RC_ASSERT(found.source.id == expected.source.id);
      RC_ASSERT(found.target.id == expected.target.id);
    }
  });
  EXPECT_TRUE(held);
}

INSTANTIATE_TEST_SUITE_P(Formats, RoundTrip, testing::ValuesIn([] {
                           std::vector<std::string> names;
                           for (const auto& row : kKept) names.push_back(row.first);
                           return names;
                         }()),
                         [](const auto& row) {
                           std::string name = row.param;
                           std::replace(name.begin(), name.end(), '-', '_');
                           return name;
                         });

/// What is left of `table` in the format `name`, units of one version kept.
VersionTable expected_of(const VersionTable& table, const std::string& name) {
  const Kept& kept = kKept.at(name);
  VersionTable expected = {table.versions, {}};
  for (const VersionRow& row : table.rows) {
    VersionRow left;
    bool has_text = false;
    for (std::size_t k = 0; k < row.cells.size(); ++k) {
      const BitextSide cell = left.cells.emplace_back(kept_side(row.cells[k], kept));
      const bool is_written = name == "tmx" ? !cell.sentences.empty() : !cell.indices.empty();
      left.cell_scores.push_back(is_written ? row.cell_scores[k] : std::nullopt);
      const std::string text =
          name == "tmx" ? kept.text(joined(row.cells[k])) : joined(row.cells[k]);
      has_text = has_text || !trimmed(text).empty();
    }
    if (kept.posterior) left.score = row.score;
    if (has_text) expected.rows.push_back(left);
  }
  return expected;
}

TEST(RoundTrip, OfAllVersionsGivesBackWhatWasWritten) {
  ASSERT_TRUE(kSeeded);
  for (const FormatInfo& info : formats()) {
    if (!info.versions || info.two_files) continue;
    EXPECT_TRUE(rc::check(info.name, [&] {
      const VersionTable table = *test::nasty_table();
      std::ostringstream out;
      write_versions(out, table, {.format = info.name, .nulls = Nulls::kKeep});
      std::istringstream in(out.str());
      VersionTable found = read_versions(in, {"f", info.name, {}, {}});
      RC_ASSERT(found == expected_of(table, info.name));
    }));
  }
}

/// A file of several random bitexts as TMX, in `dir`, and their texts, one pair a line.
struct Sample {
  std::string tmx;
  std::string pairs;
};

Sample sample_of(std::uint32_t seed) {
  const auto tree = test::nasty_bitext()(rc::Random(seed), rc::kNominalSize);
  const Bitext bitext = tree.value();
  std::ostringstream out;
  WriteOptions options;
  options.format = "tmx";
  write_bitext(out, bitext, options);
  Sample sample = {out.str(), ""};
  for (const BitextUnit& unit : bitext.units) {
    std::string source = in_xml(joined(unit.source));
    std::string target = in_xml(joined(unit.target));
    if (source.empty() || target.empty()) continue;
    for (std::string* text : {&source, &target}) {
      replace_all(*text, "\\", "\\\\");
      replace_all(*text, "\n", "\\n");
      replace_all(*text, "\r", "\\r");
      replace_all(*text, "\t", "\\t");
    }
    sample.pairs += source + "\t" + target + "\n";
  }
  return sample;
}

constexpr const char* kEscape = R"PY(
def shown(text):
    for raw, name in (("\\", "\\\\"), ("\n", "\\n"), ("\r", "\\r"), ("\t", "\\t")):
        text = text.replace(raw, name)
    return text
def show(source, target):
    sys.stdout.buffer.write((shown(source) + "\t" + shown(target) + "\n").encode("utf-8"))
)PY";

constexpr const char* kElementTree = R"PY(
import xml.etree.ElementTree
for unit in xml.etree.ElementTree.parse(sys.argv[1]).iter("tu"):
    show(*(variant.findtext("seg") for variant in unit.findall("tuv")))
)PY";

constexpr const char* kToolkit = R"PY(
from translate.storage import tmx
for unit in tmx.tmxfile.parsefile(sys.argv[1]).units:
    show(str(unit.source), str(unit.target))
)PY";

/// Debian's own, which knows Debian's packages, if there is one.
const std::string kPython = "PATH=/usr/bin:$PATH python3 ";

/// Reads samples with `reader`, a Python program, and compares what it shows with what they hold.
void expect_read_by(const std::string& reader) {
  const test::TempDir dir;
  dir.write("reader.py", "import sys\n" + std::string(kEscape) + reader);
  std::size_t pairs = 0;
  for (std::uint32_t seed = 0; seed < 12; ++seed) {
    const Sample sample = sample_of(seed);
    dir.write("sample.tmx", sample.tmx);
    const test::Outcome outcome = test::run_shell(kPython + "reader.py sample.tmx", dir);
    EXPECT_EQ(outcome.exit_code, 0) << outcome.err << sample.tmx;
    EXPECT_EQ(outcome.out, sample.pairs) << sample.tmx;
    pairs += static_cast<std::size_t>(std::count(sample.pairs.begin(), sample.pairs.end(), '\n'));
  }
  EXPECT_GT(pairs, 5u);
}

TEST(RoundTrip, PythonReadsTheSamePairsFromTmx) {
  const test::TempDir dir;
  if (test::run_shell(kPython + "-c 'import xml.etree.ElementTree'", dir).exit_code != 0) {
    GTEST_SKIP() << "no python3 here";
  }
  expect_read_by(kElementTree);
}

TEST(RoundTrip, TranslateToolkitReadsTheSamePairsFromTmx) {
  const test::TempDir dir;
  if (test::run_shell(kPython + "-c 'import translate.storage.tmx'", dir).exit_code != 0) {
    GTEST_SKIP() << "no Translate Toolkit here: Debian's package translate-toolkit";
  }
  expect_read_by(kToolkit);
}

TEST(RoundTrip, TranslateToolkitReadsAllVersionsFromTmx) {
  const test::TempDir dir;
  if (test::run_shell(kPython + "-c 'import translate.storage.tmx'", dir).exit_code != 0) {
    GTEST_SKIP() << "no Translate Toolkit here: Debian's package translate-toolkit";
  }
  std::ostringstream out;
  WriteOptions options;
  options.format = "tmx";
  write_versions(out, test::three_version_table(), options);
  dir.write("versions.tmx", out.str());
  dir.write("reader.py", R"PY(
import sys
from translate.storage import tmx
for unit in tmx.tmxfile.parsefile(sys.argv[1]).units:
    nodes = [unit.getlanguageNode(tag) for tag in ("en", "id", "fr")]
    print("|".join("-" if node is None else unit.getNodeText(node) for node in nodes))
)PY");
  const test::Outcome outcome = test::run_shell(kPython + "reader.py versions.tmx", dir);
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_EQ(outcome.out,
            "It rained.|Hujan turun.|Il a plu. Toute la nuit.\n-|Iklan.|Publicit\u00E9.\nWe stayed "
            "in.|Kami di rumah saja.|Nous sommes rest\u00E9s.\n");
}

TEST(RoundTrip, EverySampleOfTmxIsValid) {
  const test::TempDir dir;
  for (std::uint32_t seed = 0; seed < 12; ++seed) {
    const std::string name = "s" + std::to_string(seed) + ".tmx";
    dir.write(name, sample_of(seed).tmx);
  }
  const test::Outcome outcome = test::run_shell(
      std::string(SEJAJAR_XMLLINT) + " --noout --nonet --dtdvalid '" SEJAJAR_SOURCE_DIR
                                     "/tests/exchange/bitext/tmx14.dtd' s*.tmx",
      dir);
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
}

}  // namespace
}  // namespace sejajar
