// The splitter `command`: a program of the user's own, here tools that every system has.

#include <gtest/gtest.h>
#include <sejajar/error.h>
#include <sejajar/split.h>

#include "exchange/documents/read_document.h"

namespace sejajar {
namespace {

using Texts = std::vector<std::string>;

SplitOptions options_for(const std::string& command) {
  SplitOptions options;
  options.splitter = "command";
  options.command = command;
  return options;
}

Document split_by(const std::string& command, const std::string& text,
                  ParagraphEnd paragraphs = ParagraphEnd::kLine) {
  ReadOptions reading;
  reading.paragraphs = paragraphs;
  return split(documents::make_document(text, {"a.txt", "fr"}, reading), Models(),
               options_for(command));
}

Texts texts_of(const Document& document) {
  Texts texts;
  for (const Sentence& sentence : document.sentences) {
    texts.emplace_back(document.text_of(sentence));
  }
  return texts;
}

TEST(CommandSplitter, ReadsOneSentencePerLine) {
  const Document document = split_by("sed 's/\\. */.\\n/g'", "Il pleut. On reste.\r\n\nDemain. ");
  EXPECT_EQ(texts_of(document), (Texts{"Il pleut.", "On reste.", "Demain."}));
  EXPECT_EQ(document.sentences[2].range, (ByteRange{22, 29}));
  EXPECT_EQ(document.sentences[2].paragraph, 1U);
}

TEST(CommandSplitter, GivesEachParagraphAsOneLine) {
  EXPECT_EQ(texts_of(split_by("cat", "Il\npleut.\n\nOn\r\nreste.", ParagraphEnd::kBlank)),
            (Texts{"Il pleut.", "On  reste."}));
  EXPECT_EQ(texts_of(split_by("test \"$(wc -l)\" -eq 2 && printf 'Il pleut.On reste.'",
                              "Il\npleut.\n\nOn\r\nreste.", ParagraphEnd::kBlank)),
            (Texts{"Il pleut.", "On  reste."}));
}

TEST(CommandSplitter, PassesTheLanguageToTheProgram) {
  EXPECT_EQ(texts_of(split_by("test \"$SEJAJAR_LANGUAGE\" = fr && cat", "Oui.")), (Texts{"Oui."}));
}

TEST(CommandSplitter, RunsNothingForAnEmptyText) {
  EXPECT_TRUE(split_by("exit 1", "").sentences.empty());
  EXPECT_TRUE(split_by("exit 1", " \n\n").sentences.empty());
}

TEST(CommandSplitter, ReportsErrors) {
  const struct {
    std::string command;
    ErrorKind kind;
    std::string message;
  } cases[] = {
      {"tr a e", ErrorKind::kInput,
       "a.txt:2: line 2 of --splitter-command 'tr a e' continues with 'e.', the text with 'a.'; "
       "expected the same text except for white space"},
      {"cat; exit 4", ErrorKind::kInput,
       "--splitter-command 'cat; exit 4': exit code 4; expected exit code 0"},
      {"", ErrorKind::kUsage, "--splitter command: no command; expected --splitter-command CMD"},
  };
  for (const auto& c : cases) {
    try {
      split_by(c.command, "Oui.\nNon, la.");
      ADD_FAILURE() << c.command;
    } catch (const Error& error) {
      EXPECT_EQ(error.kind(), c.kind) << c.command;
      EXPECT_EQ(error.what(), c.message);
    }
  }
}

}  // namespace
}  // namespace sejajar
