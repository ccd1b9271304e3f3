// The splitter `rules` corrects Unicode sentence breaks: it adds the breaks that Unicode misses
// (missed_breaks.cpp), assigns quotes to the right sentence (quotes.cpp), and removes breaks inside
// a sentence (break_rules.cpp) unless they begin an item. Punctuation alone ("***" or
// "|") joins a neighbouring sentence. The splitter `icu` leaves the breaks unmodified.

#include <algorithm>

#include "ground/text/breaks.h"
#include "ground/text/utf8.h"
#include "ground/text/white_space.h"
#include "language/model/tables.h"
#include "language/segment/break_rules.h"
#include "language/segment/characters.h"
#include "language/segment/splitter.h"

namespace sejajar::segment {

namespace {

class IcuSplitter : public ParagraphSplitter {
 public:
  explicit IcuSplitter(const std::string& locale) : breaks_(locale) {}

 private:
  void find_ends(std::string_view paragraph, Offsets& ends) override {
    breaks_.find(paragraph, ends);
  }

  text::UnicodeBreaks breaks_;
};

// The last character of `paragraph` before `end`, closing marks and white space.
char32_t stop_before(std::string_view paragraph, std::size_t end) {
  return text::code_point_before(paragraph, stop_end(paragraph, end)).value;
}

// The Armenian colon is a one dot leader.
bool is_period(char32_t c) {
  return c == '.' || c == 0x2024;
}

class RuleSplitter : public ParagraphSplitter {
 public:
  RuleSplitter(const Models& models, std::string_view language)
      : models_(models),
        writing_{model::find_language(models_.tables().languages, language)},
        breaks_(writing_.language.sentence_rules) {
    const auto& lists = models_.tables().abbreviations;
    const auto found = lists.find(writing_.language.code);
    if (found != lists.end()) writing_.abbreviations = &found->second;
  }

 private:
  void find_ends(std::string_view paragraph, Offsets& ends) override {
    breaks_.find(paragraph, candidates_);
    add_missed_breaks(paragraph, writing_, candidates_);
    add_reference_breaks(paragraph, candidates_);
    find_line_breaks(paragraph, line_breaks_);
    if (!line_breaks_.empty()) add_line_breaks();
    const bool no_periods = has_own_stops(paragraph);
    ends.clear();
    std::size_t begin = 0;
    std::size_t word = find_word(paragraph, 0);
    // Invariant: the sentences before `begin` are final; `word` is the first letter or digit after
    // it.
    for (const std::uint32_t candidate : candidates_) {
      const std::size_t stop = place_quotes(paragraph, begin, candidate);
      const std::size_t end = after_references(paragraph, stop);
      const bool marks_alone = word >= end;
      if (marks_alone || end >= paragraph.size()) continue;
      const bool new_line = std::binary_search(line_breaks_.begin(), line_breaks_.end(), candidate);
      Boundary boundary = boundary_at(paragraph, begin, stop);
      if (end > stop) {
        const Boundary next = boundary_at(paragraph, begin, end);
        boundary.end = end;
        boundary.next = next.next;
        boundary.after = next.after;
      }
      const bool period = no_periods && is_period(stop_before(paragraph, stop));
      if (!new_line && (period || joins(boundary, writing_))) continue;
      ends.push_back(static_cast<std::uint32_t>(end));
      begin = end;
      word = find_word(paragraph, begin);
    }
    if (!ends.empty() && word == paragraph.size()) ends.pop_back();
    ends.push_back(static_cast<std::uint32_t>(paragraph.size()));
  }

  // Whether nearly all sentences of `paragraph` end in the full stop of its script or a stop of the
  // language: then a period ends none. Some writers use both.
  bool has_own_stops(std::string_view paragraph) const {
    if (!is_own_stop(paragraph, paragraph.size())) return false;
    std::size_t periods = 0;
    std::size_t own = 0;
    for (const std::uint32_t candidate : candidates_) {
      if (is_period(stop_before(paragraph, candidate))) ++periods;
      if (is_own_stop(paragraph, candidate)) ++own;
    }
    constexpr std::size_t kRarer = 4;
    return kRarer * periods <= own;
  }

  bool is_own_stop(std::string_view paragraph, std::size_t end) const {
    const char32_t stop = stop_before(paragraph, end);
    if (is_period(stop) || stop == 0x2026) return false;
    return (stop >= 0x80 && is_terminator(stop)) ||
           std::any_of(writing_.language.stops.begin(), writing_.language.stops.end(),
                       [&](const std::string& own) {
                         return text::code_point_before(own, own.size()).value == stop;
                       });
  }

  void add_line_breaks() {
    candidates_.insert(candidates_.end(), line_breaks_.begin(), line_breaks_.end());
    std::sort(candidates_.begin(), candidates_.end());
    candidates_.erase(std::unique(candidates_.begin(), candidates_.end()), candidates_.end());
  }

  Models models_;
  Writing writing_;
  text::UnicodeBreaks breaks_;
  Offsets candidates_;
  Offsets line_breaks_;
};

}  // namespace

std::unique_ptr<ParagraphSplitter> make_rules(const Models& models, std::string_view language) {
  return std::make_unique<RuleSplitter>(models, language);
}

std::unique_ptr<Splitter> make_rule_splitter(const Models& models, std::string_view language,
                                             const SplitOptions&) {
  return make_rules(models, language);
}

std::unique_ptr<Splitter> make_icu_splitter(const Models& models, std::string_view language,
                                            const SplitOptions&) {
  const auto& languages = models.tables().languages;
  return std::make_unique<IcuSplitter>(model::find_language(languages, language).sentence_rules);
}

}  // namespace sejajar::segment
