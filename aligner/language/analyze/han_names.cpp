#include "language/analyze/han_names.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "ground/text/language_tag.h"
#include "ground/text/utf8.h"
#include "language/analyze/lexical_unit.h"
#include "language/analyze/pinyin_names.h"
#include "language/analyze/repeated_lines.h"
#include "language/analyze/respelling.h"

namespace sejajar::analyze {
namespace {

bool is_written_in_han(std::string_view language) {
  const std::string_view code = text::language_of(language);
  return code == "zh" || code == "ja" || code == "yue" || code == "wuu" || code == "lzh";
}

/// Han characters that read like a name of the other side.
struct HanName {
  std::uint32_t sentence;
  std::string_view text;
  std::uint32_t name;
};

/// Finds the longest names from left to right, without overlaps.
class HanFinder {
 public:
  explicit HanFinder(const PinyinNames& names) : names_(names) {}

  std::vector<HanName> find(const Document& document) {
    for (std::uint32_t k = 0; k < document.sentences.size(); ++k)
      find_in(document.text_of(document.sentences[k]), k);
    return std::move(found_);
  }

 private:
  /// A character of a sentence.
  struct Character {
    Syllable reading;
    std::size_t begin;
  };

  void find_in(std::string_view text, std::uint32_t sentence) {
    row_.clear();
    for (std::size_t at = 0; at < text.size();) {
      const text::CodePoint c = text::code_point_at(text, at);
      row_.push_back({readings_.of(c.value), at});
      at = c.next;
    }
    row_.push_back({0, text.size()});
    for (std::size_t at = 0; at < row_.size();) {
      const auto [name, end] = longest(at);
      if (name != nullptr) {
        const std::size_t begin = row_[at].begin;
        found_.push_back({sentence, text.substr(begin, row_[end].begin - begin), *name});
      }
      at = std::max(end, at + 1);
    }
  }

  /// Returns the longest name that begins at `begin`, or nullptr, and its end.
  std::pair<const std::uint32_t*, std::size_t> longest(std::size_t begin) const {
    std::pair<const std::uint32_t*, std::size_t> best = {nullptr, begin};
    Reading reading = 0;
    for (std::size_t k = begin; k < begin + kMostNameSyllables && row_[k].reading != 0; ++k) {
      reading = reading << 16 | row_[k].reading;
      if (const std::uint32_t* name = names_.find(reading)) best = {name, k + 1};
    }
    return best;
  }

  const PinyinNames& names_;
  HanReadings readings_;
  std::vector<Character> row_;  // ends with one without a reading
  std::vector<HanName> found_;
};

/// Whether characters are a name, or read like one by chance.
class ChanceTest {
 public:
  ChanceTest(double han_sentences, double latin_sentences)
      : to_latin_{latin_sentences / han_sentences, kReach * latin_sentences + 2},
        to_han_{1 / to_latin_.scale, to_latin_.reach / to_latin_.scale} {}

  /// `han` are the sentences with the characters. A text may give a name in full once, and only a
  /// part of it from then on.
  bool passes(const std::vector<std::uint32_t>& han, const PinyinName& name) const {
    if (name.syllables == 1) return keep_step(han, name.sentences);
    const bool distinctive = name.syllables > 2;
    return agree(han, name.sentences, distinctive) || agree(han, name.partly, distinctive);
  }

 private:
  static constexpr double kReach = 0.06;  // of the text

  /// Maps positions in one text to positions in the other.
  struct Projection {
    double scale;
    double reach;

    /// Share of `sentences` that have one of `others` near.
    double near(const std::vector<std::uint32_t>& sentences,
                const std::vector<std::uint32_t>& others) const {
      const auto count = std::count_if(sentences.begin(), sentences.end(), [&](double sentence) {
        const double place = sentence * scale;
        const auto next = std::lower_bound(others.begin(), others.end(), place - reach);
        return next != others.end() && *next <= place + reach;
      });
      return static_cast<double>(count) / static_cast<double>(sentences.size());
    }
  };

  bool agree(const std::vector<std::uint32_t>& han, const std::vector<std::uint32_t>& latin,
             bool distinctive) const {
    if (han.size() > 4 * latin.size() + 2 || to_latin_.near(han, latin) < 0.5) return false;
    return distinctive || to_han_.near(latin, han) >= 0.5;
  }

  /// A syllable says little, so it must be frequent, equally so in both texts, and near throughout.
  bool keep_step(const std::vector<std::uint32_t>& han,
                 const std::vector<std::uint32_t>& latin) const {
    const auto [few, many] = std::minmax({han.size(), latin.size()});
    if (few < 4 || 2 * many > 3 * few) return false;
    return to_latin_.near(han, latin) >= 0.8 && to_han_.near(latin, han) >= 0.8;
  }

  Projection to_latin_;
  Projection to_han_;
};

/// Returns the names in `found` that are unlikely to be chance matches.
std::vector<HanName> proven(const std::vector<HanName>& found, const PinyinNames& names,
                            const ChanceTest& test) {
  using Key = std::pair<std::uint32_t, std::string_view>;  // characters with the reading of a name
  std::map<Key, std::vector<std::uint32_t>> places;
  for (const HanName& name : found) places[{name.name, name.text}].push_back(name.sentence);
  std::set<Key> passed;
  for (const auto& [key, sentences] : places)
    if (test.passes(sentences, names.names()[key.first])) passed.insert(key);
  std::vector<HanName> kept;
  std::copy_if(found.begin(), found.end(), std::back_inserter(kept), [&](const HanName& name) {
    return passed.contains({name.name, name.text});
  });
  return kept;
}

/// Rebuilds the units of a side with the names replaced.
class UnitReplacer {
 public:
  UnitReplacer(Analysis& side, const Document& han, const Document& latin)
      : side_(side), respelled_(han), kind_(unit_kind(latin.language)) {}

  void replace(const std::vector<HanName>& found, const std::vector<PinyinName>& names) {
    auto next = found.begin();
    for (std::uint32_t k = 0; k < side_.units.size(); ++k) {
      const auto row = side_.units[k];
      row_.assign(row.begin(), row.end());
      added_.clear();
      for (; next != found.end() && next->sentence == k; ++next) {
        remove_parts(respelled_(next->text));
        for (const std::string& word : names[next->name].words)
          added_.push_back(lexical_unit(word, kind_));
      }
      close_row();
    }
    side_.units = std::move(units_);
    side_.vocabulary = std::move(vocabulary_);
    side_.counts = std::move(counts_);
  }

 private:
  /// Removes the units of `text`, which may be divided into words of any length.
  void remove_parts(std::string_view text) {
    for (std::size_t begin = 0; begin < text.size();) {
      std::size_t end = text.size();
      while (end > begin && !remove(text.substr(begin, end - begin)))
        end = text::boundary_before(text, end - 1);
      begin = end > begin ? end : text::code_point_at(text, begin).next;
    }
  }

  bool remove(std::string_view word) {
    const auto found = std::find(row_.begin(), row_.end(), side_.vocabulary.find(word));
    if (found == row_.end()) return false;
    row_.erase(found);
    return true;
  }

  void close_row() {
    for (const std::uint32_t unit : row_) add(side_.vocabulary.text(unit));
    for (const std::string& unit : added_) add(unit);
    units_.close_row();
  }

  void add(std::string_view text) {
    const std::uint32_t unit = vocabulary_.intern(text);
    if (unit >= counts_.size()) counts_.resize(unit + 1, 0);
    ++counts_[unit];
    units_.push_back(unit);
  }

  Analysis& side_;
  Respelling respelled_;
  UnitKind kind_;  // of the names
  Rows<std::uint32_t> units_;
  Vocabulary vocabulary_;
  std::vector<std::uint32_t> counts_;
  std::vector<std::uint32_t> row_;
  std::vector<std::string> added_;
};

void match(const Document& han, const Document& latin, Analysis& analysis) {
  if (han.sentences.empty() || !has_pinyin()) return;
  const PinyinNames names(latin);
  if (names.names().empty()) return;
  const ChanceTest test(static_cast<double>(han.sentences.size()),
                        static_cast<double>(latin.sentences.size()));
  const std::vector<HanName> found = proven(HanFinder(names).find(han), names, test);
  if (found.empty()) return;
  UnitReplacer(analysis, han, latin).replace(found, names.names());
  analysis.uniqueness = uniqueness_of(analysis);
}

}  // namespace

bool may_have_pinyin(const DocumentPair& pair) {
  return is_written_in_han(pair.source.language) != is_written_in_han(pair.target.language);
}

void match_han_names(const DocumentPair& pair, PairAnalysis& analysis) {
  if (is_written_in_han(pair.source.language)) {
    match(pair.source, pair.target, analysis.source);
  } else {
    match(pair.target, pair.source, analysis.target);
  }
}

}  // namespace sejajar::analyze
