#pragma once

#include <sejajar/error.h>

#include <cstddef>
#include <cstdint>

#include "fuzz/promises.h"

namespace sejajar::fuzz {

/// Reads an input with one of `readers`, which its first byte chooses. Returns what libFuzzer
/// expects of a target.
template <class Readers>
int read_with_one_of(const Readers& readers, const std::uint8_t* data, std::size_t size) {
  Input input(data, size);
  const auto read = readers[input.choose(readers.size())];
  try {
    read(input.rest());
  } catch (const Error& error) {
    require_message(error.what());
  }
  return 0;
}

}  // namespace sejajar::fuzz
