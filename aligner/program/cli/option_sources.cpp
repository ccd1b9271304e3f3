// The environment and the configuration file say what the command line has not said: whoever stores
// a value first wins.

#include "program/cli/option_sources.h"

#include <sejajar/error.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <vector>

namespace sejajar::cli {
namespace {

namespace po = boost::program_options;

/// Flags that tell what to do now, not how.
constexpr std::array<std::string_view, 5> kMomentary = {"config", "help", "models", "print-options",
                                                        "version"};

bool is_momentary(const std::string& name) {
  return std::find(kMomentary.begin(), kMomentary.end(), name) != kMomentary.end();
}

/// "min-posterior" for "SEJAJAR_MIN_POSTERIOR"; "" for other variables.
std::string option_of(const std::string& variable) {
  constexpr std::string_view kPrefix = "SEJAJAR_";
  if (!variable.starts_with(kPrefix)) return "";
  std::string name = variable.substr(kPrefix.size());
  std::transform(name.begin(), name.end(), name.begin(), [](char c) {
    if (c == '_') return '-';
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return name;
}

/// What `value` holds, one text per time that its option stood there.
std::vector<std::string> texts_of(const po::variable_value& value) {
  if (const auto* text = boost::any_cast<std::string>(&value.value())) return {*text};
  if (const auto* toggle = boost::any_cast<bool>(&value.value())) {
    return {*toggle ? "true" : "false"};
  }
  const auto* texts = boost::any_cast<std::vector<std::string>>(&value.value());
  return texts == nullptr ? std::vector<std::string>() : *texts;
}

}  // namespace

void add_environment(po::variables_map& values, const po::options_description& command) {
  const auto mapped = [&](const std::string& variable) -> std::string {
    const std::string name = option_of(variable);
    return name.empty() || is_momentary(name) || command.find_nothrow(name, false) == nullptr
               ? ""
               : name;
  };
  po::store(po::parse_environment(command, boost::function1<std::string, std::string>(mapped)),
            values);
}

void add_config(po::variables_map& values, const po::options_description& command,
                const std::set<std::string>& known, const std::string& path) {
  std::ifstream in(path);
  if (!in) throw Error(ErrorKind::kUsage, path + ": cannot be read; expected a file of options");
  try {
    const po::parsed_options parsed = po::parse_config_file(in, command, true);
    for (const po::option& option : parsed.options) {
      if (known.contains(option.string_key)) continue;
      throw Error(ErrorKind::kUsage, path + ": unknown option '" + option.string_key +
                                         "'; expected one that a command has");
    }
    po::store(parsed, values);
  } catch (const po::error& error) {
    throw Error(ErrorKind::kUsage, path + ": " + error.what() + "; expected such as 'threads = 4'");
  }
}

std::string config_of(const po::variables_map& values) {
  std::string config;
  for (const auto& [name, value] : values) {
    if (is_momentary(name) || name.find(' ') != std::string::npos) continue;
    for (const std::string& text : texts_of(value)) config += name + " = " + text + "\n";
  }
  return config;
}

}  // namespace sejajar::cli
