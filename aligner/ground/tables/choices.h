#pragma once

#include <sejajar/options.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sejajar::tables {

/// One value of an option with a closed set of values. Flags, help, completion, messages and
/// configuration files all take the names from here.
template <class Enum>
struct Choice {
  Enum value;
  std::string_view name;
  std::string_view description;
};

/// The choices of `Enum`, one row per enumerator, in the order of the help.
template <class Enum>
inline constexpr std::array<Choice<Enum>, 0> kChoices = {};

template <>
inline constexpr auto kChoices<ParagraphEnd> = std::to_array<Choice<ParagraphEnd>>({
    {ParagraphEnd::kAuto, "auto", "line, or blank or wrapped if sentences go on in the next line"},
    {ParagraphEnd::kLine, "line", "the end of a line"},
    {ParagraphEnd::kBlank, "blank", "an empty line"},
    {ParagraphEnd::kWrapped, "wrapped", "a short line, an indent or an empty line"},
    {ParagraphEnd::kNone, "none", "the end of the text"},
});

template <>
inline constexpr auto kChoices<BadUtf8> = std::to_array<Choice<BadUtf8>>({
    {BadUtf8::kFail, "fail", "refuse the text"},
    {BadUtf8::kReplace, "replace", "write U+FFFD instead"},
});

template <>
inline constexpr auto kChoices<Method> = std::to_array<Choice<Method>>({
    {Method::kLogLinear, "log-linear", "all features, with fitted weights"},
    {Method::kGaleChurch, "gale-church", "sentence lengths only (Gale & Church 1993)"},
});

template <>
inline constexpr auto kChoices<LearnFrom> = std::to_array<Choice<LearnFrom>>({
    {LearnFrom::kPair, "pair", "the two texts"},
    {LearnFrom::kNone, "none", "nothing"},
    {LearnFrom::kBatch, "batch", "all pairs of a batch"},
});

template <>
inline constexpr auto kChoices<Nulls> = std::to_array<Choice<Nulls>>({
    {Nulls::kDefault, "default", "as usual in the format"},
    {Nulls::kKeep, "keep", "write them"},
    {Nulls::kDrop, "drop", "leave them out"},
});

/// Returns the row of the choice called `name`; null if there is none.
template <class Enum>
const Choice<Enum>* find_choice(std::string_view name) {
  const auto& table = kChoices<Enum>;
  const auto row = std::find_if(table.begin(), table.end(),
                                [&](const Choice<Enum>& choice) { return choice.name == name; });
  return row == table.end() ? nullptr : &*row;
}

/// Returns the name of `value`.
template <class Enum>
std::string name_of(Enum value) {
  for (const Choice<Enum>& choice : kChoices<Enum>) {
    if (choice.value == value) return std::string(choice.name);
  }
  return "";
}

/// Returns the names of `table`: kChoices, or any rows with a name.
std::vector<std::string> names_of(const auto& table) {
  std::vector<std::string> names;
  names.reserve(table.size());
  for (const auto& row : table) names.emplace_back(row.name);
  return names;
}

/// Returns the name that `word` is likely to be a misspelling of; "" for none.
std::string closest_name(std::string_view word, const std::vector<std::string>& names);

/// Throws Error{usage} if `word`, given to `flag`, is not one of `names`; suggests the closest.
void check_name(const std::string& flag, const std::string& word,
                const std::vector<std::string>& names);

/// Throws Error{usage} if `value`, given to `flag`, is not in `least`..`most`.
void check_range(const std::string& flag, std::uint32_t value, std::uint32_t least,
                 std::uint32_t most);

/// Returns the value called `word`, which is given to `flag`. Throws Error{usage} as check_name().
template <class Enum>
Enum parse_choice(const std::string& flag, const std::string& word) {
  check_name(flag, word, names_of(kChoices<Enum>));
  return find_choice<Enum>(word)->value;
}

}  // namespace sejajar::tables
