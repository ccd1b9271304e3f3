#include <gtest/gtest.h>

#include "exchange/report/terminal.h"
#include "support/pair_views.h"

namespace sejajar::report {
namespace {

TEST(Statistics, AreNamesAndValues) {
  PairView view = test::ferry_view();
  view.documents.source.id = "a\tb";
  const std::string lines = statistics(view);
  for (const char* line : {"source\ta b\n", "source_language\ten\n", "target_sentences\t2\n",
                           "beads\t3\n", "beads_1-1\t2\n", "beads_1-0\t1\n"})
    EXPECT_NE(lines.find(line), std::string::npos) << line << lines;
  std::size_t start = 0;
  for (std::size_t end; (end = lines.find('\n', start)) != std::string::npos; start = end + 1) {
    const std::string line = lines.substr(start, end - start);
    EXPECT_EQ(std::count(line.begin(), line.end(), '\t'), 1) << line;
  }
}

}  // namespace
}  // namespace sejajar::report
