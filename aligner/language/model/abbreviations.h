#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <istream>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace sejajar::model {

/// When the period of an abbreviation does not end the sentence.
enum class AbbreviationClass {
  kAlways,       ///< never ends one: Dr., Bpk.
  kBeforeName,   ///< ends one only before a listed sentence starter: U.S., Inc.
  kUnit,         ///< after a number ends one before a capital, else never: г. (year, town)
  kNumericOnly,  ///< does not end one before a number: No., tgl., p.
  kBeforeLower,  ///< ends one before a capital, like any word, but not before a number: etc., kg.
};

/// Words, compared byte by byte.
class WordSet {
 public:
  bool contains(std::string_view word) const { return words_.contains(word); }
  bool begins(std::string_view text) const;  ///< whether `text` begins with one of them
  bool ends(std::string_view text) const;    ///< whether `text` ends in one of them
  bool empty() const { return words_.empty(); }

  /// Adds `word`; returns false if the set has it already.
  bool insert(const std::string& word);

 private:
  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };

  std::unordered_set<std::string, Hash, std::equal_to<>> words_;
  std::size_t longest_ = 0;  // bytes
};

/// Words of a language that help to find sentence boundaries.
struct LanguageWords {
  WordSet starters;    ///< begin sentences
  WordSet continuers;  ///< continue the sentence where a new one could begin
  WordSet speech;      ///< end a reporting clause after direct speech: asked
  WordSet links;       ///< never end a phrase: the next word belongs to it
};

/// The abbreviations of one language, and words that help to find its sentence boundaries.
class AbbreviationList {
 public:
  /// Returns the class of `word`, including its final period and inner spaces ("z. B."); nothing if
  /// it is not listed. Callers look up the lower-case form of a capitalised word themselves. An
  /// entry that begins with a hyphen matches every longer word with that ending.
  std::optional<AbbreviationClass> find(std::string_view word) const;

  /// Returns whether `word`, in this spelling, is a listed sentence starter.
  bool starts_sentence(std::string_view word) const { return words_.starters.contains(word); }

  /// Returns whether an entry of several words ends in `word`, including its period.
  bool ends_phrase(std::string_view word) const { return phrase_ends_.contains(word); }

  const LanguageWords& words() const { return words_; }

  /// The number of words in the longest entry; 0 for an empty list.
  std::size_t longest() const { return longest_; }

  /// The number of abbreviations.
  std::size_t size() const { return classes_.size(); }

 private:
  friend AbbreviationList read_abbreviations(std::istream& in, const std::string& path);

  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };

  std::unordered_map<std::string, AbbreviationClass, Hash, std::equal_to<>> classes_;
  std::vector<std::pair<std::string, AbbreviationClass>> suffixes_;
  WordSet phrase_ends_;
  LanguageWords words_;
  std::size_t longest_ = 0;
};

/// Returns the list in `in`, in the format of models/README.md. Throws Error{model} with `path` and
/// line if a line is malformed or an entry is repeated.
AbbreviationList read_abbreviations(std::istream& in, const std::string& path);

/// Returns the list in the file `path`. Throws Error{model} also if it cannot be read.
AbbreviationList read_abbreviations(const std::filesystem::path& path);

}  // namespace sejajar::model
