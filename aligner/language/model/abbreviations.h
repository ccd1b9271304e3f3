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

/// When a period after an abbreviation does not end the sentence.
enum class AbbreviationClass {
  kAlways,       ///< never ends one: Dr., Bpk.
  kBeforeName,   ///< ends one only before a listed sentence starter: U.S., Inc.
  kUnit,         ///< after a number ends one before a capital, else never: г. (year, town)
  kNumericOnly,  ///< does not end one before a number: No., tgl., p.
  kBeforeLower,  ///< ends one before a capital, like any word, but not before a number: etc., kg.
};

/// Words as they are written, compared byte for byte.
class WordSet {
 public:
  bool contains(std::string_view word) const { return words_.contains(word); }
  bool begins(std::string_view text) const;  ///< whether `text` begins with one of them
  bool ends(std::string_view text) const;    ///< whether `text` ends in one of them
  bool empty() const { return words_.empty(); }

  /// Adds `word`; returns false if it was there.
  bool insert(const std::string& word);

 private:
  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };

  std::unordered_set<std::string, Hash, std::equal_to<>> words_;
  std::size_t longest_ = 0;  // bytes
};

/// What else a list knows of its language's sentences.
struct LanguageWords {
  WordSet starters;    ///< begin sentences
  WordSet continuers;  ///< begin what belongs to the words before it, though it might begin anew
  WordSet speech;      ///< end a clause that tells who has just spoken: asked
  WordSet links;       ///< end no phrase: what follows belongs to them
};

/// The abbreviations of one language and the words that tell where its sentences begin.
class AbbreviationList {
 public:
  /// Returns the class of `word`, whose final period and inner spaces are part of it ("z. B."). An
  /// entry in lower case also stands for the same with a capital, if the caller asks for that form.
  /// An entry that begins with a hyphen is found at the end of any longer word.
  std::optional<AbbreviationClass> find(std::string_view word) const;

  /// Returns whether `word`, as written, is a listed sentence starter.
  bool starts_sentence(std::string_view word) const { return words_.starters.contains(word); }

  /// Returns whether an entry of two words or more ends in `word`, its period included.
  bool ends_phrase(std::string_view word) const { return phrase_ends_.contains(word); }

  const LanguageWords& words() const { return words_; }

  /// The largest number of words in an entry; 0 for an empty list.
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

/// Returns the list that `in` holds: entries one per line below a heading [always], [before-name],
/// [unit], [numeric-only] or [before-lower], words below [starters], [continuers], [speech] or
/// [links]; blank lines and lines that begin with # are skipped; the first line is a comment with
/// origin and licence. Throws Error{model} with `path` and line if a line is malformed or an entry
/// stands there twice.
AbbreviationList read_abbreviations(std::istream& in, const std::string& path);

/// The same for the file `path`. Throws Error{model} if it cannot be read.
AbbreviationList read_abbreviations(const std::filesystem::path& path);

}  // namespace sejajar::model
