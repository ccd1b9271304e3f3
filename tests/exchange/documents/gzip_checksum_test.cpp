#include "exchange/documents/gzip_checksum.h"

#include <gtest/gtest.h>

#include "support/archives.h"
#include "support/read_documents.h"

namespace sejajar::documents {
namespace {

TEST(GzipChecksum, IsThatOfTheLastMember) {
  const std::string one = test::compressed("One.\n", archive_write_add_filter_gzip);
  const std::string two = test::compressed("Two.\n", archive_write_add_filter_gzip);
  EXPECT_TRUE(has_gzip_checksum(one, "One.\n"));
  EXPECT_FALSE(has_gzip_checksum(one, "Onf.\n"));
  EXPECT_FALSE(has_gzip_checksum(one, "One."));
  EXPECT_TRUE(has_gzip_checksum(one + two, "One.\nTwo.\n"));
  EXPECT_FALSE(has_gzip_checksum("", ""));
}

TEST(GzipChecksum, DamageIsRefused) {
  std::string bytes = test::compressed("It rained.\n", archive_write_add_filter_gzip);
  bytes[bytes.size() - 8] ^= 1;
  EXPECT_EQ(test::refusal_of(bytes),
            "a: cannot be unpacked: its checksum is another; expected a whole, undamaged file");
}

}  // namespace
}  // namespace sejajar::documents
