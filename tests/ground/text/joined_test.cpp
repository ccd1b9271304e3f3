#include "ground/text/joined.h"

#include <gtest/gtest.h>

#include <vector>

namespace sejajar::text {
namespace {

struct Row {
  const char* name;
  int number;
};

TEST(Joined, PutsTheSeparatorBetweenTheParts) {
  const std::vector<std::string> none;
  EXPECT_EQ(joined(none, ", "), "");
  EXPECT_EQ(joined(std::vector<std::string>{"a"}, ", "), "a");
  EXPECT_EQ(joined(std::vector<std::string_view>{"a", "", "b"}, ", "), "a, , b");
}

TEST(Joined, TakesTheTextOfEachPart) {
  const std::vector<Row> rows = {{"a", 1}, {"b", 2}};
  EXPECT_EQ(joined(rows, "-", &Row::name), "a-b");
  EXPECT_EQ(joined(rows, " ", [](const Row& row) { return std::to_string(row.number); }), "1 2");
}

}  // namespace
}  // namespace sejajar::text
