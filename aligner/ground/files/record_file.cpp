// Blocks of many records, so that a file is read in one pass and checked before it is believed.

#include "ground/files/record_file.h"

#include <utility>

#include "ground/files/checksum.h"

namespace sejajar::files {
namespace {

constexpr std::size_t kFullBlock = std::size_t{64} << 10U;  // bytes
constexpr std::size_t kMostBlock = std::size_t{16} << 20U;  // bytes, with one long record
constexpr std::size_t kNumber = 4;                          // bytes

}  // namespace

RecordWriter::RecordWriter(const std::string& path, const RecordKind& kind) : out_(path) {
  ByteWriter version;
  version.fixed(kind.version);
  out_.append(kind.magic);
  out_.append(version.bytes());
}

ByteWriter& RecordWriter::record() {
  if (block_.bytes().size() >= kFullBlock) write_block();
  return block_;
}

void RecordWriter::write_block() {
  sum_ = checksum(block_.bytes(), sum_);
  ByteWriter head;
  head.fixed(static_cast<std::uint32_t>(block_.bytes().size()));
  head.fixed(sum_);
  out_.append(head.bytes());
  out_.append(block_.bytes());
  block_ = ByteWriter();
}

void RecordWriter::finish() {
  if (!block_.bytes().empty()) write_block();
  write_block();
  out_.finish();
}

RecordReader::RecordReader(std::istream& in, const RecordKind& kind, Place place)
    : in_(in), kind_(kind), place_(std::move(place)), block_("") {
  std::string head(kind_.magic.size(), '\0');
  in_.read(head.data(), static_cast<std::streamsize>(head.size()));
  if (!in_ || head != kind_.magic)
    place_.fail("not " + std::string(kind_.name),
                "a file written by `" + std::string(kind_.command) + "`");
  const std::string number = take(kNumber);
  const std::uint32_t version = value(ByteReader(number).fixed());
  if (version != kind_.version) {
    place_.fail("version " + std::to_string(version) + " of the format",
                "version " + std::to_string(kind_.version) + ": write it again with `" +
                    std::string(kind_.command) + "`");
  }
}

std::string RecordReader::take(std::size_t size) {
  std::string bytes(size, '\0');
  in_.read(bytes.data(), static_cast<std::streamsize>(size));
  if (!in_) place_.fail("truncated", "the complete file");
  return bytes;
}

void RecordReader::read_block() {
  const std::string head = take(2 * kNumber);
  ByteReader numbers(head);
  const std::uint32_t size = value(numbers.fixed());
  const std::uint32_t sum = value(numbers.fixed());
  if (size > kMostBlock) place_.fail("damaged: a block is too large", "an unchanged file");
  bytes_ = take(size);
  sum_ = checksum(bytes_, sum_);
  if (sum_ != sum) place_.fail("damaged: a checksum does not match", "an unchanged file");
  block_ = ByteReader(bytes_);
  ended_ = size == 0;
}

void RecordReader::next() {
  if (block_.left() > 0) return;
  if (!ended_) read_block();
  if (ended_) fail_malformed();
}

void RecordReader::finish() {
  if (block_.left() == 0 && !ended_) read_block();
  if (!ended_) fail_malformed();
  if (in_.peek() != std::istream::traits_type::eof())
    place_.fail("extra bytes at the end", "an unchanged file");
}

void RecordReader::fail_malformed() const {
  place_.fail("malformed", "a file that `" + std::string(kind_.command) + "` wrote");
}

}  // namespace sejajar::files
