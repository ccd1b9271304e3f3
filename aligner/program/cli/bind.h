#pragma once

#include <sejajar/error.h>

#include <boost/program_options.hpp>
#include <charconv>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "ground/tables/choices.h"
#include "ground/text/number_format.h"
#include "program/cli/flag.h"

namespace sejajar::cli {

/// Binds flags to fields. The default of a flag is the value that its field has when it is bound,
/// shown as text that is the same in every locale.
class Binder {
 public:
  explicit Binder(boost::program_options::options_description& description)
      : description_(description) {}

  void text(const Flag& flag, std::string& field) {
    auto* value = boost::program_options::value<std::string>(&field)->value_name(flag.value_name);
    if (!field.empty()) value->default_value(field);
    add(flag, value);
  }

  /// A value of kChoices<Enum>; they are listed after the help of `flag`.
  template <class Enum>
  void choice(Flag flag, Enum& field) {
    flag.choices = tables::names_of(tables::kChoices<Enum>);
    std::string all;
    for (const auto& row : tables::kChoices<Enum>) {
      all += (all.empty() ? ": " : ", ") + std::string(row.name) + " (" +
             std::string(row.description) + ")";
    }
    flag.help += all;
    const auto parse = [&field, shown = flag.shown()](const std::string& word) {
      field = tables::parse_choice<Enum>(shown, word);
    };
    add(flag, boost::program_options::value<std::string>()
                  ->value_name(flag.value_name)
                  ->default_value(tables::name_of(field))
                  ->notifier(parse));
  }

  void count(const Flag& flag, std::uint32_t& field) {
    const auto parse = [&field, shown = flag.shown()](const std::string& word) {
      const char* const end = word.data() + word.size();
      const auto [next, error] = std::from_chars(word.data(), end, field);
      if (error == std::errc() && next == end) return;
      throw Error(ErrorKind::kUsage,
                  shown + ": '" + word + "' is no whole number; expected such as 4");
    };
    add(flag, boost::program_options::value<std::string>()
                  ->value_name(flag.value_name)
                  ->default_value(std::to_string(field))
                  ->notifier(parse));
  }

  /// A part of a whole, 0 to 1.
  void share(const Flag& flag, double& field) {
    const auto parse = [&field, shown = flag.shown()](const std::string& word) {
      const auto number = sejajar::text::parse_number(word);
      if (!number || !(*number >= 0 && *number <= 1)) {
        throw Error(ErrorKind::kUsage,
                    shown + ": '" + word + "' is no share; expected 0 to 1, such as 0.85");
      }
      field = *number;
    };
    add(flag, boost::program_options::value<std::string>()
                  ->value_name(flag.value_name)
                  ->default_value(sejajar::text::format_number(field))
                  ->notifier(parse));
  }

  /// A number that is not there unless it is given.
  void number(const Flag& flag, std::optional<double>& field) {
    const auto parse = [&field, shown = flag.shown()](const std::string& word) {
      field = sejajar::text::parse_number(word);
      if (field) return;
      throw Error(ErrorKind::kUsage, shown + ": '" + word + "' is no number; expected such as 0.5");
    };
    add(flag,
        boost::program_options::value<std::string>()->value_name(flag.value_name)->notifier(parse));
  }

  void toggle(const Flag& flag, bool& field) {
    add(flag, boost::program_options::bool_switch(&field));
  }

  /// `name=value`, as often as wanted.
  void numbers(const Flag& flag, std::map<std::string, double>& field) {
    const auto parse = [&field, shown = flag.shown()](const std::vector<std::string>& words) {
      for (const std::string& word : words) {
        const auto equals = word.find('=');
        const auto number = equals == std::string::npos
                                ? std::nullopt
                                : sejajar::text::parse_number(word.substr(equals + 1));
        if (!number || equals == 0) {
          throw Error(ErrorKind::kUsage, shown + ": '" + word + "'; expected name=number");
        }
        field[word.substr(0, equals)] = *number;
      }
    };
    add(flag, boost::program_options::value<std::vector<std::string>>()
                  ->value_name(flag.value_name)
                  ->composing()
                  ->notifier(parse));
  }

  /// One or more files after the flag, as often as wanted.
  void list(const Flag& flag, std::vector<std::string>& field) {
    add(flag, boost::program_options::value<std::vector<std::string>>(&field)
                  ->value_name(flag.value_name)
                  ->composing()
                  ->multitoken());
  }

  /// All flags bound so far.
  const std::vector<Flag>& flags() const { return flags_; }

 private:
  void add(const Flag& flag, const boost::program_options::value_semantic* value) {
    description_.add_options()(flag.name.c_str(), value, flag.help.c_str());
    flags_.push_back(flag);
    flags_.back().takes_value = value->min_tokens() > 0;
    flags_.back().repeatable = value->is_composing();
    boost::any chosen;
    value->apply_default(chosen);
    const auto* text = boost::any_cast<std::string>(&chosen);
    if (text != nullptr) flags_.back().default_value = *text;
  }

  boost::program_options::options_description& description_;
  std::vector<Flag> flags_;
};

}  // namespace sejajar::cli
