// The binary format of lexicons, described in docs/formats-of-models.md.

#include "language/lexicon/lexicon_file.h"

#include <sejajar/error.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <memory>

#include "ground/files/byte_coding.h"
#include "ground/files/checksum.h"
#include "ground/files/place.h"
#include "ground/text/number_format.h"
#include "ground/text/utf8.h"

namespace sejajar::lexicon {

namespace {

using files::ByteReader;
using files::ByteWriter;

constexpr std::uint32_t kVersion = 1;
constexpr std::size_t kMostUnitBytes = 255;
constexpr float kRange = 8;  // nats between the largest and the smallest stored probability
constexpr float kSteps = 255;

std::uint32_t to_step(float probability) {
  const float nats = -std::log(std::max(probability, 1e-30F));
  return static_cast<std::uint32_t>(std::lround(std::clamp(nats * kSteps / kRange, 0.0F, kSteps)));
}

std::array<float, 256> probabilities() {
  std::array<float, 256> values{};
  for (std::size_t step = 0; step < values.size(); ++step) {
    values[step] = std::exp(-static_cast<float>(step) * kRange / kSteps);
  }
  return values;
}

std::size_t shared_prefix(std::string_view a, std::string_view b) {
  const auto [end, other] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  return static_cast<std::size_t>(end - a.begin());
}

void check_units(const UnitList& units) {
  for (std::size_t k = 0; k < units.size(); ++k) {
    const std::string_view unit = units[k];
    if (unit.empty() || unit.size() > kMostUnitBytes || text::find_bad_utf8(unit) ||
        (k > 0 && units[k - 1] >= unit)) {
      throw Error(ErrorKind::kModel, "lexicon: invalid unit '" + std::string(unit) +
                                         "'; expected sorted UTF-8 of 1 to 255 bytes");
    }
  }
}

void write_units(ByteWriter& out, const UnitList& units) {
  out.varint(static_cast<std::uint32_t>(units.size()));
  std::string_view previous;
  for (const std::string_view unit : units) {
    const std::size_t shared = shared_prefix(previous, unit);
    out.varint(static_cast<std::uint32_t>(shared));
    out.string(unit.substr(shared));
    previous = unit;
  }
}

void write_table(ByteWriter& out, const LexiconTable& table, std::size_t units) {
  for (std::uint32_t unit = 0; unit < units; ++unit) {
    std::uint32_t entries = 0;
    table.for_each(unit, [&](const Translation&) { ++entries; });
    out.varint(entries);
    std::uint32_t next = 0;
    table.for_each(unit, [&](const Translation& entry) {
      out.varint(entry.word - next);
      out.byte(to_step(entry.probability));
      next = entry.word + 1;
    });
  }
}

/// Bytes in memory that several owners share.
struct SharedBytes {
  std::shared_ptr<char[]> data;
  std::size_t size = 0;

  explicit SharedBytes(std::size_t bytes)
      : data(std::make_shared_for_overwrite<char[]>(bytes)), size(bytes) {}
  std::string_view view() const { return {data.get(), size}; }
};

/// Reads the payload of `file`.
class PayloadReader {
 public:
  PayloadReader(const SharedBytes& file, std::string_view payload, const std::string& path)
      : file_(file), in_(payload), place_{path, 0, ErrorKind::kModel} {}

  Lexicon read() {
    Lexicon lexicon;
    LexiconSide& source = lexicon.source;
    LexiconSide& target = lexicon.target;
    source.language = string();
    target.language = string();
    if (source.language >= target.language) {
      place_.fail("languages '" + source.language + "' and '" + target.language + "'",
                  "two different ones in byte order");
    }
    lexicon.note = string();
    source.units = units();
    target.units = units();
    source.translations = table(source.units.size(), target.units.size());
    target.translations = table(target.units.size(), source.units.size());
    if (in_.left() > 0) place_.fail("extra bytes at the end", "none");
    return lexicon;
  }

 private:
  template <class Value>
  Value value(const std::optional<Value>& read) const {
    if (!read) place_.fail("malformed lexicon", "the format of docs/formats-of-models.md");
    return *read;
  }

  std::string string() {
    const std::string_view bytes = value(in_.string());
    if (text::find_bad_utf8(bytes)) place_.fail("text is not UTF-8", "UTF-8");
    return std::string(bytes);
  }

  UnitList units() {
    const std::uint32_t count = value(in_.varint());
    if (count > in_.left() / 2)
      place_.fail("too many units for the size of the file", "at least two bytes per unit");
    UnitList result;
    result.reserve(count);
    std::string_view last;
    ByteReader in = in_;  // which the compiler can keep in registers
    for (std::uint32_t k = 0; k < count; ++k) {
      const std::uint32_t shared = value(in.varint());
      const std::string_view rest = value(in.string());
      if (shared > last.size() || shared + rest.size() > kMostUnitBytes) {
        place_.fail("a unit is too long", "at most 255 bytes");
      }
      if (rest.empty() || !follows(rest, last.substr(shared)))
        place_.fail("units are out of order", "sorted units");
      // A shared prefix that ends between two characters is valid because the previous unit was.
      const bool between = shared == last.size() || (last[shared] & 0xC0) != 0x80;
      result.push_back(shared, rest);
      last = result[k];
      if (!(between && text::is_ascii(rest)) && text::find_bad_utf8(between ? rest : last)) {
        place_.fail("a unit is not UTF-8", "UTF-8");
      }
    }
    in_ = in;
    return result;
  }

  /// Whether `rest`, which is not empty, sorts after `previous`. The first bytes differ unless the
  /// file shares less than it could.
  static bool follows(std::string_view rest, std::string_view previous) {
    if (previous.empty()) return true;
    if (previous.front() == rest.front()) return previous < rest;
    return static_cast<unsigned char>(previous.front()) < static_cast<unsigned char>(rest.front());
  }

  /// Finds and checks the rows of a table.
  StoredRows table(std::size_t given_units, std::size_t other_units) {
    static const std::array<float, 256> kProbabilities = probabilities();
    StoredRows result{file_.data, {}, 0, kProbabilities.data()};
    result.starts.reserve(given_units);
    ByteReader in = in_;  // which the compiler can keep in registers
    for (std::size_t unit = 0; unit < given_units; ++unit) {
      result.starts.push_back(static_cast<std::uint32_t>(in.at() - file_.data.get()));
      const std::uint32_t count = value(in.varint());
      std::uint32_t next = 0;
      // Invariant: the words of the row so far are below `next`, and that is at most other_units.
      for (std::uint32_t k = 0; k < count; ++k) {
        const std::uint32_t skipped = value(in.varint());
        if (skipped >= other_units - next)
          place_.fail("an entry without a unit", "one of the units");
        value(in.byte());  // every step is a probability
        next += skipped + 1;
      }
      result.entries += count;
    }
    in_ = in;
    return result;
  }

  const SharedBytes& file_;
  ByteReader in_;
  files::Place place_;
};

/// Checks the header of `file` and reads its payload.
Lexicon read(const SharedBytes& file, const std::string& path) {
  const std::string_view bytes = file.view();
  if (!bytes.starts_with(kLexiconMagic)) {
    files::fail(ErrorKind::kModel, path, "not a lexicon",
                "a file written by `sejajar lexicon import`");
  }
  ByteReader in(bytes.substr(kLexiconMagic.size()));
  const auto version = in.fixed();
  const auto size = in.fixed();
  const auto sum = in.fixed();
  if (!sum) files::fail(ErrorKind::kModel, path, "the header is truncated", "the complete file");
  if (*version != kVersion) {
    files::fail(ErrorKind::kModel, path, "lexicon format version " + std::to_string(*version),
                "version " + std::to_string(kVersion));
  }
  if (*size != in.left()) {
    files::fail(ErrorKind::kModel, path,
                "damaged: " + text::counted(in.left(), "byte") + " after the header",
                std::to_string(*size));
  }
  const std::string_view payload = bytes.substr(bytes.size() - *size);
  if (files::checksum(payload) != *sum)
    files::fail(ErrorKind::kModel, path, "damaged: the checksum does not match",
                "an unchanged file");
  return PayloadReader(file, payload, path).read();
}

}  // namespace

std::string lexicon_bytes(LexiconView lexicon) {
  const bool reversed = lexicon.source().language > lexicon.target().language;
  const LexiconSide& source = reversed ? lexicon.target() : lexicon.source();
  const LexiconSide& target = reversed ? lexicon.source() : lexicon.target();
  if (source.language == target.language) {
    throw Error(ErrorKind::kModel, "lexicon: both languages are '" + source.language +
                                       "'; expected two different ones");
  }
  check_units(source.units);
  check_units(target.units);
  ByteWriter payload;
  payload.string(source.language);
  payload.string(target.language);
  payload.string(lexicon.note());
  write_units(payload, source.units);
  write_units(payload, target.units);
  write_table(payload, source.translations, source.units.size());
  write_table(payload, target.translations, target.units.size());
  ByteWriter header;
  header.fixed(kVersion);
  header.fixed(static_cast<std::uint32_t>(payload.bytes().size()));
  header.fixed(files::checksum(payload.bytes()));
  return std::string(kLexiconMagic) + header.bytes() + payload.bytes();
}

Lexicon read_lexicon(std::string_view bytes, const std::string& path) {
  const SharedBytes copy(bytes.size());
  std::copy(bytes.begin(), bytes.end(), copy.data.get());
  return read(copy, path);
}

Lexicon read_lexicon(const std::filesystem::path& path) {
  std::error_code failure;
  const std::uintmax_t size = std::filesystem::file_size(path, failure);
  std::ifstream in(path, std::ios::binary);
  // Folders have no size on some systems, and open without being readable on others.
  if (failure || !std::filesystem::is_regular_file(path) || !in) {
    files::fail(ErrorKind::kModel, path.string(), "cannot be read", "a lexicon");
  }
  const SharedBytes file(size);
  if (!in.read(file.data.get(), static_cast<std::streamsize>(size))) {
    files::fail(ErrorKind::kModel, path.string(), "cannot be read", "a lexicon");
  }
  return read(file, path.string());
}

}  // namespace sejajar::lexicon
