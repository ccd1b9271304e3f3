#pragma once

#include <string>
#include <vector>

#include "ground/tables/choices.h"

namespace sejajar::cli {

/// Names and explains one flag, in the form that Boost takes: "output,o".
struct Flag {
  std::string name;
  std::string value_name;  ///< what stands for the value in the help; unused by switches
  std::string help;
  std::vector<std::string> choices = {};  ///< the values there are; empty: any, or no matter which
  bool comma_list = false;                ///< takes several choices, with commas between them

  // What a Binder adds.
  std::string default_value = {};  ///< "" for none
  bool takes_value = false;        ///< false: a switch
  bool repeatable = false;         ///< may stand there more than once

  std::string long_name() const { return name.substr(0, name.find(',')); }

  /// The flag as its user writes it.
  std::string shown() const { return "--" + long_name(); }

  /// Its one-letter form, such as "-o"; "" for none.
  std::string letter() const {
    const auto comma = name.find(',');
    return comma == std::string::npos ? "" : "-" + name.substr(comma + 1);
  }
};

using tables::names_of;

/// Returns `words` with `between` between them.
inline std::string joined(const std::vector<std::string>& words,
                          const std::string& between = ", ") {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : between) + word;
  return text;
}

}  // namespace sejajar::cli
