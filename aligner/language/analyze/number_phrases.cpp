#include "language/analyze/number_phrases.h"

#include <unicode/locid.h>

#include <string_view>

#include "language/analyze/cldr.h"
#include "language/analyze/phrase_table.h"
#include "language/analyze/spellout.h"
#include "language/analyze/words.h"

namespace sejajar::analyze {
namespace {

std::uint64_t pack(NumberPieceKind kind, std::uint64_t value = 0) {
  return (value << 8) | static_cast<std::uint64_t>(kind);
}

void add_month(const std::string& name, std::uint64_t month, const Spellout& spelled,
               Phrases& phrases) {
  const std::uint64_t piece = pack(NumberPieceKind::kMonth, month);
  phrases.push_back({name, piece});
  // "tháng 5" is also "tháng năm".
  const std::string digits = std::to_string(month);
  const std::size_t place = name.find(digits);
  if (place == std::string::npos) return;
  for (const SpelledNumber& number : spelled.numbers) {
    if (number.value != month) continue;
    std::string said = name;
    phrases.push_back({said.replace(place, digits.size(), number.words), piece});
  }
}

void add_dates(const std::string& language, const Spellout& spelled, Phrases& phrases) {
  for (const CalendarNames& form : calendar_names(language)) {
    for (std::size_t k = 0; k < form.months.size(); ++k) {
      add_month(form.months[k], std::uint64_t{k} + 1, spelled, phrases);
    }
    for (const std::string& day : form.weekdays) {
      phrases.push_back({day, pack(NumberPieceKind::kSilent)});
    }
  }
}

void add_numbers(const std::string& language, const Spellout& spelled, Phrases& phrases) {
  for (const std::string& word : year_words(language)) {
    phrases.push_back({word, pack(NumberPieceKind::kSilent)});
  }
  for (const ScaleWord& scale : scale_words(language)) {
    const auto kind = scale.single ? NumberPieceKind::kSingleScale : NumberPieceKind::kScale;
    phrases.push_back({scale.words, pack(kind, scale.exponent)});
  }
  for (const std::string& word : spelled.connectors) {
    phrases.push_back({word, pack(NumberPieceKind::kConnector)});
  }
  if (reads_han_numerals(language)) return;
  for (const SpelledNumber& number : spelled.numbers) {
    phrases.push_back({number.words, pack(NumberPieceKind::kNumber, number.value)});
  }
}

/// Adds the territories in whose names one of `phrases` begins at a word.
void add_territories_with_numbers(const std::string& language, Phrases& phrases) {
  const PhraseTable table(phrase_list(phrases, Endings::kExact));
  WordList list;
  for (const Territory& territory : territories(language)) {
    scan_words(territory.name, list);
    if (list.words.size() < 2) continue;
    for (std::size_t i = 0; i < list.words.size(); ++i) {
      if (table.longest(list, i).words == 0) continue;
      phrases.push_back({territory.name, pack(NumberPieceKind::kSilent)});
      break;
    }
  }
}

}  // namespace

bool reads_han_numerals(const std::string& language) {
  const icu::Locale locale(language.c_str());
  const std::string_view code = locale.getLanguage();
  return code == "zh" || code == "ja" || code == "yue";
}

Phrases number_phrases(const std::string& language) {
  const FixedDefaultLocale fixed;
  const Spellout spelled = spellout(language);
  Phrases phrases;
  add_dates(language, spelled, phrases);
  add_numbers(language, spelled, phrases);
  add_territories_with_numbers(language, phrases);
  return phrases;
}

PhraseList number_list(const std::string& language) {
  return phrase_list(number_phrases(language), Endings::kExact);
}

}  // namespace sejajar::analyze
