// The splitter `rules` corrects Unicode sentence breaks: it adds the breaks that Unicode misses
// (missed_breaks.cpp), assigns quotes to the right sentence (quotes.cpp), and removes breaks inside
// a sentence (break_rules.cpp) unless they begin an item. Punctuation alone ("***" or
// "|") joins a neighbouring sentence. The splitter `icu` leaves the breaks unmodified.

#include <algorithm>

#include "ground/text/breaks.h"
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
    find_line_breaks(paragraph, line_breaks_);
    if (!line_breaks_.empty()) add_line_breaks();
    ends.clear();
    std::size_t begin = 0;
    std::size_t word = find_word(paragraph, 0);
    // Invariant: the sentences before `begin` are final; `word` is the first letter or digit after
    // it.
    for (const std::uint32_t candidate : candidates_) {
      const std::size_t end = place_quotes(paragraph, begin, candidate);
      const bool marks_alone = word >= end;
      if (marks_alone || end >= paragraph.size()) continue;
      const bool new_line = std::binary_search(line_breaks_.begin(), line_breaks_.end(), candidate);
      if (!new_line && joins(boundary_at(paragraph, begin, end), writing_)) continue;
      ends.push_back(static_cast<std::uint32_t>(end));
      begin = end;
      word = find_word(paragraph, begin);
    }
    if (!ends.empty() && word == paragraph.size()) ends.pop_back();
    ends.push_back(static_cast<std::uint32_t>(paragraph.size()));
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
