#include "language/lexicon/lexicon_file.h"

#include <gtest/gtest.h>
#include <sejajar/error.h>

#include <cmath>

#include "ground/files/byte_coding.h"
#include "ground/files/checksum.h"
#include "support/lexicons.h"
#include "support/temp_dir.h"

namespace sejajar::lexicon {
namespace {

using files::ByteWriter;
using files::checksum;

void expect_close(const LexiconSide& read, const LexiconSide& written) {
  ASSERT_EQ(read.units, written.units);
  EXPECT_EQ(read.translations.entries(), written.translations.entries());
  for (std::uint32_t unit = 0; unit < read.units.size(); ++unit) {
    const auto row = test::row_of(read.translations, unit);
    const auto wanted = test::row_of(written.translations, unit);
    ASSERT_EQ(row.size(), wanted.size());
    for (std::size_t k = 0; k < row.size(); ++k) {
      EXPECT_EQ(row[k].word, wanted[k].word);
      EXPECT_NEAR(row[k].probability / std::max(wanted[k].probability, std::exp(-8.0F)), 1, 0.016);
    }
  }
}

TEST(LexiconFile, GivesBackWhatWasWritten) {
  for (const Lexicon& lexicon : {test::small_lexicon(), test::large_lexicon("de", "fr", 900),
                                 test::lexicon_from("en", "id", {{"a", "b", 1e-6F, 1.0F}}),
                                 Lexicon{{"a", {}, {}}, {"b", {}, {}}, ""}}) {
    const Lexicon read = read_lexicon(lexicon::lexicon_bytes(lexicon), "x.lex");
    EXPECT_EQ(read.source.language, lexicon.source.language);
    EXPECT_EQ(read.target.language, lexicon.target.language);
    EXPECT_EQ(read.note, lexicon.note);
    expect_close(read.source, lexicon.source);
    expect_close(read.target, lexicon.target);
    EXPECT_EQ(lexicon::lexicon_bytes(read), lexicon::lexicon_bytes(lexicon))
        << "reading and writing again changes nothing";
  }
}

TEST(LexiconFile, LeavesTheMassWithoutEntriesOpen) {
  const Lexicon read = read_lexicon(lexicon::lexicon_bytes(test::small_lexicon()), "x.lex");
  // Source units: café, ferry, rain, ship.
  EXPECT_EQ(read.source.translations.missing_of(0), 1.0F);
  EXPECT_NEAR(read.source.translations.missing_of(1), 0.0F, 0.016);
  EXPECT_NEAR(read.source.translations.missing_of(2), 0.125F, 0.016);
}

TEST(LexiconFile, PutsTheLesserLanguageFirst) {
  const Lexicon lexicon = test::small_lexicon();
  EXPECT_EQ(lexicon::lexicon_bytes(LexiconView(lexicon, true)), lexicon::lexicon_bytes(lexicon));
}

// The bytes are spelled out, to detect a change of the format or a dependence on byte order.
TEST(LexiconFile, HasTheDocumentedLayout) {
  const std::string payload(
      "\x02"
      "en\x02"
      "id\x04"
      "note"  // languages, note
      "\x02\x00\x01"
      "a\x01\x01"
      "b"                     // source units: a, ab
      "\x01\x00\x02\xC3\xA9"  // target units: é
      "\x00\x01\x00\x00"      // a: nothing; ab: é with probability 1
      "\x01\x01\xFF",
      30);  // é: ab with probability exp(-8)
  ByteWriter header;
  header.fixed(1);
  header.fixed(static_cast<std::uint32_t>(payload.size()));
  header.fixed(checksum(payload));
  TranslationTable forward, backward;
  append_row({}, forward);
  append_row(std::vector{Translation{0, 1.0F}}, forward);
  append_row(std::vector{Translation{1, 1e-9F}}, backward);
  const Lexicon lexicon{{"en", {"a", "ab"}, forward}, {"id", {"\u00E9"}, backward}, "note"};
  EXPECT_EQ(lexicon::lexicon_bytes(lexicon), std::string(kLexiconMagic) + header.bytes() + payload);
}

TEST(LexiconFile, IsSmall) {
  const Lexicon lexicon = test::large_lexicon("en", "id", 30000);
  ASSERT_GT(lexicon.source.translations.entries(), 90000U);
  EXPECT_LT(lexicon::lexicon_bytes(lexicon).size(), 1'200'000U);
}

std::string message_of(const std::string& bytes) {
  try {
    read_lexicon(bytes, "x.lex");
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::kModel);
    return error.what();
  }
  return "no error";
}

TEST(LexiconFile, RefusesEveryTruncationAndEveryFlippedBit) {
  const std::string bytes = lexicon::lexicon_bytes(test::small_lexicon());
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    EXPECT_TRUE(message_of(bytes.substr(0, size)).starts_with("x.lex: ")) << size;
  }
  for (std::size_t bit = 0; bit < 8 * bytes.size(); ++bit) {
    std::string damaged = bytes;
    damaged[bit / 8] = static_cast<char>(damaged[bit / 8] ^ (1 << bit % 8));
    EXPECT_TRUE(message_of(damaged).starts_with("x.lex: ")) << bit;
  }
}

// Invalid content with a matching checksum is refused or read as a valid lexicon.
TEST(LexiconFile, SurvivesInvalidContentWithAMatchingChecksum) {
  const std::string bytes = lexicon::lexicon_bytes(test::large_lexicon("en", "id", 60));
  const std::size_t start = kLexiconMagic.size() + 12;
  std::mt19937 random(1);
  int refused = 0;
  for (int round = 0; round < 4000; ++round) {
    std::string payload = bytes.substr(start);
    if (round % 4 == 0) payload.resize(random() % payload.size());
    for (int flips = 0; flips < 1 + round % 3 && !payload.empty(); ++flips) {
      payload[random() % payload.size()] = static_cast<char>(random() % 256);
    }
    ByteWriter header;
    header.fixed(1);
    header.fixed(static_cast<std::uint32_t>(payload.size()));
    header.fixed(checksum(payload));
    try {
      const Lexicon read =
          read_lexicon(std::string(kLexiconMagic) + header.bytes() + payload, "x.lex");
      for (const auto& [side, other] :
           {std::pair(&read.source, &read.target), std::pair(&read.target, &read.source)}) {
        std::size_t entries = 0;
        for (std::uint32_t unit = 0; unit < side->units.size(); ++unit) {
          for (const Translation& entry : test::row_of(side->translations, unit)) {
            ASSERT_LT(entry.word, other->units.size());
            ++entries;
          }
        }
        ASSERT_EQ(entries, side->translations.entries());
      }
    } catch (const Error& error) {
      ++refused;
      ASSERT_EQ(error.kind(), ErrorKind::kModel);
    }
  }
  EXPECT_GT(refused, 1000);
}

TEST(LexiconFile, ReportsTheProblem) {
  const std::string bytes = lexicon::lexicon_bytes(test::small_lexicon());
  std::string newer = bytes;
  newer[kLexiconMagic.size()] = 2;
  std::string damaged = bytes;
  damaged.back() = static_cast<char>(damaged.back() ^ 1);
  const struct {
    std::string bytes;
    std::string message;
  } cases[] = {
      {"", "x.lex: not a lexicon; expected a file written by `sejajar lexicon import`"},
      {"PK\3\4", "x.lex: not a lexicon; expected a file written by `sejajar lexicon import`"},
      {newer, "x.lex: lexicon format version 2; expected version 1"},
      {damaged, "x.lex: damaged: the checksum does not match; expected an unchanged file"},
      {bytes.substr(0, 15), "x.lex: the header is truncated; expected the complete file"},
      {bytes + "x", "x.lex: damaged: " + std::to_string(bytes.size() - 21) +
                        " bytes after the header; expected " + std::to_string(bytes.size() - 22)},
  };
  for (const auto& c : cases) EXPECT_EQ(message_of(c.bytes), c.message);
  EXPECT_THROW(read_lexicon(std::filesystem::path("/nowhere/x.lex")), Error);
  const test::TempDir dir;
  EXPECT_THROW(read_lexicon(dir.path()), Error) << "a folder";
}

TEST(LexiconFile, RefusesToWriteWhatItCouldNotRead) {
  const std::string long_unit(256, 'a');
  for (const Lexicon& lexicon : {Lexicon{{"en", {}, {}}, {"en", {}, {}}, ""},
                                 Lexicon{{"en", {"b", "a"}, {}}, {"id", {}, {}}, ""},
                                 Lexicon{{"en", {"a", "a"}, {}}, {"id", {}, {}}, ""},
                                 Lexicon{{"en", {}, {}}, {"id", {"\xFF"}, {}}, ""},
                                 Lexicon{{"en", {}, {}}, {"id", {long_unit}, {}}, ""},
                                 Lexicon{{"en", {""}, {}}, {"id", {}, {}}, ""}}) {
    EXPECT_THROW(lexicon::lexicon_bytes(lexicon), Error);
  }
}

}  // namespace
}  // namespace sejajar::lexicon
