// Text in any charset: the first byte chooses one that is asked for, or none so that it is found.

#include <array>

#include "fuzz/read_anything.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::array kCharsets = {"",      "",         "UTF-16",      "windows-1251",
                                    "Big5",  "EUC-KR",   "Shift_JIS",   "GB18030",
                                    "UTF-7", "UTF-32LE", "ISO-2022-JP", "windows-1258"};
  constexpr std::array kOnBad = {sejajar::BadUtf8::kFail, sejajar::BadUtf8::kReplace};
  sejajar::fuzz::Input input(data, size);
  sejajar::ReadOptions options;
  options.encoding = kCharsets[input.choose(kCharsets.size())];
  options.on_bad_utf8 = kOnBad[input.choose(kOnBad.size())];
  options.input_format = "text";
  std::istringstream in(input.rest());
  try {
    sejajar::fuzz::require_document(sejajar::read(in, "und", options));
  } catch (const sejajar::Error& error) {
    const bool refused =
        error.kind() == sejajar::ErrorKind::kEncoding || error.kind() == sejajar::ErrorKind::kInput;
    sejajar::fuzz::require(refused, "an error about the encoding");
  }
  return 0;
}
