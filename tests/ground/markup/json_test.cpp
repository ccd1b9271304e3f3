#include "ground/markup/json.h"

#include <gtest/gtest.h>

#include <limits>

namespace sejajar::markup {
namespace {

TEST(Json, WritesEachKindOfValue) {
  EXPECT_EQ(Json("a\"b\n\x01\xFF").text(), "\"a\\\"b\\n\\u0001\xEF\xBF\xBD\"");
  EXPECT_EQ(Json(0.5).text(), "0.5");
  EXPECT_EQ(Json(1.0).text(), "1.0");
  EXPECT_EQ(Json(std::numeric_limits<double>::infinity()).text(), "null");
  EXPECT_EQ(Json(std::uint64_t{7}).text(), "7");
  EXPECT_EQ(Json(-7).text(), "-7");
  EXPECT_EQ(Json(true).text(), "true");
  EXPECT_EQ(Json::array(std::vector<int>{}).text(), "[]");
  EXPECT_EQ(Json::array(std::vector<std::string>{"a", "b"}).text(), "[\"a\",\"b\"]");
  EXPECT_EQ(Json(Json::Members{}).text(), "{}");
  const Json::Members members = {{"b", 1}, {"a", Json::Members{{"x", "y"}}}, {"c", false}};
  EXPECT_EQ(Json(members).text(), "{\"b\":1,\"a\":{\"x\":\"y\"},\"c\":false}");
}

}  // namespace
}  // namespace sejajar::markup
