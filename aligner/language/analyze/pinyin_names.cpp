#include "language/analyze/pinyin_names.h"

#include <algorithm>
#include <iterator>

#include "language/analyze/folding.h"

namespace sejajar::analyze {
namespace {

constexpr std::size_t kMostWordSyllables = 3;

/// Adds a number that is at least the last one, once.
void add_last(std::uint32_t number, std::vector<std::uint32_t>& numbers) {
  if (numbers.empty() || numbers.back() != number) numbers.push_back(number);
}

}  // namespace

PinyinNames::PinyinNames(const Document& document) {
  for (std::uint32_t k = 0; k < document.sentences.size(); ++k) {
    const std::string_view text = document.text_of(document.sentences[k]);
    scan_words(text, list_);
    collect_runs(text, k);
  }
  for (const Run& run : runs_) {
    for (const std::uint32_t word : run.words) add_last(run.sentence, spellings_[word].sentences);
  }
  for (const Run& run : runs_) add_run(run);
}

void PinyinNames::collect_runs(std::string_view text, std::uint32_t sentence) {
  bool open = false;
  std::size_t end = 0;  // of the last word
  for (const Word& word : list_.words) {
    const bool follows = open && word.joined;
    const bool attached = follows && text[end] != ' ';  // Zhan'ao, Ching-yang
    const std::uint32_t id = intern(list_.lower(word));
    open = (word.capital || attached) && is_pinyin(id);
    Spelling& spelling = spellings_[id];
    if (open && end > 0) ++spelling.capital;
    if (open && !follows) runs_.push_back({{}, sentence});
    if (open) runs_.back().words.push_back(id);
    if (!open) ++spelling.lower;
    end = word.range.end;
  }
}

std::uint32_t PinyinNames::intern(std::string_view word) {
  const std::uint32_t id = ids_.intern(word);
  if (id == spellings_.size()) spellings_.emplace_back();
  return id;
}

bool PinyinNames::is_pinyin(std::uint32_t id) {
  Spelling& spelling = spellings_[id];
  if (!spelling.divided) {
    spelling.divided = true;
    spelling.divisions = pinyin_syllables(to_ascii(ids_.text(id)), kMostWordSyllables);
  }
  return !spelling.divisions.empty();
}

void PinyinNames::add_run(const Run& run) {
  for (std::size_t k = 0; k < run.words.size(); ++k) {
    add({run.words[k]}, run.sentence);
    if (k + 1 < run.words.size()) {
      add({run.words[k], run.words[k + 1]}, run.sentence);
      add({run.words[k + 1], run.words[k]}, run.sentence);
    }
    if (k + 2 < run.words.size()) {
      add({run.words[k], run.words[k + 1], run.words[k + 2]}, run.sentence);
    }
  }
}

void PinyinNames::add(const std::vector<std::uint32_t>& words, std::uint32_t sentence) {
  for (const std::uint32_t word : words)
    if (!spellings_[word].is_name()) return;
  add_readings(words, 0, {0, 0}, sentence);
}

void PinyinNames::add_readings(const std::vector<std::uint32_t>& words, std::size_t from,
                               std::pair<Reading, std::size_t> before, std::uint32_t sentence) {
  if (from == words.size()) {
    add_reading(words, before, sentence);
    return;
  }
  for (const auto& division : spellings_[words[from]].divisions) {
    if (before.second + division.size() > kMostNameSyllables) continue;
    Reading reading = before.first;
    for (const Syllable syllable : division) reading = reading << 16 | syllable;
    add_readings(words, from + 1, {reading, before.second + division.size()}, sentence);
  }
}

void PinyinNames::add_reading(const std::vector<std::uint32_t>& words,
                              const std::pair<Reading, std::size_t>& reading,
                              std::uint32_t sentence) {
  const auto [entry, added] =
      by_reading_.emplace(reading.first, static_cast<std::uint32_t>(names_.size()));
  if (added) names_.push_back(name_of(words, reading.second));
  add_last(sentence, names_[entry->second].sentences);
}

PinyinName PinyinNames::name_of(const std::vector<std::uint32_t>& words,
                                std::size_t syllables) const {
  PinyinName name;
  name.syllables = syllables;
  for (const std::uint32_t word : words) {
    const Spelling& spelling = spellings_[word];
    name.words.emplace_back(ids_.text(word));
    std::vector<std::uint32_t> merged;
    std::set_union(name.partly.begin(), name.partly.end(), spelling.sentences.begin(),
                   spelling.sentences.end(), std::back_inserter(merged));
    name.partly = std::move(merged);
  }
  return name;
}

}  // namespace sejajar::analyze
