#include <gtest/gtest.h>

#include "language/analyze/folding.h"

namespace sejajar::analyze {
namespace {

TEST(Transliterate, EveryScriptToAscii) {
  const std::pair<const char*, const char*> cases[] = {
      {"", ""},
      {"Nguyễn", "nguyen"},
      {"Нгуен", "nguen"},
      {"Đà", "da"},
      {"Łódź", "lodz"},
      {"Straße", "strasse"},
      {"Ελλάδα", "ellada"},
      {"オバマ", "obama"},
      {"오바마", "obama"},
      {"أوباما", "awbama"},
      {"तन", "tana"},
      {"習近平", ""},
      {"G20", "g20"},
  };
  for (const auto& [word, ascii] : cases) EXPECT_EQ(to_ascii(word), ascii) << word;
}

}  // namespace
}  // namespace sejajar::analyze
