#include <gtest/gtest.h>

#include <string>

#include "language/segment/break_rules.h"

namespace sejajar::segment {
namespace {

// A | marks where a line should begin a sentence.
void expect_breaks(std::string marked) {
  Offsets expected;
  for (std::size_t at = marked.find('|'); at != marked.npos; at = marked.find('|')) {
    marked.erase(at, 1);
    expected.push_back(static_cast<std::uint32_t>(at));
  }
  Offsets found;
  find_line_breaks(marked, found);
  EXPECT_EQ(found, expected) << marked;
}

TEST(LineBreaks, AreFoundBeforeItems) {
  expect_breaks("We need:\n|- milk\n|- eggs\n|- a loaf\nof bread\n|- tea");
  expect_breaks("Do this.\n|1. Open it\n|2. Close it");
  expect_breaks("a) first;\r\n  |b) second");
  expect_breaks("They left\n- or so they said -\nbefore noon");
}

TEST(LineBreaks, AreFoundAfterAHeading) {
  expect_breaks("The winter\n|Snow fell for three weeks and the road to the\nvalley was closed.");
  expect_breaks("Snow fell for three weeks and the road to\nThe Hague was closed.");
  expect_breaks("Snow fell,\nAnd the road to the valley was closed for three weeks.");
}

TEST(LineBreaks, AreNoneInOneLine) {
  expect_breaks("- milk - eggs");
  expect_breaks("");
}

}  // namespace
}  // namespace sejajar::segment
