#include "program/cli/flag.h"

#include <sejajar/error.h>

#include <algorithm>

#include "ground/text/number_format.h"

namespace sejajar::cli {
namespace {

[[noreturn]] void refuse(const std::string& flag, const std::string& word,
                         const std::string& problem) {
  throw Error(ErrorKind::kUsage, flag + ": '" + word + "' " + problem);
}

std::pair<std::string, double> assignment_of(const std::string& flag, const std::string& word) {
  const auto equals = word.find('=');
  const auto number =
      equals == std::string::npos ? std::nullopt : text::parse_number(word.substr(equals + 1));
  if (!number || equals == 0) refuse(flag, word, "is not an assignment; expected name=number");
  return {word.substr(0, equals), *number};
}

std::uint32_t whole_number(const std::string& flag, const std::string& word) {
  const auto number = text::parse_whole_number(word);
  if (!number || *number > UINT32_MAX)
    refuse(flag, word, "is not a whole number; expected, for example, 4");
  return static_cast<std::uint32_t>(*number);
}

}  // namespace

std::string Flag::key() const {
  return name.starts_with(',') ? name.substr(1) : name.substr(0, name.find(','));
}

std::string Flag::shown() const {
  return (has_single_dash || name.starts_with(',') ? "-" : "--") + key();
}

std::string Flag::letter() const {
  const auto comma = name.find(',');
  return comma == std::string::npos || comma == 0 ? "" : "-" + name.substr(comma + 1);
}

std::string Flag::usage() const {
  const std::string value = value_name.empty() ? "" : (has_single_dash ? "=" : " ") + value_name;
  return (letter().empty() ? "" : letter() + ", ") + shown() + value;
}

std::string Flag::full_help() const {
  std::string text = help;
  if (takes == Takes::kValue) {
    for (const auto& [choice, description] : choices) {
      text += (choice == choices.front().first ? ": " : ", ") + choice;
      if (table.empty() && !description.empty()) text += " (" + description + ")";
    }
  }
  const std::string& shown_default = default_note.empty() ? default_value : default_note;
  if (!shown_default.empty()) text += " (default: " + shown_default + ")";
  return text;
}

Flag& Flag::common() {
  is_common = true;
  return *this;
}

Flag& Flag::transient() {
  is_transient = true;
  return *this;
}

Flag& Flag::comma_list() {
  takes = Takes::kCommaList;
  return *this;
}

Flag& Flag::defaults_to(const std::string& note) {
  default_note = note;
  return *this;
}

Flag& Flag::single_dash() {
  has_single_dash = true;
  return *this;
}

Flag& Flag::writes() {
  is_output = true;
  return *this;
}

Flag& FlagTable::add(Flag flag, const std::function<void(const std::string& word)>& set) {
  flag.group = group_;
  flag.set = [set](const std::vector<std::string>& words) {
    for (const std::string& word : words) set(word);
  };
  return rows_.emplace_back(std::move(flag));
}

Flag& FlagTable::toggle(Text name, Text help, bool& field) {
  return add({name, "", help}, [&field](const std::string& word) { field = word == "true"; });
}

Flag& FlagTable::text(Text name, Text value_name, Text help, std::string& field) {
  return add({name, value_name, help, Takes::kValue, field},
             [&field](const std::string& word) { field = word; });
}

Flag& FlagTable::count(Text name, Text value_name, Text help, std::uint32_t& field) {
  return add(
      {name, value_name, help, Takes::kValue, std::to_string(field)},
      [&field, flag = "--" + name](const std::string& word) { field = whole_number(flag, word); });
}

Flag& FlagTable::count(Text name, Text value_name, Text help, std::optional<std::uint32_t>& field) {
  return add(
      {name, value_name, help, Takes::kValue},
      [&field, flag = "--" + name](const std::string& word) { field = whole_number(flag, word); });
}

Flag& FlagTable::share(Text name, Text value_name, Text help, double& field) {
  return add({name, value_name, help, Takes::kValue, sejajar::text::format_number(field)},
             [&field, flag = "--" + name](const std::string& word) {
               const auto number = sejajar::text::parse_number(word);
               if (!number || !(*number >= 0 && *number <= 1)) {
                 refuse(flag, word, "is not a share; expected 0 to 1, for example, 0.85");
               }
               field = *number;
             });
}

Flag& FlagTable::number(Text name, Text value_name, Text help, std::optional<double>& field) {
  return add({name, value_name, help, Takes::kValue},
             [&field, flag = "--" + name](const std::string& word) {
               field = sejajar::text::parse_number(word);
               if (!field) refuse(flag, word, "is not a number; expected, for example, 0.5");
             });
}

Flag& FlagTable::numbers(Text name, Text value_name, Text help,
                         std::map<std::string, double>& field) {
  return add({name, value_name, help, Takes::kAssignment},
             [&field, flag = "--" + name](const std::string& word) {
               const auto [key, value] = assignment_of(flag, word);
               field[key] = value;
             });
}

Flag& FlagTable::files(Text name, Text value_name, Text help, std::vector<std::string>& field) {
  return add({name, value_name, help, Takes::kFiles},
             [&field](const std::string& word) { field.push_back(word); });
}

std::vector<std::string> parts_of(const std::string& text, char separator) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(separator, begin), text.size());
    std::string_view part = std::string_view(text).substr(begin, end - begin);
    part.remove_prefix(std::min(part.find_first_not_of(' '), part.size()));
    part = part.substr(0, part.find_last_not_of(' ') + 1);
    parts.emplace_back(part);
    begin = end + 1;
  }
  return parts;
}

std::vector<std::string> names_of(const Rows& rows) {
  std::vector<std::string> names;
  names.reserve(rows.size());
  for (const auto& row : rows) names.push_back(row.first);
  return names;
}

}  // namespace sejajar::cli
