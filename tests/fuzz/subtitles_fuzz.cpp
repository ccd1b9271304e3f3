// The readers of subtitles on any bytes: the first one chooses which.

#include <array>

#include "fuzz/read_anything.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::array kFormats = {"srt", "webvtt"};
  sejajar::fuzz::Input input(data, size);
  const std::string format = kFormats[input.choose(kFormats.size())];
  sejajar::fuzz::read_anything(input.rest(), format);
  return 0;
}
