#include "exchange/documents/segments.h"

#include <gtest/gtest.h>

#include "support/read_documents.h"

namespace sejajar::documents {
namespace {

Content asking_for(const std::string& language) {
  return {"", "a", "", language, {}, {}};
}

TEST(Segments, MalformedTagsAreComparedInLowerCase) {
  Content content = asking_for("und");
  const Document document = document_of_side(content, {{"english", "One."}}, "english");
  EXPECT_EQ(document.language, "english");
  EXPECT_EQ(document.text, "One.\n");
}

TEST(Segments, NoSegmentsAreAnEmptyDocument) {
  Content content = asking_for("en");
  EXPECT_EQ(document_of_side(content, {}, "fr").text, "");
  EXPECT_TRUE(content.notes.empty());
}

TEST(Segments, WithoutAnyLanguageAllAreRead) {
  Content content = asking_for("id");
  const Document document = document_of_side(content, {{"", "One."}, {"", "Two."}}, "");
  EXPECT_EQ(test::paragraphs_of(document), (std::vector<std::string>{"One.", "Two."}));
}

TEST(Segments, ManyLanguagesTakeLinearTime) {
  std::vector<Segment> segments;
  for (int k = 0; k < 100'000; ++k) segments.push_back({"x" + std::to_string(k), "One."});
  segments.push_back({"en", "Two."});
  Content content = asking_for("en");
  EXPECT_EQ(document_of_side(content, segments, "").text, "Two.\n");
}

}  // namespace
}  // namespace sejajar::documents
