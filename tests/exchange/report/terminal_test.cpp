#include "exchange/report/terminal.h"

#include <gtest/gtest.h>

namespace sejajar::report {
namespace {

TEST(Terminal, ColoursOnlyWhereThereAreAny) {
  EXPECT_EQ(colored({80, false}, "good", "x"), "x");
  EXPECT_EQ(colored({80, true}, "good", "x"), "\x1b[32mx\x1b[0m");
  EXPECT_EQ(colored({80, true}, "poor", "x"), "\x1b[31mx\x1b[0m");
  EXPECT_EQ(colored({80, true}, "none such", "x"), "x");
}

TEST(Terminal, PadsByColumns) {
  EXPECT_EQ(padded("日本", 6), "日本  ");
  EXPECT_EQ(padded("e\u0301", 3, true), "  e\u0301");
  EXPECT_EQ(padded("long", 2), "long");
}

}  // namespace
}  // namespace sejajar::report
