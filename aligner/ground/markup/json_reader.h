#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sejajar::markup {

/// A JSON value that has been read. What is missing, or of another type, reads as empty or 0.
class JsonValue {
 public:
  /// Returns the value that the whole of `text` writes; nothing if it is malformed.
  static std::optional<JsonValue> parse(std::string_view text);

  /// Whether it is an object with a member `name`.
  bool has(const std::string& name) const;

  /// Returns the member `name` of an object.
  JsonValue operator[](const std::string& name) const;

  std::string text() const;
  double number() const;
  std::int64_t integer() const;

  /// Returns the elements of an array.
  std::vector<JsonValue> items() const;

  /// Returns the members of an object, in order.
  std::vector<std::pair<std::string, JsonValue>> members() const;

 private:
  JsonValue(std::shared_ptr<const nlohmann::ordered_json> root, const nlohmann::ordered_json* value)
      : root_(std::move(root)), value_(value) {}

  std::shared_ptr<const nlohmann::ordered_json> root_;  // owns the value
  const nlohmann::ordered_json* value_;                 // null if missing
};

}  // namespace sejajar::markup
