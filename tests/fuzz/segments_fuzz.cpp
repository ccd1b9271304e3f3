// The readers of bilingual files on any bytes: the first two choose which, and the language.

#include <array>

#include "fuzz/read_anything.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::array kFormats = {"xliff", "tmx"};
  constexpr std::array kLanguages = {"und", "en", "fr"};
  sejajar::fuzz::Input input(data, size);
  const std::string format = kFormats[input.choose(kFormats.size())];
  const std::string language = kLanguages[input.choose(kLanguages.size())];
  sejajar::fuzz::read_anything(input.rest(), format, language);
  return 0;
}
