// For scripts in which sentences need no stop: a paragraph with stops is split by the rules. In any
// other, phrases end at line ends, at the sentence ends of the rules and at spaces, depending on
// the number of words in the phrase and on the words around the space.

#include <algorithm>

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
  std::size_t before_starter = 2;  ///< before a listed sentence starter or after a listed final
  std::size_t usual = 4;
  std::size_t beside_foreign = 6;  ///< next to another script, whose words have spaces around them
  std::size_t bound = 16;          ///< next to a listed linking word
  std::size_t stopped = 120;       ///< in paragraphs with stops, to limit the length
};

constexpr LeastWords kLeast;

/// White space and its context.
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

bool is_foreign_letter(char32_t c) {
  return is_letter(c) && !text::runs_together(c);
}

std::size_t least_words(const Gap& gap, const model::LanguageWords& words) {
  const std::string_view before = gap.paragraph.substr(gap.phrase, gap.begin - gap.phrase);
  const std::string_view after = gap.paragraph.substr(gap.end);
  if (!words.finals.empty()) {
    return words.finals.contains(last_letters(before)) ? kLeast.before_starter : kLeast.stopped;
  }
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
  PhraseSplitter(const Models& models, std::string_view language)
      : rules_(make_rules(models, language)) {
    const auto& tables = models.tables();
    const model::Language row = model::find_language(tables.languages, language);
    stops_ = row.stops;
    const auto found = tables.abbreviations.find(row.code);
    if (found != tables.abbreviations.end()) words_ = found->second.words();
  }

  void find_ends(std::string_view paragraph, Offsets& ends) override {
    ends.clear();
    breaks_.find(paragraph, parts_);
    const bool stopped = find_sentence_ends(paragraph);
    auto sentence_end = sentence_ends_.begin();
    std::size_t phrase = 0;
    std::size_t words = 0;
    // Invariant: `words` is the number of words from `phrase` to part k; no sentence ends between
    // them.
    for (std::size_t k = 0; k < parts_.size(); ++k) {
      const std::size_t begin = k == 0 ? 0 : parts_[k - 1].end;
      if (begin >= *sentence_end && begin < paragraph.size()) {
        phrase = *sentence_end++;
        ends.push_back(static_cast<std::uint32_t>(phrase));
        words = 0;
      }
      if (parts_[k].is_word) ++words;
      if (words == 0 || !text::is_space(code_point_at(paragraph, begin).value)) continue;
      const Gap gap{paragraph, phrase, begin, text::run_end(paragraph, begin, text::is_space),
                    words_after(paragraph, k)};
      if (gap.end >= *sentence_end || !ends_phrase(gap, words, stopped)) continue;
      ends.push_back(static_cast<std::uint32_t>(gap.end));
      phrase = gap.end;
      words = 0;
    }
    ends.push_back(static_cast<std::uint32_t>(paragraph.size()));
  }

 private:
  // Finds the sentence ends of the rules. A period usually ends an abbreviation, so it counts only
  // if it is a stop of the language. Returns whether there is a stop of the script or the language.
  bool find_sentence_ends(std::string_view paragraph) {
    rules_->find_ends(paragraph, sentence_ends_);
    const auto stopped = [&](std::size_t end) { return follows_stop(paragraph, end); };
    const bool any = std::any_of(sentence_ends_.begin(), sentence_ends_.end(), stopped);
    const std::size_t last = sentence_ends_.back();
    std::erase_if(sentence_ends_, [&](std::size_t end) {
      const std::size_t spaces = text::run_begin(paragraph, 0, end, text::is_space);
      return end != last && paragraph.substr(0, spaces).ends_with('.') && !stopped(end);
    });
    return any;
  }

  // Whether the sentence that ends at `end` has a stop of the script or the language.
  bool follows_stop(std::string_view paragraph, std::size_t end) const {
    end = stop_end(paragraph, end);
    const char32_t last = code_point_before(paragraph, end).value;
    const auto ends_here = [&](const std::string& stop) {
      return paragraph.substr(0, end).ends_with(stop);
    };
    return (last >= 0x80 && last != 0x2026 && is_terminator(last)) ||
           std::any_of(stops_.begin(), stops_.end(), ends_here);
  }

  std::size_t words_after(std::string_view paragraph, std::size_t part) const {
    std::size_t words = 0;
    for (std::size_t k = part + 1; k < parts_.size() && words < 2; ++k) {
      if (text::is_space(code_point_at(paragraph, parts_[k - 1].end).value)) break;
      if (parts_[k].is_word) ++words;
    }
    return words;
  }

  bool ends_phrase(const Gap& gap, std::size_t words, bool stopped) const {
    const bool limit_only = stopped && words_.finals.empty();
    return holds_line_end(gap) || words >= (limit_only ? kLeast.stopped : least_words(gap, words_));
  }

  std::unique_ptr<ParagraphSplitter> rules_;
  std::vector<std::string> stops_;
  model::LanguageWords words_;
  text::WordBreaks breaks_;
  std::vector<text::WordBreaks::Part> parts_;
  Offsets sentence_ends_;
};

}  // namespace

std::unique_ptr<Splitter> make_phrase_splitter(const Models& models, std::string_view language,
                                               const SplitOptions&) {
  return std::make_unique<PhraseSplitter>(models, language);
}

}  // namespace sejajar::segment
