// Reads models/abbreviations/*.txt.

#include "language/model/abbreviations.h"

#include <sejajar/error.h>

#include <algorithm>
#include <fstream>

#include "ground/text/joined.h"
#include "language/model/model_lines.h"

namespace sejajar::model {

namespace {

// What a heading says of the entries below it: a class of abbreviations, or else a set of words.
struct Heading {
  std::string_view name;
  std::optional<AbbreviationClass> abbreviations;
  WordSet LanguageWords::*words = nullptr;
};

const Heading& heading_of(const ModelLine& line) {
  static constexpr Heading kHeadings[] = {
      {"[always]", AbbreviationClass::kAlways},
      {"[before-name]", AbbreviationClass::kBeforeName},
      {"[unit]", AbbreviationClass::kUnit},
      {"[numeric-only]", AbbreviationClass::kNumericOnly},
      {"[before-lower]", AbbreviationClass::kBeforeLower},
      {"[starters]", {}, &LanguageWords::starters},
      {"[continuers]", {}, &LanguageWords::continuers},
      {"[speech]", {}, &LanguageWords::speech},
      {"[links]", {}, &LanguageWords::links},
  };
  for (const Heading& heading : kHeadings) {
    if (line.text == heading.name) return heading;
  }
  line.refuse("unknown heading " + line.text,
              "one of " + text::joined(kHeadings, ", ", &Heading::name));
}

}  // namespace

std::optional<AbbreviationClass> AbbreviationList::find(std::string_view word) const {
  const auto found = classes_.find(word);
  if (found != classes_.end()) return found->second;
  for (const auto& [suffix, value] : suffixes_) {
    if (word.size() > suffix.size() && word.ends_with(suffix)) return value;
  }
  return std::nullopt;
}

bool WordSet::begins(std::string_view text) const {
  for (std::size_t size = std::min(longest_, text.size()); size > 0; --size) {
    if (words_.contains(text.substr(0, size))) return true;
  }
  return false;
}

bool WordSet::ends(std::string_view text) const {
  for (std::size_t size = std::min(longest_, text.size()); size > 0; --size) {
    if (words_.contains(text.substr(text.size() - size))) return true;
  }
  return false;
}

bool WordSet::insert(const std::string& word) {
  longest_ = std::max(longest_, word.size());
  return words_.insert(word).second;
}

AbbreviationList read_abbreviations(std::istream& in, const std::string& path) {
  AbbreviationList list;
  const Heading* current = nullptr;
  for (const ModelLine& line : read_model_lines(in, path)) {
    if (line.text.starts_with('[')) {
      current = &heading_of(line);
    } else if (current == nullptr) {
      line.refuse("an entry without a heading", "a heading such as [always] above it");
    } else if (current->words != nullptr) {
      if (!(list.words_.*current->words).insert(line.text)) line.refuse_repeated();
    } else if (!line.text.ends_with('.')) {
      line.refuse("\"" + line.text + "\" has no final period", "an abbreviation as it is written");
    } else {
      if (!list.classes_.emplace(line.text, *current->abbreviations).second) line.refuse_repeated();
      if (line.text.starts_with('-')) {
        list.suffixes_.emplace_back(line.text.substr(1), *current->abbreviations);
      }
      const auto spaces = std::count(line.text.begin(), line.text.end(), ' ');
      if (spaces > 0) list.phrase_ends_.insert(line.text.substr(line.text.rfind(' ') + 1));
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
