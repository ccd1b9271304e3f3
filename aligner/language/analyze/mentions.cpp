#include "language/analyze/mentions.h"

#include <algorithm>
#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "language/analyze/names.h"

namespace sejajar::analyze {

namespace {

void close_sorted(Rows<std::uint64_t>& rows) {
  const auto row = rows.open_row();
  std::sort(row.begin(), row.end());
  rows.close_row();
}

}  // namespace

const MentionTables& mention_tables(std::string_view language) {
  struct Entry {
    std::once_flag built;
    std::unique_ptr<const MentionTables> tables;
  };
  static std::mutex mutex;  // only of the map: languages are built in parallel
  static std::map<std::string, Entry> entries;
  Entry& entry = [&]() -> Entry& {
    const std::lock_guard lock(mutex);
    return entries[std::string(language)];
  }();
  std::call_once(entry.built,
                 [&] { entry.tables = std::make_unique<const MentionTables>(language); });
  return *entry.tables;
}

void MentionReader::read(std::string_view sentence, const WordList& words,
                         Rows<std::uint64_t>& numbers, Rows<std::uint64_t>& names) {
  tables_.numbers.read(sentence, words, numbers_);
  for (const NumberMention& mention : numbers_) numbers.push_back(number_key(mention.canonical));
  tables_.names.find(words, concepts_);
  for (const ConceptMention& mention : concepts_) names.push_back(mention.concept_key);
  add_capitalised(words, names);
  close_sorted(numbers);
  close_sorted(names);
}

void MentionReader::add_capitalised(const WordList& words, Rows<std::uint64_t>& names) {
  std::size_t next = 0;  // the first concept that ends after the begin of the word
  for (std::size_t k = 0; k < words.words.size(); ++k) {
    const Word& word = words.words[k];
    while (next < concepts_.size() && concepts_[next].range.end <= word.range.begin) ++next;
    if (next < concepts_.size() && concepts_[next].range.begin <= word.range.begin) continue;
    if (!is_name_like(words, word, k == 0)) continue;
    const std::string key = latin_key(words.lower(word));
    if (is_distinctive_key(key)) names.push_back(concept_key("name", key));
  }
}

}  // namespace sejajar::analyze
