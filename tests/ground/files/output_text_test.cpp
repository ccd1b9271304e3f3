#include "ground/files/output_text.h"

#include <gtest/gtest.h>

#include <new>
#include <string>

#include "support/failing_allocations.h"

namespace sejajar::files {
namespace {

TEST(OutputText, ThrowsWhatKeepsItFromGrowing) {
  if (!test::kAllocationsFail) GTEST_SKIP() << "allocations cannot fail here";
  const std::string line(1000, 'x');
  OutputText out;
  test::with_failure(1, [&] { EXPECT_THROW(out << line, std::bad_alloc); });
}

TEST(OutputText, HoldsWhatIsWritten) {
  OutputText out;
  for (int k = 0; k < 1000; ++k) out << k << ' ';
  EXPECT_TRUE(out.str().starts_with("0 1 2 "));
  EXPECT_TRUE(out.str().ends_with(" 999 "));
}

}  // namespace
}  // namespace sejajar::files
