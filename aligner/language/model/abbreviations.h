#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "language/model/model_lines.h"

namespace sejajar::model {

/// When the period of an abbreviation does not end the sentence.
enum class AbbreviationClass {
  kAlways,       ///< always: Dr., Bpk.
  kBeforeName,   ///< except before a listed sentence starter: U.S., Inc.
  kUnit,         ///< except before a capital if a number precedes: г. (year, town)
  kNumericOnly,  ///< before a number: No., tgl., p.
  kBeforeLower,  ///< before a lower-case letter or a number: etc., kg.
};

/// A set of words, compared byte by byte.
class WordSet {
 public:
  bool contains(std::string_view word) const { return words_.contains(word); }
  bool begins(std::string_view text) const;  ///< whether `text` begins with one of them
  bool ends(std::string_view text) const;    ///< whether `text` ends in one of them
  bool empty() const { return words_.empty(); }

  /// Adds `word`; returns false if it is a duplicate.
  bool insert(const std::string& word);

  /// Adds the words of `other`.
  void insert(WordSet other);

 private:
  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };

  std::unordered_set<std::string, Hash, std::equal_to<>> words_;
  std::size_t longest_ = 0;  // bytes
};

/// Words of one language that mark sentence boundaries or exclude them.
struct LanguageWords {
  WordSet starters;    ///< begin a sentence
  WordSet continuers;  ///< continue the sentence, although they could begin one
  WordSet speech;      ///< end a clause that names the speaker of a quotation: asked
  WordSet links;       ///< never end a phrase
  WordSet finals;      ///< end a phrase; if there are any, no other word does
};

/// The abbreviations of one language and its LanguageWords.
class AbbreviationList {
 public:
  /// Returns the class of `word`, including its final period and inner spaces ("z. B."). An entry
  /// that begins with a hyphen matches the end of any longer word.
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

  /// Adds the entries of `other` that this lacks.
  void add(AbbreviationList other);

 private:
  friend AbbreviationList read_abbreviations(ModelLines lines);

  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };

  std::unordered_map<std::string, AbbreviationClass, Hash, std::equal_to<>> classes_;
  std::vector<std::pair<std::string, AbbreviationClass>> suffixes_;
  WordSet phrase_ends_;
  LanguageWords words_;
  std::size_t longest_ = 0;
};

/// Returns the list in `lines`: abbreviations, one per line, under a heading [always],
/// [before-name], [unit], [numeric-only] or [before-lower]; words under [starters], [continuers],
/// [speech], [links] or [finals]. Throws Error{model} for a malformed line or a duplicate.
AbbreviationList read_abbreviations(ModelLines lines);

/// Returns the lists of `files` in `folder` as one; an earlier file takes precedence. Throws
/// Error{model} if a file cannot be read or is malformed.
AbbreviationList load_abbreviations(const std::filesystem::path& folder,
                                    const std::vector<std::string>& files);

}  // namespace sejajar::model
