#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "ground/tables/choices.h"

namespace sejajar::cli {

/// Names and descriptions.
using Rows = std::vector<std::pair<std::string, std::string>>;

/// What follows a flag on the command line.
enum class Takes { kNothing, kValue, kCommaList, kAssignment, kFiles };

/// One option of a command. Parsing, help, completion and manual pages read the same rows.
struct Flag {
  std::string name;        ///< such as "output", "output,o" or ",h"
  std::string value_name;  ///< placeholder in the help, such as FILE; "" for a switch
  std::string help;
  Takes takes = Takes::kNothing;
  std::string default_value = {};  ///< "" for none
  std::string default_note = {};   ///< shown instead of the default value
  std::string group = {};          ///< its heading in the help
  Rows choices = {};               ///< the values it accepts; empty for any
  std::string table = {};          ///< heading of a table of `choices` in the help; "" for none
  bool is_output = false;          ///< whether its value is a file to write
  bool is_common = false;          ///< whether -h lists it
  bool is_transient = false;       ///< asks for something else than the command, such as --help
  bool has_single_dash = false;    ///< written -text, -thresh=50
  std::function<void(const std::vector<std::string>& words)> set = {};

  /// Returns the name without its letter, "h" for ",h".
  std::string key() const;
  /// Returns the flag as users write it, such as --output.
  std::string shown() const;
  /// Returns its one-letter form, such as -o; "" for none.
  std::string letter() const;
  /// Returns all forms with the placeholder of the value, such as "-o, --output FILE".
  std::string usage() const;
  /// Returns `help` with its choices, which are described unless they have a table, and its
  /// default.
  std::string full_help() const;

  Flag& common();     ///< sets is_common
  Flag& writes();     ///< sets is_output
  Flag& transient();  ///< sets is_transient
  Flag& comma_list();
  Flag& defaults_to(const std::string& note);  ///< sets default_note
  Flag& single_dash();

  /// Restricts the value to the names of `rows`, listed in the line or, with a title, below.
  Flag& choose_from(const auto& rows, const std::string& title = "") {
    table = title;
    for (const auto& row : rows) choices.emplace_back(row.name, row.description);
    return *this;
  }
};

/// The flags of a command, each bound to a field. The default of a flag is the value of its field.
class FlagTable {
 public:
  using Text = const std::string&;

  /// Begins a group: the heading of the flags that follow.
  void group(const std::string& title) { group_ = title; }

  Flag& toggle(Text name, Text help, bool& field);
  Flag& text(Text name, Text value_name, Text help, std::string& field);
  /// A whole number, 0 or more.
  Flag& count(Text name, Text value_name, Text help, std::uint32_t& field);
  Flag& count(Text name, Text value_name, Text help, std::optional<std::uint32_t>& field);
  /// A number from 0 to 1.
  Flag& share(Text name, Text value_name, Text help, double& field);
  Flag& number(Text name, Text value_name, Text help, std::optional<double>& field);
  /// `name=value`, repeatable.
  Flag& numbers(Text name, Text value_name, Text help, std::map<std::string, double>& field);
  /// One or more files after the flag, repeatable.
  Flag& files(Text name, Text value_name, Text help, std::vector<std::string>& field);
  /// A value of tables::kChoices<Enum>.
  template <class Enum>
  Flag& choice(Text name, Text value_name, Text help, Enum& field) {
    return add({name, value_name, help, Takes::kValue, tables::name_of(field)},
               [&field, flag = "--" + name](const std::string& word) {
                 field = tables::parse_choice<Enum>(flag, word);
               })
        .choose_from(tables::kChoices<Enum>);
  }

  /// Adds `flag`; `set` is called for each of its values.
  Flag& add(Flag flag, const std::function<void(const std::string& word)>& set);

  const std::vector<Flag>& rows() const { return rows_; }

 private:
  std::string group_;
  std::vector<Flag> rows_;
};

/// Returns the parts of `text` between the separators, one more than there are separators, without
/// the blanks around them.
std::vector<std::string> parts_of(const std::string& text, char separator);

/// Returns the names of `rows`.
std::vector<std::string> names_of(const Rows& rows);

}  // namespace sejajar::cli
