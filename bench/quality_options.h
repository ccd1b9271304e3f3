#pragma once

#include <sejajar/options.h>

#include <filesystem>
#include <string>
#include <vector>

namespace sejajar::bench {

/// What the program `quality` was asked for.
struct QualityOptions {
  std::filesystem::path directory;  ///< holds one folder per gold set
  std::filesystem::path
      models;  ///< models directory; found as the program sejajar finds it if empty
  std::vector<std::string> sets;   ///< only these; all if empty
  std::vector<std::string> pairs;  ///< only these; all if empty
  Options align;
  bool help = false;
  bool no_models = false;     ///< no lexicons and lengths: nothing but the texts
  bool swap = false;          ///< align target with source; the figures should not change
  std::uint32_t missing = 0;  ///< target sentences deleted in a row; aligned once per place
  bool calibration = false;   ///< how far posteriors can be trusted, instead of F1
  bool ablate = false;        ///< once more per feature, with its weight set to 0
};

/// Returns the options in `arguments`, the program's name not among them.
/// Throws Error{usage} on an unknown option, a missing value or a missing directory.
QualityOptions parse(const std::vector<std::string>& arguments);

/// Returns the text that `--help` prints.
std::string usage();

}  // namespace sejajar::bench
