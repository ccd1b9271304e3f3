#include <gtest/gtest.h>

#include "support/office_files.h"
#include "support/read_documents.h"

namespace sejajar::documents {
namespace {

using Texts = std::vector<std::string>;

const std::string kMalayOrIndonesian =
    "Kapal itu berangkat pukul tujuh. Hujan turun sepanjang hari.";

std::string language_of(const std::string& bytes, const std::string& asked = "und") {
  return test::read_bytes(bytes, {}, asked).language;
}

TEST(DeclaredLanguage, IsBelieved) {
  const Texts files = {
      "<!DOCTYPE html><html lang=\"id\"><p>" + kMalayOrIndonesian,
      "<html xml:lang='id'><p>" + kMalayOrIndonesian,
      "<?xml version=\"1.0\"?><book xml:lang=\"id\"><para>" + kMalayOrIndonesian + "</para></book>",
      "<tt xml:lang='id'><body><p begin='1s'>" + kMalayOrIndonesian + "</p></body></tt>",
      "WEBVTT\nKind: captions\nLanguage: id\n\n00:01.000 --> 00:02.000\n" + kMalayOrIndonesian,
  };
  for (const std::string& bytes : files) {
    EXPECT_EQ(language_of(bytes), "id") << bytes;
    EXPECT_EQ(language_of(bytes, "ms"), "ms") << "what the user says comes first";
    const Texts notes = test::notes_of(bytes, {}, "und");
    EXPECT_EQ(notes.back(), "a: language taken from the file: id") << bytes;
  }
}

TEST(DeclaredLanguage, IsNotIfItIsNone) {
  for (const std::string tag : {"", "und", "mul", "x-default!", "english language", "qq"}) {
    EXPECT_EQ(language_of("<!DOCTYPE html><html lang=\"" + tag + "\"><p>x"), "und") << tag;
  }
}

TEST(DeclaredLanguage, OfWordDocumentsIsBelievedUnlessTheTextSaysOtherwise) {
  const auto document = [](const std::string& language, const std::string& text) {
    return test::docx("<w:p><w:r><w:rPr><w:lang w:val=\"" + language + "\"/></w:rPr><w:t>" + text +
                      "</w:t></w:r></w:p>");
  };
  EXPECT_EQ(language_of(document("nb-NO", "Ferja gikk klokka sju. Det regnet hele dagen i byen.")),
            "nb-NO");
  const std::string french = document(
      "en-US",
      "Le bateau est parti à sept heures. Il a plu toute la journée sur la vieille ville.");
  EXPECT_EQ(language_of(french), "und");
  EXPECT_EQ(test::notes_of(french, {}, "und"), Texts{"a: declares en-US, but looks like fr"});
}

}  // namespace
}  // namespace sejajar::documents
