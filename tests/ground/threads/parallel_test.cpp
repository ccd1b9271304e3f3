#include "ground/threads/parallel.h"

#include <gtest/gtest.h>

#include <new>
#include <stdexcept>
#include <vector>

namespace sejajar::threads {
namespace {

TEST(ForChunks, VisitsEveryNumberOnce) {
  for (const bool parallel : {false, true}) {
    std::vector<int> visits(1000, 0);
    for_chunks({1000, 16, parallel}, [&](std::uint32_t begin, std::uint32_t end) {
      for (std::uint32_t k = begin; k < end; ++k) ++visits[k];
    });
    EXPECT_EQ(visits, std::vector<int>(1000, 1));
  }
}

TEST(ForChunks, ThrowsWhatAThreadThrows) {
  for (const bool parallel : {false, true}) {
    const auto fail_in_body = [&] {
      for_chunks({100, 3, parallel}, [](std::uint32_t begin, std::uint32_t) {
        if (begin == 33) throw std::bad_alloc();
      });
    };
    EXPECT_THROW(fail_in_body(), std::bad_alloc);
    const auto fail_in_scratch = [&] {
      for_chunks(
          {100, 3, parallel}, []() -> int { throw std::bad_alloc(); },
          [](int, std::uint32_t, std::uint32_t) { FAIL() << "has no scratch"; });
    };
    EXPECT_THROW(fail_in_scratch(), std::bad_alloc);
  }
}

TEST(Both, RunsTwoThingsAndThrowsWhatOneThrows) {
  for (const bool parallel : {false, true}) {
    int first = 0, second = 0;
    both(
        parallel, [&] { first = 1; }, [&] { second = 2; });
    EXPECT_EQ(first + second, 3);
    EXPECT_THROW(both(
                     parallel, [] {}, [] { throw std::runtime_error("no"); }),
                 std::runtime_error);
  }
}

}  // namespace
}  // namespace sejajar::threads
