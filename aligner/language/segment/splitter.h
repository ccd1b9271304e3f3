#pragma once

#include <sejajar/document.h>

#include <memory>
#include <vector>

namespace sejajar::segment {

/// One way to cut texts of one language into sentences. May keep state between calls: each thread
/// has its own.
class Splitter {
 public:
  virtual ~Splitter() = default;

  /// Returns the sentences of `document` as split() promises them.
  virtual std::vector<Sentence> split(const Document& document) = 0;
};

}  // namespace sejajar::segment
