#include "program/pipeline/identity.h"

#include <set>
#include <sstream>

#include "ground/text/hash.h"

namespace sejajar::pipeline {
namespace {

std::set<std::string> lines_of(const std::string& text) {
  std::set<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.insert(line);
  return lines;
}

std::string difference_of_options(const std::string& before, const std::string& now) {
  const auto old_lines = lines_of(before);
  const auto new_lines = lines_of(now);
  for (const std::string& line : new_lines)
    if (!old_lines.contains(line)) return "'" + line + "' differs";
  for (const std::string& line : old_lines)
    if (!new_lines.contains(line)) return "'" + line + "' is not given";
  return "the options differ";
}

}  // namespace

std::string Identity::hash() const {
  text::Hash hash;
  for (const std::string* part : {&options, &models, &tool}) hash.add_field(*part);
  return text::hex_of(hash.value());
}

std::string difference(const Identity& before, const Identity& now) {
  if (before.tool != now.tool) return "version " + before.tool;
  if (before.options != now.options) return difference_of_options(before.options, now.options);
  if (before.models != now.models) return "the models or a file of the options differ";
  return "";
}

}  // namespace sejajar::pipeline
