// The reader of HTML on any bytes, charsets included.

#include "fuzz/read_anything.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const sejajar::fuzz::Input input(data, size);
  sejajar::fuzz::read_anything(input.rest(), "html");
  return 0;
}
