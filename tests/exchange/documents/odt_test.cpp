#include <gtest/gtest.h>

#include "support/office_files.h"
#include "support/read_documents.h"

namespace sejajar::documents {
namespace {

using Texts = std::vector<std::string>;

Texts read(const std::string& body) {
  return test::paragraphs_of(test::read_bytes(test::odt(body)));
}

TEST(Odt, ReadsParagraphsHeadingsAndLists) {
  EXPECT_EQ(read("<text:h>The mill</text:h>\n<text:p>It <text:span>turns</text:span><text:s/>all"
                 "<text:tab/>day.<text:line-break/>Slowly.</text:p><text:list><text:list-item>"
                 "<text:p>Rye</text:p></text:list-item></text:list>"),
            (Texts{"The mill", "It turns all day.\nSlowly.", "Rye"}));
}

TEST(Odt, NotesFollowTheirParagraph) {
  EXPECT_EQ(read("<text:p>It turns<text:note><text:note-citation>1</text:note-citation>"
                 "<text:note-body><text:p>In winter too.</text:p></text:note-body></text:note>."
                 "</text:p><text:p>Always.</text:p>"),
            (Texts{"It turns.", "In winter too.", "Always."}));
}

TEST(Odt, LeavesOutWhatIsNotInTheText) {
  for (const char* part : {"<office:annotation><text:p>no</text:p></office:annotation>",
                           "<text:hidden-text>no</text:hidden-text>", "<svg:title>no</svg:title>",
                           "<text:ruby-text>no</text:ruby-text>"}) {
    EXPECT_EQ(read("<text:p>Yes" + std::string(part) + ".</text:p>"), (Texts{"Yes."})) << part;
  }
  EXPECT_EQ(read("<text:tracked-changes><text:p>no</text:p></text:tracked-changes>"
                 "<text:p>Yes.</text:p>loose"),
            (Texts{"Yes."}));
}

TEST(Odt, ReadsAnEmptyOne) {
  EXPECT_TRUE(read("").empty());
}

TEST(Odt, RefusesATruncatedOne) {
  const std::string whole = test::odt("<text:p>It turns.</text:p>");
  const std::string message = test::refusal_of(whole.substr(0, whole.size() / 2));
  EXPECT_TRUE(message.starts_with("a: cannot be unpacked: ")) << message;
}

TEST(Odt, RefusesDamagedMarkup) {
  EXPECT_EQ(test::refusal_of(test::odt("<text:p>It turns.")).find("a:1: not well-formed: "), 0U);
}

TEST(Odt, RefusesHostileOnes) {
  EXPECT_EQ(test::refusal_of(test::odt(test::times(10'000, "<text:p>"))),
            "a:1: elements nested more than 1000 deep; expected fewer, or a greater --max-depth");
  ReadOptions options;
  options.max_size = 1;
  EXPECT_EQ(
      test::refusal_of(test::odt("<text:p>" + std::string(std::size_t{2} << 20, 'x') + "</text:p>"),
                       options),
      "a: unpacks to more than 1 MiB; expected less, or a greater --max-size");
}

}  // namespace
}  // namespace sejajar::documents
