#pragma once

#include <sejajar/document.h>
#include <sejajar/models.h>

#include <string>
#include <vector>

namespace sejajar::bench {

/// A way to cut running text into sentences.
struct SplitWay {
  std::string name;
  Document (*split)(Document document, const Models& models);
};

/// Returns the ways that are compared: `icu`, Unicode sentence breaks as they are; `standard`, the
/// same with the suppression lists of ICU (@ss=standard) for the languages that have one; `rules`,
/// the default.
const std::vector<SplitWay>& split_ways();

}  // namespace sejajar::bench
