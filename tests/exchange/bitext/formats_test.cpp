#include "exchange/bitext/formats.h"

#include <gtest/gtest.h>
#include <sejajar/error.h>

#include <set>
#include <sstream>

#include "exchange/bitext/nasty_pair.h"

namespace sejajar {
namespace {

std::string written(const std::string& format, const Alignment& alignment) {
  std::ostringstream out;
  WriteOptions options;
  options.format = format;
  write(out, test::nasty_pair(), alignment, options);
  return out.str();
}

std::vector<BitextUnit> read_back(const std::string& text, const std::string& format) {
  std::istringstream in(text);
  return read_beads(in, {"beads", format, {}, {}});
}

template <class Action>
std::string error_of(ErrorKind kind, Action&& action) {
  try {
    action();
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), kind) << error.what();
    return error.what();
  }
  return "no error";
}

TEST(Formats, HaveNamesSuffixesAndDescriptionsOfTheirOwn) {
  std::set<std::string> names, suffixes;
  for (const FormatInfo& info : formats()) {
    EXPECT_TRUE(names.insert(info.name).second) << info.name;
    EXPECT_FALSE(info.description.empty() || info.details.empty()) << info.name;
    ASSERT_FALSE(info.suffixes.empty()) << info.name;
    for (const std::string& suffix : info.suffixes) {
      EXPECT_TRUE(suffixes.insert(suffix).second) << suffix;
      EXPECT_EQ(format_of_path("folder.x/file" + suffix), info.name);
    }
  }
  EXPECT_EQ(format_of_path("file.unknown"), "");
  EXPECT_EQ(formats().front().name, WriteOptions().format);
}

TEST(Formats, ReadersReturnWhatWritersWrote) {
  const Alignment alignment = test::nasty_alignment();
  std::size_t readers = 0;
  for (const bitext::Format& format : bitext::format_table()) {
    EXPECT_EQ(format.read != nullptr || format.read_sides != nullptr, format.info.readable)
        << format.info.name;
    EXPECT_TRUE(format.recognize == nullptr || format.read != nullptr) << format.info.name;
    // A bead without any text is nothing that a format made for texts could hold.
    if (format.read == nullptr || format.info.holds == Holds::kTextsWithIndices) continue;
    if (format.info.holds == Holds::kTexts) continue;
    ++readers;
    const std::string text = written(format.info.name, alignment);
    const std::vector<BitextUnit> recognized =
        read_back(text, format.recognize == nullptr ? format.info.name : "");
    EXPECT_EQ(recognized, read_back(text, format.info.name)) << format.info.name;
    const std::vector<BitextUnit> expected = units_of(alignment);
    ASSERT_EQ(recognized.size(), expected.size()) << format.info.name << "\n" << text;
    for (std::size_t k = 0; k < expected.size(); ++k) {
      EXPECT_EQ(recognized[k].source, expected[k].source) << format.info.name << " bead " << k;
      EXPECT_EQ(recognized[k].target, expected[k].target) << format.info.name << " bead " << k;
    }
  }
  EXPECT_EQ(readers, 7u);
}

TEST(Formats, KeepTheNumbersThatTheyHold) {
  const Alignment alignment = test::nasty_alignment();
  const auto tsv = read_back(written("tsv", alignment), "tsv");
  EXPECT_EQ(tsv, units_of(alignment));
  const auto vecalign = read_back(written("vecalign", alignment), "vecalign");
  const auto ladder = read_back(written("ladder", alignment), "ladder");
  for (std::size_t k = 0; k < alignment.beads.size(); ++k) {
    EXPECT_EQ(vecalign[k].cost, alignment.beads[k].cost);
    EXPECT_EQ(ladder[k].posterior, alignment.beads[k].posterior);
  }
}

TEST(Formats, WriteEmptyAlignmentsThatCanBeReadAgain) {
  for (const FormatInfo& info : formats()) {
    if (info.two_files) continue;
    std::ostringstream out;
    WriteOptions options;
    options.format = info.name;
    write(out, {}, {}, options);
    if (info.readable) {
      EXPECT_TRUE(read_back(out.str(), "").empty()) << info.name;
    }
  }
}

TEST(Formats, NullBeadsFollowTheWishOrTheFormat) {
  const auto beads_with = [](const std::string& format, Nulls nulls) {
    std::ostringstream out;
    WriteOptions options;
    options.format = format;
    options.nulls = nulls;
    write(out, test::nasty_pair(), test::nasty_alignment(), options);
    return read_back(out.str(), format).size();
  };
  EXPECT_EQ(beads_with("tsv", Nulls::kDefault), 5u);
  EXPECT_EQ(beads_with("tsv", Nulls::kKeep), 5u);
  EXPECT_EQ(beads_with("tsv", Nulls::kDrop), 2u);
  EXPECT_EQ(beads_with("vecalign", Nulls::kDefault), 5u);
  EXPECT_EQ(beads_with("vecalign", Nulls::kDrop), 2u);
  EXPECT_EQ(error_of(ErrorKind::kUsage, [&] { beads_with("ladder", Nulls::kDrop); }),
            "format ladder needs every bead; expected --nulls keep or default");
}

TEST(Formats, RefuseWhatTheyDoNotKnow) {
  EXPECT_EQ(error_of(ErrorKind::kUsage, [] { written("docx", {}); }),
            "unknown format 'docx'; expected one of tsv, tmx, jsonl, translation, moses, vecalign, "
            "sentalign, ladder, hunalign-text, bitextor, xces, xliff, po, csv, xlsx");
  EXPECT_EQ(
      error_of(ErrorKind::kInput, [] { read_back("\n\nhello\n", ""); }),
      "beads:3: unknown format; expected TMX, XLIFF, PO, JSON, a line such as '[0, 1]:[0]:0.25', a "
      "ladder rung, a TSV header, or the name of the format");
  EXPECT_EQ(error_of(ErrorKind::kInput, [] { read_back("source\ttarget\na\tb\n", ""); }),
            "beads: texts without sentence indices; expected a format that has them");
}

TEST(Formats, JoinersSeparateTheSentencesOfASide) {
  const DocumentPair pair = {
      test::document_of({"Eins.", "", "Zwei."}, "de"),
      test::document_of({"\xE4\xB8\x80\xE3\x80\x82", "\xE4\xBA\x8C\xE3\x80\x82"}, "zh")};
  Alignment alignment;
  alignment.beads = {test::bead_of({0, 3}, {0, 2}, 0, 1)};
  std::ostringstream out;
  WriteOptions options;
  options.joiners = {" ", ""};
  write(out, pair, alignment, options);
  EXPECT_NE(out.str().find("\nEins. Zwei.\t\xE4\xB8\x80\xE3\x80\x82\xE4\xBA\x8C\xE3\x80\x82\t"),
            std::string::npos)
      << out.str();
}

TEST(Formats, NormalizeOnRequestOnly) {
  const DocumentPair pair = {test::document_of({"e\xCC\x81"}, "fr"),
                             test::document_of({"x"}, "en")};
  Alignment alignment;
  alignment.beads = {test::bead_of({0, 1}, {0, 1}, 0, 1)};
  std::ostringstream plain, normalized;
  WriteOptions options;
  write(plain, pair, alignment, options);
  options.nfc = true;
  write(normalized, pair, alignment, options);
  EXPECT_NE(plain.str().find("e\xCC\x81\tx"), std::string::npos);
  EXPECT_NE(normalized.str().find("\xC3\xA9\tx"), std::string::npos);
}

}  // namespace
}  // namespace sejajar
