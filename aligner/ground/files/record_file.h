#pragma once

#include <cstdint>
#include <istream>
#include <optional>
#include <string>
#include <string_view>

#include "ground/files/byte_coding.h"
#include "ground/files/output_file.h"
#include "ground/files/place.h"

namespace sejajar::files {

/// A kind of file of records.
struct RecordKind {
  std::string_view magic;    ///< its first bytes; a line end in them reveals a transfer as text
  std::uint32_t version;     ///< of its format
  std::string_view name;     ///< for messages, such as "an index"
  std::string_view command;  ///< that writes it
};

/// Writes a file of records, in memory that does not grow with it: magic and version; blocks of
/// records, each after its size and the CRC-32 of all records up to its end, four bytes each; and
/// an empty block. No record goes on in another block.
class RecordWriter {
 public:
  /// Throws Error{output} as OutputFile does, as do all functions.
  RecordWriter(const std::string& path, const RecordKind& kind);

  /// Returns where the next record goes. Valid until the next call.
  ByteWriter& record();

  /// Writes the end and gives the file its name.
  void finish();

 private:
  void write_block();

  OutputFile out_;
  ByteWriter block_;
  std::uint32_t sum_ = 0;
};

/// Reads what RecordWriter wrote, in memory that does not grow with the file: no number in it is
/// the size of more than a block before the bytes are there. A block is checked before its records
/// are read.
class RecordReader {
 public:
  /// `in` must outlive this. Throws Error, of the kind and with the name of `place`, if it is of
  /// another kind or version; all functions throw such errors for a truncated or damaged file.
  RecordReader(std::istream& in, const RecordKind& kind, Place place);

  /// Goes on to the next record, whose fields the functions below return one after the other.
  void next();

  std::uint32_t fixed() { return value(block_.fixed()); }
  std::uint64_t fixed64() { return value(block_.fixed64()); }
  std::uint32_t varint() { return value(block_.varint()); }
  std::uint32_t byte() { return value(block_.byte()); }
  std::string string() { return std::string(value(block_.string())); }

  /// Throws unless all records have been read and nothing follows.
  void finish();

  /// Throws an error that says that a record has not the form that it should have.
  [[noreturn]] void fail_malformed() const;

 private:
  template <class Value>
  Value value(const std::optional<Value>& read) const {
    if (!read) fail_malformed();
    return *read;
  }

  std::string take(std::size_t size);
  void read_block();

  std::istream& in_;
  RecordKind kind_;
  Place place_;
  std::string bytes_;  // of the block
  ByteReader block_;
  std::uint32_t sum_ = 0;
  bool ended_ = false;
};

}  // namespace sejajar::files
