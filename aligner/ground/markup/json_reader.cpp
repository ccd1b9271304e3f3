#include "ground/markup/json_reader.h"

#include <nlohmann/json.hpp>

namespace sejajar::markup {

std::optional<JsonValue> JsonValue::parse(std::string_view text) {
  auto root = std::make_shared<const nlohmann::ordered_json>(
      nlohmann::ordered_json::parse(text, nullptr, false));
  if (root->is_discarded()) return std::nullopt;
  const nlohmann::ordered_json* const value = root.get();
  return JsonValue(std::move(root), value);
}

bool JsonValue::has(const std::string& name) const {
  return value_ != nullptr && value_->is_object() && value_->contains(name);
}

JsonValue JsonValue::operator[](const std::string& name) const {
  return {root_, has(name) ? &*value_->find(name) : nullptr};
}

std::string JsonValue::text() const {
  return value_ != nullptr && value_->is_string() ? value_->get<std::string>() : "";
}

double JsonValue::number() const {
  return value_ != nullptr && value_->is_number() ? value_->get<double>() : 0;
}

std::int64_t JsonValue::integer() const {
  return value_ != nullptr && value_->is_number_integer() ? value_->get<std::int64_t>() : 0;
}

std::vector<JsonValue> JsonValue::items() const {
  std::vector<JsonValue> items;
  if (value_ == nullptr || !value_->is_array()) return items;
  for (const auto& item : *value_) items.push_back(JsonValue(root_, &item));
  return items;
}

std::vector<std::pair<std::string, JsonValue>> JsonValue::members() const {
  std::vector<std::pair<std::string, JsonValue>> members;
  if (value_ == nullptr || !value_->is_object()) return members;
  for (const auto& [name, value] : value_->items())
    members.emplace_back(name, JsonValue(root_, &value));
  return members;
}

}  // namespace sejajar::markup
