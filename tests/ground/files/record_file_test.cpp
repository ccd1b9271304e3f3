#include "ground/files/record_file.h"

#include <gtest/gtest.h>
#include <sejajar/error.h>

#include <sstream>
#include <vector>

#include "support/temp_dir.h"

namespace sejajar::files {
namespace {

constexpr RecordKind kShelf = {"SHELF\r\n", 3, "a shelf", "make shelf"};
constexpr std::uint32_t kManyRecords = 20'000;  // of several blocks

/// The bytes of a file of `count` records.
std::string shelf(std::uint32_t count, const RecordKind& kind = kShelf) {
  const test::TempDir dir;
  RecordWriter out(dir / "shelf", kind);
  for (std::uint32_t k = 0; k < count; ++k) {
    ByteWriter& record = out.record();
    record.varint(k);
    record.fixed64(std::uint64_t{k} << 40U);
    record.string("book " + std::to_string(k));
  }
  out.finish();
  return dir.read("shelf");
}

/// The number of records in `bytes`, `count` at most, each of which is as it was written.
std::uint32_t records_in(const std::string& bytes, std::uint32_t count) {
  std::istringstream in(bytes);
  RecordReader reader(in, kShelf, {"shelf", 0, ErrorKind::kModel});
  std::uint32_t read = 0;
  for (; read < count; ++read) {
    reader.next();
    EXPECT_EQ(reader.varint(), read);
    EXPECT_EQ(reader.fixed64(), std::uint64_t{read} << 40U);
    EXPECT_EQ(reader.string(), "book " + std::to_string(read));
  }
  reader.finish();
  return read;
}

std::string refusal(const std::string& bytes, std::uint32_t count) {
  try {
    records_in(bytes, count);
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::kModel);
    return error.what();
  }
  return "";
}

TEST(RecordFile, GivesBackWhatWasWritten) {
  for (const std::uint32_t count : {0U, 1U, kManyRecords})
    EXPECT_EQ(records_in(shelf(count), count), count);
}

TEST(RecordFile, ATruncatedFileIsRefusedWhereverItEnds) {
  const std::string bytes = shelf(3);
  for (std::size_t size = 0; size < bytes.size(); ++size)
    EXPECT_NE(refusal(bytes.substr(0, size), 3), "") << size << " bytes";
}

TEST(RecordFile, AChangedByteIsNoticedWhereverItIs) {
  const std::string bytes = shelf(3);
  for (std::size_t k = 0; k < bytes.size(); ++k) {
    for (const char flipped : {'\x01', '\x80'}) {
      std::string changed = bytes;
      changed[k] = static_cast<char>(changed[k] ^ flipped);
      EXPECT_NE(refusal(changed, 3), "") << "byte " << k;
    }
  }
}

TEST(RecordFile, AMissingBlockIsNoticed) {
  const std::string bytes = shelf(kManyRecords);
  const std::size_t head = kShelf.magic.size() + 4;
  const std::size_t first = 8 + *ByteReader(std::string_view(bytes).substr(head)).fixed();
  EXPECT_EQ(refusal(bytes.substr(0, head) + bytes.substr(head + first), kManyRecords),
            "shelf: damaged: a checksum does not match; expected an unchanged file");
}

TEST(RecordFile, SaysWhatIsWrong) {
  const std::string bytes = shelf(2);
  const RecordKind newer = {kShelf.magic, 4, kShelf.name, kShelf.command};
  std::string large = bytes;
  large[kShelf.magic.size() + 4 + 3] = '\x7F';
  struct Case {
    std::string bytes;
    std::uint32_t records;
    std::string message;
  };
  for (const Case& c : std::vector<Case>{
           {"", 2, "shelf: not a shelf; expected a file written by `make shelf`"},
           {"SHELF\n", 2, "shelf: not a shelf; expected a file written by `make shelf`"},
           {shelf(2, newer), 2,
            "shelf: version 4 of the format; expected version 3: write it again with `make shelf`"},
           {large, 2, "shelf: damaged: a block is too large; expected an unchanged file"},
           {bytes, 3, "shelf: malformed; expected a file that `make shelf` wrote"},
           {bytes, 1, "shelf: malformed; expected a file that `make shelf` wrote"},
           {bytes + "x", 2, "shelf: extra bytes at the end; expected an unchanged file"}}) {
    EXPECT_EQ(refusal(c.bytes, c.records), c.message);
  }
}

}  // namespace
}  // namespace sejajar::files
