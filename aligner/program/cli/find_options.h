#pragma once

#include <sejajar/find.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "program/cli/shared_options.h"

namespace sejajar::cli {

/// The options of `sejajar find`.
struct FindCommandOptions {
  std::string output = "-";
  std::string pairs;  ///< file; "" for none
  std::string index;  ///< file to write; "" for none
  std::string
      match;  ///< which part of the pairs is compared: 3/8 is the third of eight; "" for all
  std::vector<std::string> merged;
  bool bitextor = false;
  std::string languages;
  FindOptions finding;
  std::optional<std::uint32_t> days;  ///< nothing: any number
  AligningOptions aligning;
};

}  // namespace sejajar::cli
