#pragma once

#include <concepts>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sejajar::markup {

/// A JSON value as text without white space.
class Json {
 public:
  /// The members of an object, in order.
  using Members = std::vector<std::pair<std::string, Json>>;

  Json(std::string_view text);  ///< a string; what is not UTF-8 becomes U+FFFD
  Json(const std::string& text) : Json(std::string_view(text)) {}
  Json(const char* text) : Json(std::string_view(text)) {}
  Json(double value);  ///< the shortest text of `value`; null if it is not finite
  Json(std::same_as<bool> auto value) : text_(value ? "true" : "false") {}
  template <std::integral Number>
  requires(!std::same_as<Number, bool>) Json(Number value) : text_(std::to_string(value)) {}
  Json(const Members& members);  ///< an object

  /// Returns the array of `items`, each of which converts to a value.
  template <class Items>
  static Json array(const Items& items) {
    Json json(0);
    json.text_ = "[";
    for (const auto& item : items) {
      if (json.text_.size() > 1) json.text_ += ',';
      json.text_ += Json(item).text_;
    }
    json.text_ += ']';
    return json;
  }

  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

}  // namespace sejajar::markup
