#include "ground/files/limits.h"

#include <gtest/gtest.h>
#include <sejajar/error.h>

namespace sejajar::files {
namespace {

TEST(Limits, HoldUpToTheirValueAndNameTheirOption) {
  ReadOptions options;
  options.max_size = 1;
  options.max_entries = 3;
  const std::string id = "a";
  const Limits limits(id, options);
  EXPECT_NO_THROW(limits.check_size(std::size_t{1} << 20));
  EXPECT_NO_THROW(limits.check_entries(3));
  const auto message_of = [](const auto& check) -> std::string {
    try {
      check();
    } catch (const Error& error) {
      EXPECT_EQ(error.kind(), ErrorKind::kInput);
      return error.what();
    }
    return "no error";
  };
  EXPECT_EQ(message_of([&] { limits.check_size((std::size_t{1} << 20) + 1); }),
            "a: unpacks to more than 1 MiB; expected less, or a greater --max-size");
  EXPECT_NO_THROW(limits.check_text(0xFFFF'FFFF));
  EXPECT_EQ(message_of([&] { limits.check_text(std::size_t{1} << 32); }),
            "a: the text is over 4 GiB; expected a smaller text; split the file");
  EXPECT_EQ(message_of([&] { limits.check_entries(4); }),
            "a: an archive of more than 3 files; expected fewer, or a greater --max-entries");
}

}  // namespace
}  // namespace sejajar::files
