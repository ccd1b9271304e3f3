#include "language/analyze/analysis.h"

#include <algorithm>
#include <utility>

#include "ground/text/utf8.h"
#include "ground/threads/parallel.h"
#include "language/analyze/endings.h"
#include "language/analyze/han_names.h"
#include "language/analyze/lexical_unit.h"
#include "language/analyze/mentions.h"
#include "language/analyze/repeated_lines.h"
#include "language/analyze/respelling.h"
#include "language/analyze/tokens.h"

namespace sejajar::analyze {

namespace {

/// Maps the words of sentences to units.
class UnitReader {
 public:
  UnitReader(Analysis& analysis, UnitKind kind) : analysis_(analysis), kind_(kind) {}

  /// Appends the row of a sentence with these words that is all ASCII: its words are its tokens.
  void read_ascii(const WordList& words) {
    for (const Word& word : words.words)
      add(analysis_.vocabulary.intern(ascii_unit(words.lower(word), kind_)));
    analysis_.units.close_row();
  }

  /// Appends the row of any other sentence. Each distinct spelling is folded once.
  void read(std::string_view sentence) {
    for (const Token& token : tokenizer_.tokens(sentence)) {
      if (token.kind == TokenKind::kMark) continue;
      const std::uint32_t spelling = spellings_.intern(token.text);
      if (spelling == units_.size()) {
        units_.push_back(analysis_.vocabulary.intern(lexical_unit(token.text, kind_)));
      }
      add(units_[spelling]);
    }
    analysis_.units.close_row();
  }

 private:
  void add(std::uint32_t unit) {
    if (unit >= analysis_.counts.size()) analysis_.counts.resize(unit + 1, 0);
    ++analysis_.counts[unit];
    analysis_.units.push_back(unit);
  }

  Analysis& analysis_;
  UnitKind kind_;
  Tokenizer tokenizer_;
  Vocabulary spellings_;
  std::vector<std::uint32_t> units_;  // unit of each spelling
};

/// Whether no two sentences share a paragraph: paragraph ends then carry no information.
bool are_distinct(const std::vector<std::uint32_t>& paragraphs) {
  return std::adjacent_find(paragraphs.begin(), paragraphs.end()) == paragraphs.end();
}

/// Whether most sentences start in lower case: in a text without capitals, a lower-case start does
/// not mark a fragment.
bool lacks_capitals(const std::vector<std::uint8_t>& starts_lower) {
  const auto lower = std::count(starts_lower.begin(), starts_lower.end(), 1);
  return 2 * static_cast<std::size_t>(lower) > starts_lower.size();
}

/// Something that quotation marks of a sentence may show.
struct QuoteSign {
  bool (*is_shown)(const Quotes& quotes);
  void (*clear)(Quotes& quotes);
};

constexpr QuoteSign kQuoteSigns[] = {
    {[](const Quotes& quotes) { return quotes.at_start; },
     [](Quotes& quotes) { quotes.at_start = false; }},
    {[](const Quotes& quotes) { return quotes.at_end; },
     [](Quotes& quotes) { quotes.at_end = false; }},
    {[](const Quotes& quotes) { return quotes.count > 0; },
     [](Quotes& quotes) { quotes.count = 0; }},
};

/// Share of the sentences that show `sign`.
double share_of(const Analysis& side, const QuoteSign& sign) {
  const auto count = std::count_if(side.quotes.begin(), side.quotes.end(), sign.is_shown);
  return static_cast<double>(count) / std::max(1.0, static_cast<double>(side.size()));
}

/// Quotation marks say nothing where one side hardly has any, or many more than the other: one
/// language may introduce speech with a dash.
void compare_quotes(PairAnalysis& pair) {
  constexpr double kFew = 0.01;
  constexpr double kManyTimes = 3;
  for (const QuoteSign& sign : kQuoteSigns) {
    const auto [less, more] =
        std::minmax({share_of(pair.source, sign), share_of(pair.target, sign)});
    if (less >= kFew && more < kManyTimes * less) continue;
    for (Analysis* side : {&pair.source, &pair.target})
      std::for_each(side->quotes.begin(), side->quotes.end(), sign.clear);
  }
}

}  // namespace

Analysis analyze(const Document& document) {
  Analysis analysis;
  UnitReader units(analysis, unit_kind(document.language));
  Respelling respelled(document);
  MentionReader mentions(mention_tables(document.language));
  WordList words;
  Rows<std::uint64_t> numbers;
  Rows<std::uint64_t> names;
  analysis.vectors = document.vectors;
  analysis.times = document.times;
  analysis.length_sum.push_back(0);
  for (const Sentence& sentence : document.sentences) {
    const std::string_view text = document.text_of(sentence);
    analysis.length_sum.push_back(analysis.length_sum.back() + visible_length(text));
    analysis.endings.push_back(ending_of(text));
    analysis.quotes.push_back(quotes_of(text));
    analysis.starts_lower.push_back(starts_lower(text) ? 1 : 0);
    analysis.paragraphs.push_back(sentence.paragraph);
    scan_words(text, words);
    if (text::is_ascii(text)) {
      units.read_ascii(words);
    } else {
      units.read(respelled(text));
    }
    mentions.read(text, words, numbers, names);
  }
  analysis.numbers = SentenceKeys(std::move(numbers));
  analysis.names = SentenceKeys(std::move(names));
  if (are_distinct(analysis.paragraphs)) analysis.paragraphs.assign(analysis.size(), 0);
  if (lacks_capitals(analysis.starts_lower)) analysis.starts_lower.assign(analysis.size(), 0);
  analysis.uniqueness = uniqueness_of(analysis);
  return analysis;
}

PairAnalysis analyze(const DocumentPair& pair) {
  const std::size_t sentences =
      std::max(pair.source.sentences.size(), pair.target.sentences.size());
  PairAnalysis analysis;
  threads::both(
      sentences > threads::kParallelRows, [&] { analysis.source = analyze(pair.source); },
      [&] { analysis.target = analyze(pair.target); });
  compare_quotes(analysis);
  if (may_have_pinyin(pair)) match_han_names(pair, analysis);
  return analysis;
}

}  // namespace sejajar::analyze
