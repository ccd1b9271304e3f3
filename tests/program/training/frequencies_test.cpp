#include "program/training/frequencies.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace sejajar::training {
namespace {

TEST(FrequenciesText, CountsEachUnitOnceADocument) {
  // Nine lines are two documents: eight lines, and one.
  std::vector<ParallelLine> lines(9, {"The ferry, the ferry!", ""});
  lines[3].source = "A harbour";
  EXPECT_EQ(frequencies_text(lines, "en", "made"),
            "# made\n"
            "unit\tdocuments\n"
            "*\t2\n"
            "ferry\t2\n"
            "the\t2\n"
            "a\t1\n"
            "harbo\t1\n");
}

TEST(FrequenciesText, HasATotalWithoutLines) {
  EXPECT_EQ(frequencies_text({}, "en", "made"), "# made\nunit\tdocuments\n*\t0\n");
}

TEST(FrequenciesText, KeepsTheCommonestUnits) {
  std::vector<ParallelLine> lines(24);
  for (std::size_t k = 0; k < lines.size(); ++k) {
    for (std::size_t word = 0; word < 1000; ++word)
      lines[k].source += std::to_string(10'000 + 1000 * k + word) + " ";
    lines[k].source += "ferry";
  }
  const std::string text = frequencies_text(lines, "en", "made");
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 3 + 20'000);
  EXPECT_TRUE(text.starts_with("# made\nunit\tdocuments\n*\t3\nferry\t3\n")) << text.substr(0, 80);
}

}  // namespace
}  // namespace sejajar::training
