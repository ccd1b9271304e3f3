#include "documents/encoding.h"

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

// "Мир вам, и дому вашему. Мы пришли издалека." in windows-1251.
const std::string kRussian =
    "\xCC\xE8\xF0 \xE2\xE0\xEC, \xE8 \xE4\xEE\xEC\xF3 \xE2\xE0\xF8\xE5\xEC\xF3. \xCC\xFB "
    "\xEF\xF0\xE8\xF8\xEB\xE8 \xE8\xE7\xE4\xE0\xEB\xE5\xEA\xE0.";
const std::string kRussianUtf8 =
    "\u041C\u0438\u0440 \u0432\u0430\u043C, \u0438 \u0434\u043E\u043C\u0443 "
    "\u0432\u0430\u0448\u0435\u043C\u0443. \u041C\u044B \u043F\u0440\u0438\u0448\u043B\u0438 "
    "\u0438\u0437\u0434\u0430\u043B\u0435\u043A\u0430.";

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

TEST(Encoding, AClearCharsetIsDetectedAndTold) {
  EXPECT_EQ(decoded(kRussian).text, kRussianUtf8);
  EXPECT_EQ(decoded(kRussian).notes, (Texts{"read as windows-1251 (detected)"}));
}

TEST(Encoding, DamagedUtf8IsNoOtherCharset) {
  for (const std::string& bytes : {"one\ntwo\xC3 three"s, kRussianUtf8 + "\n\xD0",
                                   kRussianUtf8 + "\xFF\xFF\xFF\xFF", "\xFD"s}) {
    const std::string message = decoded(bytes).text;
    EXPECT_NE(message.find(": invalid UTF-8 at byte "), std::string::npos) << message;
  }
  EXPECT_EQ(
      decoded(kRussianUtf8 + "\n\xD0").text,
      "a:2: invalid UTF-8 at byte 76; expected UTF-8 text, or --on-bad-utf8 replace to go on");
  ReadOptions options;
  options.on_bad_utf8 = "replace";
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
            "--encoding zebra: unknown charset; expected such as windows-1251");
}

TEST(Encoding, NamesThePlaceOfWhatIsNotInTheCharset) {
  EXPECT_EQ(decoded("one\ntwo \x81", in("Shift_JIS")).text,
            "a:2: not Shift_JIS at byte 8; expected text in it, another --encoding, or "
            "--on-bad-utf8 replace to go on");
  EXPECT_EQ(decoded(std::string(10'000, 'x') + "\x81\xFF y", in("Shift_JIS"))
                .text.find("a:1: not Shift_JIS at byte 10000"),
            0U);
  ReadOptions options = in("Shift_JIS");
  options.on_bad_utf8 = "replace";
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
