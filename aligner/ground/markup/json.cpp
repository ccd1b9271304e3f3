// nlohmann-json escapes strings and writes numbers.

#include "ground/markup/json.h"

#include <nlohmann/json.hpp>

namespace sejajar::markup {

Json::Json(std::string_view text)
    : text_(nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)) {}

Json::Json(double value) : text_(nlohmann::json(value).dump()) {}

Json::Json(const Members& members) : text_("{") {
  for (const auto& [name, value] : members) {
    if (text_.size() > 1) text_ += ',';
    text_ += Json(name).text_ + ':' + value.text_;
  }
  text_ += '}';
}

}  // namespace sejajar::markup
