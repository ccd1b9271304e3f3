#include "language/model/abbreviations.h"

#include <algorithm>

#include "ground/text/joined.h"

namespace sejajar::model {

namespace {

// A heading names a class of abbreviations or a set of words.
struct Heading {
  std::string_view name;
  std::optional<AbbreviationClass> abbreviations;
  WordSet LanguageWords::*words = nullptr;
};

const Heading& heading_of(const std::string& line, const ModelLines& lines) {
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
      {"[finals]", {}, &LanguageWords::finals},
  };
  for (const Heading& heading : kHeadings) {
    if (line == heading.name) return heading;
  }
  lines.fail("unknown heading " + line, "one of " + text::joined(kHeadings, ", ", &Heading::name));
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

void WordSet::insert(WordSet other) {
  longest_ = std::max(longest_, other.longest_);
  words_.merge(other.words_);
}

void AbbreviationList::add(AbbreviationList other) {
  classes_.merge(other.classes_);
  suffixes_.insert(suffixes_.end(), other.suffixes_.begin(), other.suffixes_.end());
  phrase_ends_.insert(std::move(other.phrase_ends_));
  for (const auto words : {&LanguageWords::starters, &LanguageWords::continuers,
                           &LanguageWords::speech, &LanguageWords::links, &LanguageWords::finals}) {
    (words_.*words).insert(std::move(other.words_.*words));
  }
  longest_ = std::max(longest_, other.longest_);
}

AbbreviationList read_abbreviations(ModelLines lines) {
  AbbreviationList list;
  const Heading* current = nullptr;
  for (std::string line; lines.next(line);) {
    if (line.starts_with('[')) {
      current = &heading_of(line, lines);
    } else if (current == nullptr) {
      lines.fail("an entry without a heading", "a heading such as [always] above it");
    } else if (current->words != nullptr) {
      if (!(list.words_.*current->words).insert(line)) lines.fail_duplicate(line);
    } else if (!line.ends_with('.')) {
      lines.fail("'" + line + "' has no final period", "an abbreviation as it is written");
    } else {
      if (!list.classes_.emplace(line, *current->abbreviations).second) lines.fail_duplicate(line);
      if (line.starts_with('-')) {
        list.suffixes_.emplace_back(line.substr(1), *current->abbreviations);
      }
      const auto spaces = std::count(line.begin(), line.end(), ' ');
      if (spaces > 0) list.phrase_ends_.insert(line.substr(line.rfind(' ') + 1));
      list.longest_ = std::max(list.longest_, static_cast<std::size_t>(spaces) + 1);
    }
  }
  return list;
}

AbbreviationList load_abbreviations(const std::filesystem::path& folder,
                                    const std::vector<std::string>& files) {
  AbbreviationList list;
  for (const std::string& file : files) list.add(read_abbreviations(folder / file));
  return list;
}

}  // namespace sejajar::model
