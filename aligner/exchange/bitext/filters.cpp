// The table of filters: one predicate per reason to drop a unit of bitext.

#include <sejajar/version_table.h>

#include <algorithm>
#include <functional>
#include <string_view>
#include <unordered_set>

#include "exchange/bitext/bitext_view.h"
#include "exchange/bitext/precision.h"
#include "ground/files/place.h"
#include "ground/text/joined.h"
#include "ground/text/utf8.h"
#include "ground/text/white_space.h"
#include "language/identify/language.h"

namespace sejajar {
namespace {

using bitext::SideView;

/// What a filter sees of a unit: one side per version.
struct Filtered {
  std::span<const SideView> sides;
  std::optional<double> posterior;
};

/// Whether a unit is to be dropped.
using Predicate = std::function<bool(const Filtered& unit)>;

/// The languages of the sides of all units.
using SideLanguages = std::vector<std::string>;

struct Filter {
  FilterInfo info;
  /// Returns the predicate; null if `options` do not enable the filter.
  Predicate (*make)(const FilterOptions& options, const SideLanguages& languages);
};

std::string text_of(const SideView& side) {
  std::string text;
  for (const std::string_view sentence : side.sentences) {
    if (!text.empty() && !sentence.empty()) text += ' ';
    text += sentence;
  }
  return std::string(text::trimmed(text));
}

/// The texts of the sides that have one.
std::vector<std::string> texts_of(const Filtered& unit) {
  std::vector<std::string> texts;
  for (const SideView& side : unit.sides) {
    if (std::string text = text_of(side); !text.empty()) texts.push_back(std::move(text));
  }
  return texts;
}

Predicate make_min_posterior(const FilterOptions& options, const SideLanguages&) {
  if (!options.min_posterior) return nullptr;
  const double least = *options.min_posterior;
  if (!(least >= 0 && least <= 1))
    files::fail(ErrorKind::kUsage, "--min-posterior", "out of range", "0 to 1");
  return [least](const Filtered& unit) {
    if (unit.posterior) return *unit.posterior < least;
    files::fail(ErrorKind::kInput, "--min-posterior", "a unit has no posterior",
                "a format that holds them");
  };
}

Predicate make_max_length_ratio(const FilterOptions& options, const SideLanguages&) {
  if (!options.max_length_ratio) return nullptr;
  const double most = *options.max_length_ratio;
  if (!(most >= 1))
    files::fail(ErrorKind::kUsage, "--max-length-ratio", "out of range", "1 or more");
  return [most](const Filtered& unit) {
    std::vector<std::size_t> lengths;
    for (const std::string& text : texts_of(unit)) {
      lengths.push_back(text::count_code_points(text));
    }
    if (lengths.empty()) return false;
    const auto [shortest, longest] = std::minmax_element(lengths.begin(), lengths.end());
    return static_cast<double>(*longest) > most * static_cast<double>(*shortest);
  };
}

/// Whether `text` has an ASCII letter or any character beyond ASCII.
bool has_letters(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
           static_cast<unsigned char>(c) >= 0x80;
  });
}

Predicate make_drop_identical(const FilterOptions& options, const SideLanguages&) {
  if (!options.drop_identical) return nullptr;
  return [](const Filtered& unit) {
    const std::vector<std::string> texts = texts_of(unit);
    return texts.size() > 1 && has_letters(texts.front()) &&
           std::count(texts.begin(), texts.end(), texts.front()) ==
               static_cast<std::ptrdiff_t>(texts.size());
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

Predicate make_drop_wrong_language(const FilterOptions& options, const SideLanguages& languages) {
  if (!options.drop_wrong_language) return nullptr;
  return [languages](const Filtered& unit) {
    for (std::size_t k = 0; k < languages.size(); ++k) {
      if (is_in_wrong_language(unit.sides[k], languages[k])) return true;
    }
    return false;
  };
}

Predicate make_deduplicate(const FilterOptions& options, const SideLanguages&) {
  if (!options.deduplicate) return nullptr;
  return [seen = std::unordered_set<std::string>()](const Filtered& unit) mutable {
    return !seen.insert(text::joined(unit.sides, std::string_view("\0", 1), text_of)).second;
  };
}

/// Checks --precision, which needs all units at once: Filtering::drops_of() applies it.
Predicate make_precision(const FilterOptions& options, const SideLanguages&) {
  if (options.precision && !(*options.precision >= 0 && *options.precision <= 1))
    files::fail(ErrorKind::kUsage, "--precision", "out of range", "0 to 1");
  return nullptr;
}

/// Whether `unit` has texts in two versions at least, so that they may be wrong together.
bool is_pair(const Filtered& unit) {
  return std::count_if(unit.sides.begin(), unit.sides.end(),
                       [](const SideView& side) { return !bitext::is_empty(side); }) > 1;
}

// Deduplication follows the filters that look at single units, so that it remembers only units that
// passed all of these.
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
    {{"deduplicate", "keep the first of beads with equal texts"}, make_deduplicate},
    {{"precision",
      "drop the beads with the lowest posteriors until the mean of the others, which is the share "
      "that should be right, is at least this, 0 to 1"},
     make_precision}};

/// The enabled filters.
class Filtering {
 public:
  Filtering(const FilterOptions& options, const SideLanguages& languages)
      : precision_(options.precision) {
    for (const Filter& filter : kFilters) {
      Predicate predicate = filter.make(options, languages);
      if (!predicate) continue;
      predicates_.push_back(std::move(predicate));
      dropped_.push_back({filter.info.name, 0});
    }
  }

  /// Removes from `units` those that a filter drops.
  void apply(auto& units) {
    const std::vector<bool> drops = drops_of(units);
    std::size_t next = 0;
    std::erase_if(units, [&](const auto&) { return drops[next++]; });
  }

  /// Returns which of `units` the filters drop, and counts them.
  std::vector<bool> drops_of(const auto& units) {
    std::vector<bool> dropped;
    dropped.reserve(units.size());
    std::vector<Scored> scored;
    for (const auto& unit : units) {
      dropped.push_back(with_sides(unit, [&](const Filtered& filtered) {
        if (drops(filtered)) return true;
        if (precision_ && is_pair(filtered))
          scored.push_back({dropped.size(), posterior_of(filtered)});
        return false;
      }));
    }
    if (precision_) drop_improbable(scored, dropped);
    return dropped;
  }

  const std::vector<Dropped>& dropped() const { return dropped_; }

 private:
  /// A unit that --precision concerns.
  struct Scored {
    std::size_t unit = 0;
    double posterior = 0;
  };

  static double posterior_of(const Filtered& unit) {
    if (unit.posterior) return *unit.posterior;
    files::fail(ErrorKind::kInput, "--precision", "a unit has no posterior",
                "a format that holds them");
  }

  void drop_improbable(const std::vector<Scored>& scored, std::vector<bool>& dropped) {
    bitext::PosteriorCounts posteriors;
    for (const Scored& unit : scored) ++posteriors[unit.posterior];
    const double threshold = bitext::threshold_for(posteriors, *precision_);
    Dropped reason = {"precision", 0, threshold};
    for (const auto& [unit, posterior] : scored) {
      if (posterior >= threshold) continue;
      dropped[unit] = true;
      ++reason.units;
    }
    dropped_.push_back(reason);
  }

  /// Returns whether some filter drops `unit`, and counts it for the first one that does.
  bool drops(const Filtered& unit) {
    for (std::size_t k = 0; k < predicates_.size(); ++k) {
      if (!predicates_[k](unit)) continue;
      ++dropped_[k].units;
      return true;
    }
    return false;
  }

  static bool with_sides(const bitext::UnitView& unit, const auto& use) {
    const SideView sides[] = {unit.source, unit.target};
    return use(Filtered{sides, unit.posterior});
  }

  static bool with_sides(const VersionRow& row, const auto& use) {
    std::vector<std::vector<std::string_view>> texts;
    std::vector<SideView> sides;
    texts.reserve(row.cells.size());  // spans must stay valid
    for (const BitextSide& cell : row.cells) {
      texts.emplace_back(cell.sentences.begin(), cell.sentences.end());
      sides.push_back({texts.back(), cell.indices, cell.languages});
    }
    return use(Filtered{sides, row.score});
  }

  std::vector<Predicate> predicates_;
  std::vector<Dropped> dropped_;
  std::optional<double> precision_;
};

}  // namespace

std::vector<FilterInfo> filters() {
  std::vector<FilterInfo> infos;
  for (const Filter& filter : kFilters) infos.push_back(filter.info);
  return infos;
}

void validate(const FilterOptions& options) {
  for (const Filter& filter : kFilters) filter.make(options, {});
}

std::vector<Dropped> filter(Bitext& bitext, const FilterOptions& options) {
  const bitext::BitextView view(bitext);
  Filtering filtering(options, {bitext.source.language, bitext.target.language});
  const std::vector<bool> drops = filtering.drops_of(view.units);
  std::size_t next = 0;
  std::erase_if(bitext.units, [&](const BitextUnit&) { return drops[next++]; });
  return filtering.dropped();
}

std::vector<Dropped> filter(VersionTable& table, const FilterOptions& options) {
  SideLanguages languages;
  for (const BitextDocument& version : table.versions) languages.push_back(version.language);
  Filtering filtering(options, languages);
  filtering.apply(table.rows);
  return filtering.dropped();
}

std::vector<Dropped> bitext::filter(BitextView& bitext, const FilterOptions& options) {
  Filtering filtering(options, {bitext.source.language, bitext.target.language});
  filtering.apply(bitext.units);
  return filtering.dropped();
}

}  // namespace sejajar
