#include "language/analyze/folding.h"

#include <gtest/gtest.h>

namespace sejajar::analyze {
namespace {

struct FoldCase {
  const char* word;
  const char* unit;
};

TEST(Folding, DiacriticsCanBeLeftOut) {
  const FoldCase cases[] = {{"cafe", "cafe"}, {"café", "cafe"},   {"đường", "duong"},
                            {"ёлка", "елка"}, {"ñandú", "nandu"}, {"", ""}};
  for (const FoldCase& test : cases) EXPECT_EQ(without_diacritics(test.word), test.unit);
}

}  // namespace
}  // namespace sejajar::analyze
