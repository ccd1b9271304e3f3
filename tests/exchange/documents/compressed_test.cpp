// Documents in compressed files.

#include <gtest/gtest.h>

#include "support/archives.h"
#include "support/read_documents.h"

namespace sejajar::documents {
namespace {

using namespace std::string_literals;

constexpr test::SetUp kFilters[] = {archive_write_add_filter_gzip, archive_write_add_filter_xz,
                                    archive_write_add_filter_zstd, archive_write_add_filter_bzip2};

TEST(CompressedDocument, ReadsEachCompression) {
  for (const test::SetUp filter : kFilters) {
    const std::string bytes = test::compressed("It rained.\n", filter);
    EXPECT_EQ(test::read_bytes(bytes).text, "It rained.\n");
  }
}

TEST(CompressedDocument, ReadsWhatIsCompressedTwice) {
  const std::string once = test::compressed("It rained.", archive_write_add_filter_gzip);
  EXPECT_EQ(test::read_bytes(test::compressed(once, archive_write_add_filter_xz)).text,
            "It rained.");
}

TEST(CompressedDocument, ReadsAllMembers) {
  for (const test::SetUp filter : kFilters) {
    const std::string bytes =
        test::compressed("One.\n", filter) + test::compressed("Two.\n", filter);
    EXPECT_EQ(test::read_bytes(bytes).text, "One.\nTwo.\n");
  }
}

TEST(CompressedDocument, ReadsEmptyFiles) {
  const std::string empty = "\x1F\x8B\x08\0\0\0\0\0\0\x03\x03\0\0\0\0\0\0\0\0\0"s;
  EXPECT_EQ(test::read_bytes(empty).text, "");
  EXPECT_EQ(test::read_bytes("BZh9\x17\x72\x45\x38\x50\x90\0\0\0\0"s).text, "");
}

TEST(CompressedDocument, RefusesTruncatedFiles) {
  std::string text;
  for (int k = 0; k < 20'000; ++k) text += std::to_string(k * 7919 % 10'007) + " drops of rain.\n";
  for (const test::SetUp filter : kFilters) {
    const std::string bytes = test::compressed(text, filter);
    for (const std::size_t size : {std::size_t{20}, bytes.size() / 2, bytes.size() - 1}) {
      const std::string message = test::refusal_of(bytes.substr(0, size));
      EXPECT_TRUE(message.starts_with("a: cannot be unpacked: ")) << size << ": " << message;
    }
  }
  EXPECT_EQ(test::refusal_of("\x1F\x8B\x08\0"s),
            "a: cannot be unpacked: truncated; expected a whole, undamaged file");
}

TEST(CompressedDocument, RefusesAWrongChecksumOfAnyMember) {
  const std::string member = test::compressed("It rained.\n", archive_write_add_filter_gzip);
  std::string damaged = member;
  damaged[damaged.size() - 8] ^= 1;
  for (const std::string& bytes : {damaged, damaged + member, member + damaged}) {
    EXPECT_EQ(test::refusal_of(bytes),
              "a: cannot be unpacked: incorrect data check; expected a whole, undamaged file");
  }
}

TEST(CompressedDocument, IgnoresWhatFollowsAGzipFile) {
  const std::string bytes = test::compressed("It rained.\n", archive_write_add_filter_gzip);
  EXPECT_EQ(test::read_bytes(bytes + std::string(600, '\0')).text, "It rained.\n");
}

TEST(CompressedDocument, RefusesAZipBomb) {
  const std::string bomb =
      test::compressed(std::string(std::size_t{5} << 20, '\n'), archive_write_add_filter_gzip);
  EXPECT_LT(bomb.size(), 10'000U);
  ReadOptions options;
  options.max_size = 4;
  EXPECT_EQ(test::refusal_of(bomb, options),
            "a: unpacks to more than 4 MiB; expected less, or a greater --max-size");
  EXPECT_EQ(test::refusal_of(test::compressed(bomb, archive_write_add_filter_gzip), options),
            "a: unpacks to more than 4 MiB; expected less, or a greater --max-size");
  options.max_size = 5;
  EXPECT_EQ(test::read_bytes(bomb, options).text.size(), std::size_t{5} << 20);
}

TEST(CompressedDocument, TextIsNotCompressed) {
  for (const char* text : {"", "BZh", "BZh is not a word", "\x1F", "PK"}) {
    EXPECT_EQ(test::read_bytes(text).text, text);
  }
}

}  // namespace
}  // namespace sejajar::documents
