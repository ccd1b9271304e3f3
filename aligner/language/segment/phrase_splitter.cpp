// For scripts without full stops and mostly without spaces between words: phrases end at line ends,
// at terminators, if the language has them, and at spaces, depending on the number of words in the
// phrase and on the words around the space.

#include "ground/text/breaks.h"
#include "ground/text/utf8.h"
#include "ground/text/white_space.h"
#include "language/model/tables.h"
#include "language/segment/characters.h"
#include "language/segment/splitter.h"

namespace sejajar::segment {

namespace {

using text::code_point_at;
using text::code_point_before;

// Minimum number of words before a space ends a phrase. Short phrases do less harm than long ones,
// because an aligner can join them but cannot split.
struct LeastWords {
  std::size_t before_starter = 2;  ///< before a listed sentence starter
  std::size_t usual = 4;
  std::size_t beside_foreign = 6;  ///< next to another script, whose words have spaces around them
  std::size_t bound = 16;          ///< next to a listed linking word
  std::size_t terminated = 40;     ///< in paragraphs with terminators, to limit the length
};

constexpr LeastWords kLeast;

/// A space, line end or terminator, and its context.
struct Gap {
  std::string_view paragraph;
  std::size_t phrase = 0;       ///< begin of the phrase
  std::size_t begin = 0;        ///< begin of the white space
  std::size_t end = 0;          ///< end of the white space
  std::size_t words_after = 0;  ///< before the next white space, at most 2
};

bool holds_line_end(const Gap& gap) {
  return gap.paragraph.substr(gap.begin, gap.end - gap.begin).find_first_of("\r\n") !=
         std::string_view::npos;
}

// A period usually ends an abbreviation here.
bool ends_sentence(char32_t c) {
  return is_terminator(c) && c != '.' && c != 0x2026;
}

// Terminators of these scripts need no space after them.
bool ends_alone(char32_t c) {
  return c >= 0x80 && ends_sentence(c);
}

// Whether the text before the gap ends in a terminator and closing marks.
bool follows_terminator(const Gap& gap) {
  const std::size_t at = text::run_begin(gap.paragraph, gap.phrase, gap.begin, is_closer);
  return at > gap.phrase && ends_sentence(code_point_before(gap.paragraph, at).value);
}

bool is_foreign_letter(char32_t c) {
  return is_letter(c) && !text::runs_together(c);
}

std::size_t least_words(const Gap& gap, const model::LanguageWords& words) {
  const std::string_view before = gap.paragraph.substr(gap.phrase, gap.begin - gap.phrase);
  const std::string_view after = gap.paragraph.substr(gap.end);
  if (words.continuers.begins(after) || words.links.ends(before)) return kLeast.bound;
  const char32_t last = code_point_before(before, before.size()).value;
  const char32_t next = code_point_at(after, 0).value;
  // Names in other scripts are not split, and neither are numbers and their nouns.
  if (is_digit(last) || is_digit(next) || last == '.') return kLeast.bound;
  if (is_foreign_letter(last) && is_foreign_letter(next)) return kLeast.bound;
  if (words.starters.begins(after)) return kLeast.before_starter;
  if (is_foreign_letter(last) || is_foreign_letter(next)) return kLeast.beside_foreign;
  return gap.words_after > 1 ? kLeast.usual : kLeast.bound;
}

class PhraseSplitter : public ParagraphSplitter {
 public:
  PhraseSplitter(const Models& models, std::string_view language) {
    const auto& tables = models.tables();
    const auto found =
        tables.abbreviations.find(model::find_language(tables.languages, language).code);
    if (found != tables.abbreviations.end()) words_ = found->second.words();
  }

 private:
  void find_ends(std::string_view paragraph, Offsets& ends) override {
    ends.clear();
    breaks_.find(paragraph, parts_);
    const bool terminated = !all_of(paragraph, [](char32_t c) { return !ends_alone(c); });
    std::size_t phrase = 0;
    std::size_t words = 0;
    // Invariant: `words` is the number of words from `phrase` to part k.
    for (std::size_t k = 0; k < parts_.size(); ++k) {
      const std::size_t begin = k == 0 ? 0 : parts_[k - 1].end;
      if (parts_[k].is_word) ++words;
      const bool space = text::is_space(code_point_at(paragraph, begin).value);
      const char32_t last = code_point_before(paragraph, parts_[k].end).value;
      if (words == 0 || !(space || ends_alone(last))) continue;
      const std::size_t mark_end = space ? begin : parts_[k].end;
      const Gap gap{paragraph, phrase, mark_end, parts_[k].end, words_after(paragraph, k)};
      if (!ends_phrase(gap, words, terminated)) continue;
      ends.push_back(static_cast<std::uint32_t>(gap.end));
      phrase = gap.end;
      words = 0;
    }
    if (!ends.empty() && words == 0) ends.pop_back();
    ends.push_back(static_cast<std::uint32_t>(paragraph.size()));
  }

  std::size_t words_after(std::string_view paragraph, std::size_t part) const {
    std::size_t words = 0;
    for (std::size_t k = part + 1; k < parts_.size() && words < 2; ++k) {
      if (text::is_space(code_point_at(paragraph, parts_[k - 1].end).value)) break;
      if (parts_[k].is_word) ++words;
    }
    return words;
  }

  bool ends_phrase(const Gap& gap, std::size_t words, bool terminated) const {
    if (gap.begin == gap.end) {
      const char32_t next = code_point_at(gap.paragraph, gap.end).value;
      return !ends_sentence(next) && !is_closer(next) && !text::is_space(next);
    }
    if (holds_line_end(gap) || follows_terminator(gap)) return true;
    return words >= (terminated ? kLeast.terminated : least_words(gap, words_));
  }

  model::LanguageWords words_;
  text::WordBreaks breaks_;
  std::vector<text::WordBreaks::Part> parts_;
};

}  // namespace

std::unique_ptr<Splitter> make_phrase_splitter(const Models& models, std::string_view language,
                                               const SplitOptions&) {
  return std::make_unique<PhraseSplitter>(models, language);
}

}  // namespace sejajar::segment
