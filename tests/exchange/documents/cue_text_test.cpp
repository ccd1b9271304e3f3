#include <gtest/gtest.h>

#include "exchange/documents/cues.h"
#include "support/read_documents.h"

namespace sejajar::documents {
namespace {

TEST(CueText, DropsMarks) {
  const struct {
    const char *line, *text;
  } cases[] = {
      {"<i>It rained.</i>", "It rained."},
      {"<font color=\"#fff\">It</font> <b>rained</b>.", "It rained."},
      {"{\\an8}{\\i1}It rained.{\\i0}", "It rained."},
      {"It <00:00:01.500>rained<c.loud> hard</c>.", "It rained hard."},
      {"1 < 2 and 3 > 2", "1 < 2 and 3 > 2"},
      {"a <b", "a <b"},
      {"{not a tag}", "{not a tag}"},
      {"Salt &amp; rye &lt;3&nbsp;kg&gt;&lrm; &eacute;", "Salt & rye <3\u00A0kg> &eacute;"},
      {"<ruby>\u5C71<rt>\u3084\u307E</rt></ruby>\u3002", "\u5C71\u3002"},
      {"", ""},
  };
  for (const auto& [line, text] : cases) EXPECT_EQ(cue_line(line).text, text);
}

TEST(CueText, DetectsAChangeOfSpeaker) {
  const struct {
    const char *line, *text;
    bool new_speaker;
  } cases[] = {
      {"- Was it?", " Was it?", true},         {"-Was it?", "Was it?", true},
      {"\u2013 Was it?", " Was it?", true},    {"\u2014Was it?", "Was it?", true},
      {" <i>- Was it?</i>", " Was it?", true}, {"<v Ana>Was it?", "Was it?", true},
      {"--and then", "--and then", false},     {"-5 degrees", "-5 degrees", false},
      {"It was - no", "It was - no", false},   {"<va>It", "It", false},
  };
  for (const auto& [line, text, new_speaker] : cases) {
    EXPECT_EQ(cue_line(line).text, text);
    EXPECT_EQ(cue_line(line).new_speaker, new_speaker) << line;
  }
}

TEST(CueText, ManyOpenMarksTakeLinearTime) {
  const std::string line = test::times(1'000'000, "<i");
  EXPECT_EQ(cue_line(line).text, line);
}

}  // namespace
}  // namespace sejajar::documents
