// What the readers make of files that others wrote, and of damaged ones.

#include <gtest/gtest.h>
#include <sejajar/error.h>
#include <sejajar/formats.h>

#include <sstream>

#include "support/units.h"

namespace sejajar {
namespace {

using test::unit;

std::vector<BitextUnit> read(const std::string& text, BeadSource from = {"f", "", {}, {}}) {
  std::istringstream in(text);
  return read_beads(in, from);
}

TEST(Readers, TakeTheBeadsOfOtherTools) {
  using Beads = std::vector<BitextUnit>;
  const struct {
    std::string text;
    Beads expected;
  } cases[] = {
      {"", {}},
      {"\n \n", {}},
      {"[0]:[0]:0.5", {unit({0}, {0}, 0.5)}},
      {"[0,1]:[2]\r\n", {unit({0, 1}, {2})}},
      {"\xEF\xBB\xBF[]:[3, 4]:-1e-2\n\n[7, 5]:[]\n", {unit({}, {3, 4}, -0.01), unit({7, 5}, {})}},
      {" [ 0 , 1 ] : [ 2 ] : 1 \n", {unit({0, 1}, {2}, 1)}},
      {"[]:[]:0\n[1]:[1]:0\n", {unit({1}, {1}, 0)}},
      {"0\t0\t0.5\n2\t1\t0\n", {unit({0, 1}, {0}, {}, 0.5)}},
      {"1 1\n1 2 0.25\n2 2\n", {unit({0}, {0}), unit({}, {1}), unit({1}, {}, {}, 0.25)}},
      {"cost\tsource_sentences\tnote\ttarget_sentences\tposterior\n2\t0 1\tx\t\t0.5\n",
       {unit({0, 1}, {}, 2, 0.5)}},
  };
  for (const auto& c : cases) EXPECT_EQ(read(c.text), c.expected) << c.text;
}

TEST(Readers, CloseALadderWhereTheDocumentsEnd) {
  const std::vector<BitextUnit> expected = {unit({0}, {0}, {}, 0.5), unit({1, 2}, {1}, {}, 0.25)};
  EXPECT_EQ(read("0\t0\t0.5\n1\t1\t0.25\n", {"f", "", 3, 2}), expected);
  EXPECT_EQ(read("0\t0\t0.5\n1\t1\t0.25\n3\t2\t0\n", {"f", "", 3, 2}), expected);
}

TEST(Readers, ReportTheLineOfAnError) {
  const struct {
    std::string text;
    std::string message;
  } cases[] = {
      {"[0]:[0]:0.5\n[1]:[x]\n", "f:2: malformed bead; expected a bead such as '[0, 1]:[0]:0.25'"},
      {"[0]:[0]:half\n", "f:1: malformed bead; expected a bead such as '[0, 1]:[0]:0.25'"},
      {"[0]:[0] 1\n", "f:1: malformed bead; expected a bead such as '[0, 1]:[0]:0.25'"},
      {"[0 1:[0]\n", "f:1: malformed bead; expected a bead such as '[0, 1]:[0]:0.25'"},
      {"[-1]:[0]\n", "f:1: malformed bead; expected a bead such as '[0, 1]:[0]:0.25'"},
      {"[4294967296]:[0]\n", "f:1: malformed bead; expected a bead such as '[0, 1]:[0]:0.25'"},
      {"0 0\n2 2\n1 3\n",
       "f:3: the ladder goes backwards or too far at 1 3; expected rungs in order, within both "
       "documents"},
      {"0 0\n4000000000 1\n",
       "f:2: the ladder goes backwards or too far at 4000000000 1; expected rungs in order, within "
       "both documents"},
      {"0 0\n1 1 one\n", "f:2: malformed rung; expected a rung such as '3<TAB>4<TAB>0.5'"},
      {"source_sentences\tcost\n",
       "f:1: column 'target_sentences' is missing; expected both sides"},
      {"source_sentences\ttarget_sentences\tcost\tposterior\n0\t0\t1\n",
       "f:2: 3 columns; expected 4, as in the header"},
      {"source_sentences\ttarget_sentences\tcost\tposterior\n0\t0-1\t1\t1\n",
       "f:2: malformed sentence indices; expected indices such as '3 4'"},
      {"source_sentences\ttarget_sentences\tcost\tposterior\n0\t0\t1\tx\n",
       "f:2: invalid value 'x'; expected a number"},
  };
  for (const auto& c : cases) {
    try {
      read(c.text);
      ADD_FAILURE() << "no error: " << c.text;
    } catch (const Error& error) {
      EXPECT_EQ(error.kind(), ErrorKind::kInput);
      EXPECT_EQ(error.what(), c.message);
    }
  }
}

TEST(Readers, RefuseALadderThatIsLongerThanTheDocuments) {
  EXPECT_THROW(read("0 0\n5 5\n", {"f", "", 3, 3}), Error);
}

}  // namespace
}  // namespace sejajar
