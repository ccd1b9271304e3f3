#include "exchange/documents/encoding.h"

#include <gtest/gtest.h>
#include <sejajar/error.h>

#include "support/read_documents.h"

namespace sejajar::documents {
namespace {

using namespace std::string_literals;
using Texts = std::vector<std::string>;

struct Decoded {
  std::string text;  // or the message of the error
  Texts notes;
};

Decoded decoded(const std::string& bytes, const ReadOptions& options = {},
                const std::string& declared = "") {
  Content content{bytes, "a", "", "und", options, {}};
  try {
    std::string text = decode(content, declared);
    return {std::move(text), content.notes};
  } catch (const Error& error) {
    return {error.what(), {}};
  }
}

ReadOptions in(const std::string& encoding) {
  ReadOptions options;
  options.encoding = encoding;
  return options;
}

// In windows-1251, and in UTF-8: "The council met on Tuesday and decided that the old bridge must
// be repaired before winter."
const std::string kRussian =
    "\xD1\xEE\xE2\xE5\xF2 \xF1\xEE\xE1\xF0\xE0\xEB\xF1\xFF "
    "\xE2\xEE \xE2\xF2\xEE\xF0\xED\xE8\xEA "
    "\xE8 \xF0\xE5\xF8\xE8\xEB, "
    "\xF7\xF2\xEE \xF1\xF2\xE0\xF0\xFB\xE9 "
    "\xEC\xEE\xF1\xF2 \xED\xF3\xE6\xED\xEE "
    "\xEF\xEE\xF7\xE8\xED\xE8\xF2\xFC \xE4\xEE "
    "\xE7\xE8\xEC\xFB.";
const std::string kRussianUtf8 =
    "\u0421\u043E\u0432\u0435\u0442 \u0441\u043E\u0431\u0440\u0430\u043B\u0441\u044F "
    "\u0432\u043E \u0432\u0442\u043E\u0440\u043D\u0438\u043A "
    "\u0438 \u0440\u0435\u0448\u0438\u043B, "
    "\u0447\u0442\u043E \u0441\u0442\u0430\u0440\u044B\u0439 "
    "\u043C\u043E\u0441\u0442 \u043D\u0443\u0436\u043D\u043E "
    "\u043F\u043E\u0447\u0438\u043D\u0438\u0442\u044C \u0434\u043E "
    "\u0437\u0438\u043C\u044B.";

TEST(Encoding, Utf8IsUtf8WhateverIsDeclared) {
  EXPECT_EQ(decoded(kRussianUtf8).text, kRussianUtf8);
  EXPECT_EQ(decoded(kRussianUtf8, {}, "windows-1251").text, kRussianUtf8);
  EXPECT_TRUE(decoded(kRussianUtf8, {}, "windows-1251").notes.empty());
  EXPECT_EQ(decoded("\xEF\xBB\xBFx").text, "x");
  EXPECT_EQ(decoded("").text, "");
}

TEST(Encoding, ByteOrderMarksAreBelieved) {
  const struct {
    std::string bytes;
    const char* charset;
  } cases[] = {{"\xFF\xFE\xE9\0\n\0"s, "UTF-16LE"},
               {"\xFE\xFF\0\xE9\0\n"s, "UTF-16BE"},
               {"\xFF\xFE\0\0\xE9\0\0\0\n\0\0\0"s, "UTF-32LE"},
               {"\0\0\xFE\xFF\0\0\0\xE9\0\0\0\n"s, "UTF-32BE"}};
  for (const auto& [bytes, charset] : cases) {
    EXPECT_EQ(decoded(bytes).text, "\u00E9\n") << charset;
    EXPECT_EQ(decoded(bytes).notes, (Texts{"read as "s + charset + " (byte order mark)"}));
  }
}

TEST(Encoding, AClearCharsetIsDetectedAndReported) {
  EXPECT_EQ(decoded(kRussian).text, kRussianUtf8);
  EXPECT_EQ(decoded(kRussian).notes, (Texts{"read as windows-1251 (detected)"}));
}

TEST(Encoding, DirectionsOfWritingAreNotCharsets) {
  const std::string hebrew =
      "\xE4\xEE\xE5\xF2\xF6\xE4 \xF0\xF4\xE2\xF9\xE4 "
      "\xE1\xE9\xE5\xED \xF9\xEC\xE9\xF9\xE9 "
      "\xE5\xE4\xE7\xEC\xE9\xE8\xE4 \xF9\xF6\xF8\xE9\xEA "
      "\xEC\xFA\xF7\xEF \xE0\xFA "
      "\xE4\xE2\xF9\xF8 \xE4\xE9\xF9\xEF "
      "\xEC\xF4\xF0\xE9 \xE4\xE7\xE5\xF8\xF3.";
  EXPECT_EQ(decoded(hebrew).notes, (Texts{"read as windows-1255 (detected)"}));
  EXPECT_TRUE(decoded(hebrew).text.starts_with("\u05D4\u05DE"));
}

TEST(Encoding, DamagedUtf8IsNotAnotherCharset) {
  for (const std::string& bytes : {"one\ntwo\xC3 three"s, kRussianUtf8 + "\n\xD0",
                                   kRussianUtf8 + "\xFF\xFF\xFF\xFF", "\xFD"s}) {
    const std::string message = decoded(bytes).text;
    EXPECT_NE(message.find(": invalid UTF-8 at byte "), std::string::npos) << message;
  }
  EXPECT_EQ(decoded(kRussianUtf8 + "\n\xD0").text,
            "a:2: invalid UTF-8 at byte 135; expected UTF-8 text, --encoding with its charset, "
            "such as windows-1251, or --on-bad-utf8 replace to go on");
  ReadOptions options;
  options.on_bad_utf8 = BadUtf8::kReplace;
  EXPECT_EQ(decoded("caf\xE9", options).text, "caf\uFFFD");
}

TEST(Encoding, WhatIsDeclaredComesBeforeGuesses) {
  EXPECT_EQ(decoded(kRussian, {}, "KOI8-R").notes, (Texts{"read as KOI8-R (declared)"}));
  EXPECT_EQ(decoded(kRussian, {}, "no-such-charset").notes,
            (Texts{"read as windows-1251 (detected)"}));
  EXPECT_EQ(decoded("caf\xE9 \x80", {}, "iso-8859-1").text, "caf\u00E9 \u20AC");
  EXPECT_EQ(decoded("\x1B$B$3$s\x1B(B.", {}, "iso-2022-jp").text, "\u3053\u3093.");
}

TEST(Encoding, TheUserOverrulesAll) {
  EXPECT_EQ(decoded(kRussian, in("windows-1251")).text, kRussianUtf8);
  EXPECT_TRUE(decoded(kRussian, in("windows-1251")).notes.empty());
  EXPECT_EQ(decoded("caf\xC3\xA9", in("latin1"), "UTF-8").text, "caf\u00C3\u00A9");
  EXPECT_NE(decoded(kRussian, in("utf8")).text.find("invalid UTF-8 at byte 0"), std::string::npos);
  EXPECT_EQ(decoded("x", in("zebra")).text,
            "--encoding zebra: unknown charset; expected a name such as windows-1251");
}

TEST(Encoding, ReportsBytesThatAreNotInTheCharset) {
  EXPECT_EQ(decoded("one\ntwo \x81", in("Shift_JIS")).text,
            "a:2: not Shift_JIS at byte 8; expected text in it, another --encoding, or "
            "--on-bad-utf8 replace to go on");
  EXPECT_EQ(decoded(std::string(10'000, 'x') + "\x81\xFF y", in("Shift_JIS"))
                .text.find("a:1: not Shift_JIS at byte 10000"),
            0U);
  ReadOptions options = in("Shift_JIS");
  options.on_bad_utf8 = BadUtf8::kReplace;
  EXPECT_EQ(decoded("two \x81", options).text, "two \uFFFD");
}

TEST(Encoding, ANulByteIsRefused) {
  EXPECT_NE(decoded("a\0b"s).text.find("NUL byte at byte 1"), std::string::npos);
}

TEST(Encoding, LongTextsKeepTheirCharacters) {
  std::string bytes = "\xFE\xFF";
  std::string text;
  for (int k = 0; k < 5000; ++k) {
    bytes += k % 3 == 0 ? "\0x\xD8\x3D\xDE\0"s : "\xD8\x3D\xDE\0"s;
    text += k % 3 == 0 ? "x\U0001F600" : "\U0001F600";
  }
  EXPECT_EQ(decoded(bytes).text, text);
}

}  // namespace
}  // namespace sejajar::documents
