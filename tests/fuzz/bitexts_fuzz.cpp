// The readers of bitext on any bytes, of which the first chooses the format, or none, to recognize
// it by the content; what has been read is written and read again.

#include <sejajar/error.h>
#include <sejajar/formats.h>

#include <sstream>
#include <variant>

#include "exchange/bitext/files.h"
#include "fuzz/memory_file.h"

namespace sejajar::fuzz {
namespace {

std::variant<Bitext, VersionTable> read_bytes(const std::string& bytes, const std::string& format) {
  const MemoryFile file(bytes);
  BeadSource from;
  from.format = format;
  return bitext::read_any_file(file.path(), from);
}

std::string written(const Bitext& bitext, const std::string& format) {
  std::ostringstream out;
  WriteOptions options;
  options.format = format;
  options.nulls = Nulls::kKeep;
  write_bitext(out, bitext, options);
  return out.str();
}

void read_and_write(const std::string& bytes, const FormatInfo& format) {
  const auto read = read_bytes(bytes, format.name);
  const auto* const bitext = std::get_if<Bitext>(&read);
  if (bitext == nullptr || format.two_files) return;
  const std::string first = written(*bitext, format.name);
  const auto again = read_bytes(first, format.name);
  if (const auto* const same = std::get_if<Bitext>(&again))
    require(written(*same, format.name) == first, "the same when written again");
}

}  // namespace
}  // namespace sejajar::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace sejajar;
  fuzz::Input input(data, size);
  static const std::vector<FormatInfo> kFormats = [] {
    std::vector<FormatInfo> readable;
    for (const FormatInfo& format : formats())
      if (format.readable) readable.push_back(format);
    return readable;
  }();
  const std::size_t format = input.choose(kFormats.size() + 1);
  try {
    if (format < kFormats.size()) {
      fuzz::read_and_write(input.rest(), kFormats[format]);
    } else {
      fuzz::read_bytes(input.rest(), "");
    }
  } catch (const Error& error) {
    fuzz::require_message(error.what());
  }
  return 0;
}
