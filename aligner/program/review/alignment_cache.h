#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace sejajar::review {

/// Aligns a stretch again; `bounds` holds the first sentence and one past the last, for each text.
/// Returns JSON for the page: a list of {"r": bounds, "p": posterior}, of three or more texts also
/// "c", the scores of the cells. May throw Error. Called from several threads.
using Realign = std::function<std::string(const std::vector<std::uint32_t>& bounds)>;

/// An alignment, made for the page.
struct Shown {
  std::string key;   ///< that its log belongs to
  std::string json;  ///< what the server sends to the page
  Realign realign;
};

/// Keeps the alignments that were asked for last, so that each is made once while it is in use. May
/// be used from several threads.
class AlignmentCache {
 public:
  /// Makes alignment `k`; may throw Error.
  using Make = std::function<Shown(std::size_t k)>;

  explicit AlignmentCache(Make make) : make_(std::move(make)) {}

  /// Returns alignment `k`; throws what making it throws.
  std::shared_ptr<const Shown> get(std::size_t k);

 private:
  using Entry = std::pair<std::size_t, std::shared_ptr<const Shown>>;

  Make make_;
  std::mutex mutex_;
  std::deque<Entry> entries_;  // the one asked for last at the end
};

}  // namespace sejajar::review
