#pragma once

#include <sejajar/document.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "language/analyze/pinyin.h"
#include "language/analyze/vocabulary.h"
#include "language/analyze/words.h"

namespace sejajar::analyze {

inline constexpr std::size_t kMostNameSyllables = 4;

/// The syllables of a name, 16 bits each, the last one lowest.
using Reading = std::uint64_t;

/// A name in Latin letters.
struct PinyinName {
  std::vector<std::string> words;        ///< lower-case, in the order of the syllables
  std::vector<std::uint32_t> sentences;  ///< that mention it, ascending
  std::vector<std::uint32_t> partly;     ///< that mention one of its words, ascending
  std::size_t syllables = 0;
};

/// The names of a text that can be pinyin, by their readings: runs of capitalised words that
/// consist of Mandarin syllables, also with the surname last. Words that are more often written in
/// lower case are none.
class PinyinNames {
 public:
  /// Reads `document`, which must be split.
  explicit PinyinNames(const Document& document);

  const std::vector<PinyinName>& names() const { return names_; }

  /// Returns the index of the name with this reading, or nullptr.
  const std::uint32_t* find(Reading reading) const {
    const auto found = by_reading_.find(reading);
    return found == by_reading_.end() ? nullptr : &found->second;
  }

 private:
  /// A spelling and how it is used.
  struct Spelling {
    bool divided = false;
    std::vector<std::vector<Syllable>> divisions;  // once divided; none if it is not pinyin
    std::vector<std::uint32_t> sentences;          // that mention it as a name
    std::uint32_t capital = 0;                     // occurrences in a sentence
    std::uint32_t lower = 0;

    bool is_name() const { return capital > 0 && capital >= lower; }
  };

  /// Capitalised words in a row.
  struct Run {
    std::vector<std::uint32_t> words;
    std::uint32_t sentence;
  };

  void collect_runs(std::string_view text, std::uint32_t sentence);
  std::uint32_t intern(std::string_view word);
  bool is_pinyin(std::uint32_t id);
  void add_run(const Run& run);
  void add(const std::vector<std::uint32_t>& words, std::uint32_t sentence);

  /// Adds the readings of words `from` on after `before`, with its number of syllables.
  void add_readings(const std::vector<std::uint32_t>& words, std::size_t from,
                    std::pair<Reading, std::size_t> before, std::uint32_t sentence);
  void add_reading(const std::vector<std::uint32_t>& words,
                   const std::pair<Reading, std::size_t>& reading, std::uint32_t sentence);
  PinyinName name_of(const std::vector<std::uint32_t>& words, std::size_t syllables) const;

  WordList list_;   // of the last sentence
  Vocabulary ids_;  // of the spellings
  std::vector<Spelling> spellings_;
  std::vector<Run> runs_;
  std::vector<PinyinName> names_;
  std::unordered_map<Reading, std::uint32_t> by_reading_;
};

}  // namespace sejajar::analyze
