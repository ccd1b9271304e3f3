#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace sejajar::analyze {

/// A hash for maps of strings that are searched with views.
struct StringHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>{}(text);
  }
};

/// Strings with ids in order of first occurrence, so that ids depend only on the text.
class Vocabulary {
 public:
  /// Returns the id of `text`, adding it if it is new.
  std::uint32_t intern(std::string_view text) {
    if (const auto found = ids_.find(text); found != ids_.end()) return found->second;
    const auto id = static_cast<std::uint32_t>(texts_.size());
    texts_.emplace_back(text);
    ids_.emplace(text, id);
    return id;
  }

  /// Returns the id of `text`, or size() if it is unknown.
  std::uint32_t find(std::string_view text) const {
    const auto found = ids_.find(text);
    return found == ids_.end() ? size() : found->second;
  }

  const std::string& text(std::uint32_t id) const { return texts_[id]; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(texts_.size()); }

 private:
  std::vector<std::string> texts_;
  std::unordered_map<std::string, std::uint32_t, StringHash, std::equal_to<>> ids_;
};

}  // namespace sejajar::analyze
