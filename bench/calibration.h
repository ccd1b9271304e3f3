#pragma once

#include <sejajar/alignment.h>
#include <sejajar/formats.h>

#include <cstddef>
#include <iosfwd>
#include <vector>

namespace sejajar::bench {

/// What the posteriors of beads with both sides promise and what is true, over many alignments.
class Calibration {
 public:
  /// Adds the beads of one alignment, judged by `gold`, whose beads with both sides are counted.
  void add(const std::vector<BitextUnit>& beads, const std::vector<BitextUnit>& gold);

  /// Writes a reliability table, the expected calibration error over ten bins of equally many
  /// beads, and precision and recall of what a filter keeps.
  void print(std::ostream& out) const;

 private:
  struct Judged {
    double posterior;
    bool right;
  };
  std::vector<Judged> beads_;
  std::size_t gold_ = 0;
};

}  // namespace sejajar::bench
