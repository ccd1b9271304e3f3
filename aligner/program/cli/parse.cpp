// The only source that sees Boost.Program_options. po::store() keeps the first value of an option,
// so the sources are stored by precedence: command line, environment, configuration file.

#include "program/cli/parse.h"

#include <sejajar/error.h>

#include <algorithm>
#include <boost/program_options.hpp>
#include <cstdlib>
#include <set>
#include <sstream>

#include "ground/files/input_file.h"
#include "ground/text/utf8.h"

namespace sejajar::cli {
namespace {

namespace po = boost::program_options;
using Words = std::vector<std::string>;

/// The name under which Boost collects the operands; users cannot type it as an option.
constexpr const char* kOperands = "FILE OPERANDS";

[[noreturn]] void refuse(const std::string& message) {
  throw Error(ErrorKind::kUsage, message);
}

po::value_semantic* semantic_of(Takes takes) {
  switch (takes) {
    case Takes::kNothing:
      return po::bool_switch();
    case Takes::kAssignment:
      return po::value<Words>()->composing();
    case Takes::kFiles:
      return po::value<Words>()->composing()->multitoken();
    default:
      return po::value<std::string>();
  }
}

/// The flags with a long name, or those with nothing but a letter, which a file cannot have.
po::options_description description_of(const std::vector<Flag>& flags, bool only_letter) {
  po::options_description description;
  for (const Flag& flag : flags) {
    if (flag.name.starts_with(',') != only_letter) continue;
    description.add_options()(flag.name.c_str(), semantic_of(flag.takes), "");
  }
  return description;
}

/// The values of `flag` in `values`; none if it is not given.
Words words_of(const po::variables_map& values, const Flag& flag) {
  const po::variable_value& value = values[flag.name.starts_with(',') ? flag.shown() : flag.key()];
  if (value.empty() || value.defaulted()) return {};
  if (const auto* text = boost::any_cast<std::string>(&value.value())) return {*text};
  if (const auto* toggle = boost::any_cast<bool>(&value.value())) {
    return {*toggle ? "true" : "false"};
  }
  return value.as<Words>();
}

/// Takes options with a single dash, such as -text and -thresh=50, apart for Boost, which would
/// read them as letters.
std::pair<std::string, std::string> single_dash(const std::vector<Flag>& flags,
                                                const std::string& word) {
  for (const Flag& flag : flags) {
    if (!flag.has_single_dash) continue;
    if (word == flag.shown()) return {flag.key(), ""};
    if (word.starts_with(flag.shown() + "=")) {
      return {flag.key(), word.substr(flag.shown().size() + 1)};
    }
  }
  return {};
}

/// The name of a command other than `own` that has the flag `shown`; "" for none.
std::string other_command_with(const std::string& shown, const std::string& own) {
  for (const Command& command : commands()) {
    if (command.name == own) continue;
    for (const Flag& flag : flags_of(command)) {
      if (flag.shown() == shown) return command.name;
    }
  }
  return "";
}

[[noreturn]] void refuse_option(const Command& command, const std::vector<Flag>& flags,
                                const std::string& word) {
  const std::string name = word.substr(0, word.find('='));
  const std::string problem = "unknown option '" + word + "'; ";
  const std::string other =
      name == "--hunalign-compatible" ? "hunalign" : other_command_with(name, command.name);
  if (!other.empty()) refuse(problem + "see `sejajar " + other + "`");
  Words names;
  for (const Flag& flag : flags) names.push_back(flag.key());
  const std::string closest =
      tables::closest_name(name.substr(std::min(name.size(), name.find_first_not_of('-'))), names);
  refuse(problem + (closest.empty() ? "" : "did you mean '--" + closest + "'? ") + "`" +
         command.full_name() + " --help` lists all options");
}

/// Runs `read` and rephrases the errors of Boost.
void in_our_words(const Command& command, const std::vector<Flag>& flags, const auto& read) {
  const std::string see = "; see `" + command.full_name() + " --help`";
  try {
    read();
  } catch (const po::unknown_option& error) {
    refuse_option(command, flags, error.get_option_name());
  } catch (const po::multiple_occurrences& error) {
    refuse("option '" + error.get_option_name() + "' is given twice; expected once");
  } catch (const po::error_with_option_name& error) {
    const std::string name = error.get_option_name();
    const bool is_switch = std::any_of(flags.begin(), flags.end(), [&](const Flag& flag) {
      return flag.shown() == name && flag.takes == Takes::kNothing;
    });
    const bool is_switch_in_file = std::any_of(flags.begin(), flags.end(), [&](const Flag& flag) {
      return flag.key() == name && flag.takes == Takes::kNothing;
    });
    if (is_switch_in_file) refuse("option '" + name + "' is a switch; expected true or false");
    refuse("option '" + name + "' " + (is_switch ? "takes no value" : "needs one value") + see);
  } catch (const po::error& error) {
    refuse(error.what() + see);
  }
}

/// SEJAJAR_MIN_POSTERIOR for --min-posterior.
std::string variable_of(const Flag& flag) {
  std::string name = "SEJAJAR_" + text::ascii_upper(flag.key());
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

po::parsed_options environment(const std::vector<Flag>& flags,
                               const po::options_description& description) {
  po::parsed_options parsed(&description);
  for (const Flag& flag : flags) {
    const char* const value = flag.is_transient ? nullptr : std::getenv(variable_of(flag).c_str());
    if (value != nullptr) parsed.options.emplace_back(flag.key(), Words{value});
  }
  return parsed;
}

/// The names of the options of all commands.
std::set<std::string> known_options() {
  std::set<std::string> names;
  for (const Command& command : commands()) {
    for (const Flag& flag : flags_of(command)) names.insert(flag.key());
  }
  return names;
}

std::string config_text(const std::string& path) {
  try {
    ReadOptions options;
    options.max_size = 16;  // MiB, of what is no file
    files::InputFile in(path);
    return files::read_all(in, options);
  } catch (const Error& error) {
    refuse(error.what());
  }
}

po::parsed_options config_file(const std::string& path,
                               const po::options_description& description) {
  std::istringstream in(config_text(path));
  try {
    po::parsed_options parsed = po::parse_config_file(in, description, true);
    const std::set<std::string> known = known_options();
    for (const po::option& option : parsed.options) {
      if (known.contains(option.string_key)) continue;
      const std::string closest =
          tables::closest_name(option.string_key, {known.begin(), known.end()});
      refuse(path + ": unknown option '" + option.string_key + "'" +
             (closest.empty() ? "; `sejajar COMMAND --help` lists the options of a command"
                              : "; did you mean '" + closest + "'?"));
    }
    return parsed;
  } catch (const po::error& error) {
    refuse(path + ": " + error.what() + "; expected lines such as 'threads = 4'");
  }
}

/// Throws Error{usage} if a word is not among the choices of `flag`. The names in
/// assignments are checked with the other options.
void check_choices(const Flag& flag, const Words& words) {
  if (flag.choices.empty() || flag.takes == Takes::kAssignment) return;
  const bool is_list = flag.takes == Takes::kCommaList;
  for (const std::string& word : words) {
    for (const std::string& name : is_list ? parts_of(word, ',') : Words{word}) {
      tables::check_name(flag.shown(), name, names_of(flag.choices));
    }
  }
}

/// Where the value of `flag` comes from if it is not in `typed`, the command line: a variable of
/// the environment, or the file `config`.
std::string origin_of(const Flag& flag, const po::variables_map& typed, const std::string& config) {
  if (!words_of(typed, flag).empty()) return "";
  const std::string variable = variable_of(flag);
  return !flag.is_transient && std::getenv(variable.c_str()) != nullptr ? "$" + variable : config;
}

/// Sets `flag` to `words`, which `origin` gives, or the command line if it is "".
void set(const Flag& flag, const Words& words, const std::string& origin) {
  try {
    check_choices(flag, words);
    flag.set(words);
  } catch (const Error& error) {
    if (origin.empty() || words.empty()) throw;
    refuse(origin + ": " + error.what());
  }
}

/// The options in effect, sorted by name, one per line.
std::string options_text(const po::variables_map& values, const std::vector<Flag>& flags) {
  std::set<std::string> lines;
  for (const Flag& flag : flags) {
    if (flag.is_transient) continue;
    Words words = words_of(values, flag);
    if (words.empty() && flag.takes == Takes::kNothing) words = {"false"};
    if (words.empty() && !flag.default_value.empty()) words = {flag.default_value};
    for (const std::string& word : words) lines.insert(flag.key() + " = " + word + "\n");
  }
  std::string text;
  for (const std::string& line : lines) text += line;
  return text;
}

}  // namespace

std::string ParsedLine::origin_in(const std::string& message) const {
  for (const auto& [flag, origin] : origins)
    if (message.starts_with(flag + ": ") || message.starts_with(flag + " ")) return origin + ": ";
  return "";
}

ParsedLine parse(const Command& command, const std::vector<Flag>& flags, const Words& words) {
  const po::options_description own = description_of(flags, false);
  po::options_description all;
  all.add(own).add(description_of(flags, true)).add_options()(kOperands, po::value<Words>(), "");
  po::variables_map values;
  po::variables_map typed;
  std::string config;
  in_our_words(command, flags, [&] {
    po::positional_options_description operands;
    operands.add(kOperands, -1);
    const int style =
        po::command_line_style::default_style & ~po::command_line_style::allow_guessing;
    po::store(po::command_line_parser(words)
                  .options(all)
                  .positional(operands)
                  .style(style)
                  .extra_parser([&](const std::string& word) { return single_dash(flags, word); })
                  .run(),
              values);
    typed = values;
    po::store(environment(flags, own), values);
    if (values.count("config") > 0) {
      config = values["config"].as<std::string>();
      po::store(config_file(config, own), values);
    }
  });
  ParsedLine line;
  for (const Flag& flag : flags) {
    const Words given = words_of(values, flag);
    const std::string origin = origin_of(flag, typed, config);
    set(flag, given, origin);
    if (!origin.empty() && !given.empty()) line.origins.emplace_back(flag.shown(), origin);
    const bool takes_files = flag.takes == Takes::kFiles || flag.value_name == "MANIFEST" ||
                             flag.value_name.starts_with("FILE");
    if (!takes_files) continue;
    for (const std::string& path : given.empty() ? Words{flag.default_value} : given)
      line.paths.emplace_back(&flag, path);
  }
  if (values.count(kOperands) > 0) line.files = values[kOperands].as<Words>();
  line.options = options_text(values, flags);
  return line;
}

}  // namespace sejajar::cli
