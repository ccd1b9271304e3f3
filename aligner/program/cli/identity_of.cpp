#include "program/cli/identity_of.h"

#include <sejajar/version.h>

#include <algorithm>
#include <sstream>
#include <string>

#include "ground/text/hash.h"
#include "program/batch/fingerprint.h"

namespace sejajar::cli {
namespace {

std::string deciding_options(const std::string& options,
                             std::span<const std::string_view> neutral) {
  std::string deciding;
  std::istringstream in(options);
  for (std::string line; std::getline(in, line);) {
    const std::string_view name = std::string_view(line).substr(0, line.find(' '));
    if (std::find(neutral.begin(), neutral.end(), name) == neutral.end()) deciding += line + "\n";
  }
  return deciding;
}

/// A hash of the models and of the files that the options name.
std::string hash_of_models(const AligningOptions& aligning, const std::filesystem::path& models) {
  text::Hash hash;
  hash.add_field(text::hex_of(batch::hash_of_folder(models)));
  hash.add_field(
      text::hex_of(batch::hash_of_files({aligning.lexicon, aligning.options.split.srx})));
  return text::hex_of(hash.value());
}

}  // namespace

pipeline::Identity identity_of(const Invocation& invocation, const AligningOptions& aligning,
                               const std::filesystem::path& models,
                               std::span<const std::string_view> neutral) {
  return {deciding_options(invocation.options, neutral), hash_of_models(aligning, models),
          version()};
}

}  // namespace sejajar::cli
