// Reads models/abbreviations/*.txt.

#include "model/abbreviations.h"

#include <sejajar/error.h>

#include <algorithm>
#include <fstream>
#include <utility>

#include "model/model_lines.h"

namespace sejajar::model {

namespace {

// Returns the class that `heading` names; nothing for [starters].
std::optional<AbbreviationClass> class_of(const ModelLine& line) {
  static constexpr std::pair<std::string_view, AbbreviationClass> kHeadings[] = {
      {"[always]", AbbreviationClass::kAlways},
      {"[before-name]", AbbreviationClass::kBeforeName},
      {"[unit]", AbbreviationClass::kUnit},
      {"[numeric-only]", AbbreviationClass::kNumericOnly},
      {"[before-lower]", AbbreviationClass::kBeforeLower},
  };
  for (const auto& [name, value] : kHeadings) {
    if (line.text == name) return value;
  }
  if (line.text == "[starters]") return std::nullopt;
  line.refuse("unknown heading " + line.text,
              "[always], [before-name], [unit], [numeric-only], [before-lower] or [starters]");
}

}  // namespace

std::optional<AbbreviationClass> AbbreviationList::find(std::string_view word) const {
  const auto found = classes_.find(word);
  if (found == classes_.end()) return std::nullopt;
  return found->second;
}

AbbreviationList read_abbreviations(std::istream& in, const std::string& path) {
  AbbreviationList list;
  bool headed = false;
  std::optional<AbbreviationClass> current;
  for (const ModelLine& line : read_model_lines(in, path)) {
    if (line.text.starts_with('[')) {
      current = class_of(line);
      headed = true;
    } else if (!headed) {
      line.refuse("an entry without a heading", "a heading such as [always] above it");
    } else if (!current) {
      if (!list.starters_.insert(line.text).second) line.refuse_repeated();
    } else if (!line.text.ends_with('.')) {
      line.refuse("\"" + line.text + "\" has no final period", "an abbreviation as it is written");
    } else {
      if (!list.classes_.emplace(line.text, *current).second) line.refuse_repeated();
      const auto spaces = std::count(line.text.begin(), line.text.end(), ' ');
      list.longest_ = std::max(list.longest_, static_cast<std::size_t>(spaces) + 1);
    }
  }
  return list;
}

AbbreviationList read_abbreviations(const std::filesystem::path& path) {
  std::ifstream in = open_model_file(path);
  return read_abbreviations(in, path.string());
}

}  // namespace sejajar::model
