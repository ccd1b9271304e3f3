#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace sejajar::segment {

/// Sentence breaks of Unicode Standard Annex #29 through ICU. Holds an iterator that is slow to
/// make and fast to use.
class UnicodeBreaks {
 public:
  /// `locale` is one whose sentence rules ICU has, "root" or "el"; never the user's own, for ICU
  /// falls back to it silently.
  explicit UnicodeBreaks(const std::string& locale);
  UnicodeBreaks(UnicodeBreaks&&) noexcept;
  ~UnicodeBreaks();

  /// Sets `breaks` to the byte offsets of the breaks in `paragraph` (valid UTF-8), in order: not
  /// its begin, but its end. A line end inside is white space, no break.
  /// Throws Error{input} for a paragraph over 2 GiB, the most that ICU can count.
  void find(std::string_view paragraph, std::vector<std::uint32_t>& breaks);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace sejajar::segment
