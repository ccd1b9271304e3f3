#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "ground/files/line_reader.h"

namespace sejajar::bitext {

/// An object on one line; its members keep their order.
using JsonObject = nlohmann::ordered_json;

/// Returns whether `head` begins with an object, after optional blanks.
bool is_object(std::string_view head);

/// Returns `text` as JSON without characters that some readers take for line ends.
std::string json_text(const std::string& text);

/// Returns the object `line`. Throws the error of `lines` if it is none.
JsonObject object_of(const std::string& line, const files::LineReader& lines);

/// Throws the error of `lines` for the field `key`.
[[noreturn]] void refuse_field(const files::LineReader& lines, const std::string& key,
                               const std::string& expected);

/// The member `key` of `object`; nothing, or empty, if it is missing or null. Throws the error of
/// `lines` if it is something else.
std::optional<double> number_at(const JsonObject& object, const std::string& key,
                                const files::LineReader& lines);
std::vector<std::string> text_at(const JsonObject& object, const std::string& key,
                                 const files::LineReader& lines);
std::vector<std::uint32_t> indices_at(const JsonObject& object, const std::string& key,
                                      const files::LineReader& lines);

}  // namespace sejajar::bitext
