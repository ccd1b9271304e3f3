// The table of filters: one predicate per reason to drop a unit of bitext.

#include <sejajar/bitext.h>

#include <algorithm>
#include <functional>
#include <string_view>
#include <unordered_set>

#include "exchange/bitext/bitext_view.h"
#include "ground/files/place.h"
#include "ground/text/utf8.h"
#include "ground/text/white_space.h"
#include "language/identify/language.h"

namespace sejajar {
namespace {

using bitext::BitextView;
using bitext::SideView;
using bitext::UnitView;

/// Whether a unit is to be dropped.
using Predicate = std::function<bool(const UnitView& unit)>;

struct Filter {
  FilterInfo info;
  /// Returns the predicate; null if `options` do not enable the filter.
  Predicate (*make)(const FilterOptions& options, const BitextView& bitext);
};

std::string text_of(const SideView& side) {
  std::string text;
  for (const std::string_view sentence : side.sentences) {
    if (!text.empty() && !sentence.empty()) text += ' ';
    text += sentence;
  }
  return std::string(text::trimmed(text));
}

Predicate make_min_posterior(const FilterOptions& options, const BitextView&) {
  if (!options.min_posterior) return nullptr;
  const double least = *options.min_posterior;
  if (!(least >= 0 && least <= 1))
    files::fail(ErrorKind::kUsage, "--min-posterior", "out of range", "0 to 1");
  return [least](const UnitView& unit) {
    if (unit.posterior) return *unit.posterior < least;
    files::fail(ErrorKind::kInput, "--min-posterior", "a unit has no posterior",
                "a format that holds them");
  };
}

Predicate make_max_length_ratio(const FilterOptions& options, const BitextView&) {
  if (!options.max_length_ratio) return nullptr;
  const double most = *options.max_length_ratio;
  if (!(most >= 1))
    files::fail(ErrorKind::kUsage, "--max-length-ratio", "out of range", "1 or more");
  return [most](const UnitView& unit) {
    const auto source = static_cast<double>(text::count_code_points(text_of(unit.source)));
    const auto target = static_cast<double>(text::count_code_points(text_of(unit.target)));
    const double shorter = std::min(source, target);
    return shorter > 0 && std::max(source, target) > most * shorter;
  };
}

/// Whether `text` has an ASCII letter or any character beyond ASCII.
bool has_letters(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
           static_cast<unsigned char>(c) >= 0x80;
  });
}

Predicate make_drop_identical(const FilterOptions& options, const BitextView&) {
  if (!options.drop_identical) return nullptr;
  return [](const UnitView& unit) {
    const std::string source = text_of(unit.source);
    return source == text_of(unit.target) && has_letters(source);
  };
}

/// Whether `found`, "" or "und" if unknown, rules out `expected`.
bool contradicts(const std::string& found, const std::string& expected) {
  return !found.empty() && found != "und" && !identify::easily_confused(found, expected);
}

/// The detected language of a text; "" if it is uncertain.
std::string detected_language(const std::string& text) {
  constexpr std::size_t kFewestBytes = 40;
  constexpr double kLeastShare = 0.9;
  if (text.size() < kFewestBytes) return "";
  const identify::GuessedLanguage guess = identify::guess_language(text);
  return guess.reliable && guess.share >= kLeastShare ? guess.tag : "";
}

bool is_in_wrong_language(const SideView& side, const std::string& expected) {
  if (side.sentences.empty() || expected.empty() || expected == "und") return false;
  if (side.languages.empty()) return contradicts(detected_language(text_of(side)), expected);
  return std::any_of(side.languages.begin(), side.languages.end(),
                     [&](const std::string& found) { return contradicts(found, expected); });
}

Predicate make_drop_wrong_language(const FilterOptions& options, const BitextView& bitext) {
  if (!options.drop_wrong_language) return nullptr;
  return [source = bitext.source.language, target = bitext.target.language](const UnitView& unit) {
    return is_in_wrong_language(unit.source, source) || is_in_wrong_language(unit.target, target);
  };
}

Predicate make_deduplicate(const FilterOptions& options, const BitextView&) {
  if (!options.deduplicate) return nullptr;
  return [seen = std::unordered_set<std::string>()](const UnitView& unit) mutable {
    return !seen.insert(text_of(unit.source) + '\0' + text_of(unit.target)).second;
  };
}

// Deduplication comes last, so that it remembers only units that passed all other filters.
const Filter kFilters[] = {
    {{"min-posterior", "drop beads with a posterior below this, 0 to 1"}, make_min_posterior},
    {{"max-length-ratio",
      "drop beads whose longer side has more than this many times the characters of the shorter, "
      "1 or more"},
     make_max_length_ratio},
    {{"drop-identical", "drop beads with the same words on both sides: untranslated text"},
     make_drop_identical},
    {{"drop-wrong-language", "drop beads that are not in the languages of the documents"},
     make_drop_wrong_language},
    {{"deduplicate", "keep the first of beads with equal texts"}, make_deduplicate}};

/// The enabled filters.
class Filtering {
 public:
  Filtering(const FilterOptions& options, const BitextView& bitext) {
    for (const Filter& filter : kFilters) {
      Predicate predicate = filter.make(options, bitext);
      if (!predicate) continue;
      predicates_.push_back(std::move(predicate));
      dropped_.push_back({filter.info.name, 0});
    }
  }

  /// Returns whether some filter drops `unit`, and counts it for the first one that does.
  bool drops(const UnitView& unit) {
    for (std::size_t k = 0; k < predicates_.size(); ++k) {
      if (!predicates_[k](unit)) continue;
      ++dropped_[k].units;
      return true;
    }
    return false;
  }

  const std::vector<Dropped>& dropped() const { return dropped_; }

 private:
  std::vector<Predicate> predicates_;
  std::vector<Dropped> dropped_;
};

}  // namespace

std::vector<FilterInfo> filters() {
  std::vector<FilterInfo> infos;
  for (const Filter& filter : kFilters) infos.push_back(filter.info);
  return infos;
}

void validate(const FilterOptions& options) {
  for (const Filter& filter : kFilters) filter.make(options, bitext::BitextView(Bitext()));
}

std::vector<Dropped> filter(Bitext& bitext, const FilterOptions& options) {
  const bitext::BitextView view(bitext);
  Filtering filtering(options, view);
  std::vector<bool> drops;
  for (const UnitView& unit : view.units) drops.push_back(filtering.drops(unit));
  std::size_t kept = 0;
  for (std::size_t k = 0; k < drops.size(); ++k) {
    if (drops[k]) continue;
    if (kept != k) bitext.units[kept] = std::move(bitext.units[k]);
    ++kept;
  }
  bitext.units.resize(kept);
  return filtering.dropped();
}

std::vector<Dropped> bitext::filter(BitextView& bitext, const FilterOptions& options) {
  Filtering filtering(options, bitext);
  std::erase_if(bitext.units, [&](const UnitView& unit) { return filtering.drops(unit); });
  return filtering.dropped();
}

}  // namespace sejajar
